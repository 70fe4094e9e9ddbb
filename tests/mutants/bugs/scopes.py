"""Bugs of the class `credentials`: scopes of tokens are not checked, or not as they should be."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Route, contract
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Reply, Request
from datadog_incidents.mock.core.resource_schema import error_media_type
from datadog_incidents.mock.core.scopes import SCOPES
from datadog_incidents.mock.server import HANDLERS, Server
from datadog_incidents_api.operations import OPERATIONS

from ..mutant import mutant
from ..tools.messages import operation_of, rewrite_responses

Scopes = frozenset[str]
Carried = Callable[[Server, Route, dict[str, str], Request], Reply]

ALL = tuple(OPERATIONS)
WRITES = tuple(
    one.id for one in OPERATIONS.values() if not any(scope.endswith("_read") for scope in one.scopes)
)
NOT_GET = tuple(one.id for one in OPERATIONS.values() if one.method != "GET")
SETTINGS = tuple(one.id for one in OPERATIONS.values() if "incident_settings_write" in one.scopes)


def scopes_of(server: Server, request: Request) -> Scopes | None:
    """Return the scopes of the token of a request; None if there is no valid one."""
    return server._keys.tokens.get(request.headers.get("authorization", "").removeprefix("Bearer "))


def permitting(
    patch: pytest.MonkeyPatch, operations: tuple[str, ...], permits: Callable[[Scopes, Scopes], bool]
) -> None:
    """Decide by the scopes of a valid token, and the required ones, whether it may call some operations."""
    original = Server._permits

    def careless(self: Server, token: str, request: Request) -> bool:
        operation, scopes = operation_of(request), self._keys.tokens.get(token)
        if scopes is None or operation not in operations:
            return original(self, token, request)
        return permits(scopes, frozenset(OPERATIONS[operation].scopes))

    patch.setattr(Server, "_permits", careless)


@mutant("credentials", *ALL)
def scopes_are_never_checked(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, ALL, lambda _, __: True)


@mutant("credentials", *NOT_GET)
def scopes_are_checked_only_on_get(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, NOT_GET, lambda _, __: True)


@mutant("credentials", "create_incident_todo")
def any_valid_token_creates_todos(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, ("create_incident_todo",), lambda _, __: True)


@mutant("credentials", "list_incident_user_defined_roles")
def any_valid_token_lists_roles(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, ("list_incident_user_defined_roles",), lambda _, __: True)


@mutant("credentials", "get_incident_type")
def any_token_with_a_scope_reads_types(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, ("get_incident_type",), lambda scopes, _: bool(scopes))


@mutant("credentials", *WRITES)
def scopes_of_reading_permit_writes(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, WRITES, lambda scopes, needed: bool(_readable(scopes) & _readable(needed)))


def _readable(scopes: Scopes) -> Scopes:
    return frozenset(one.replace("_write", "_read") for one in scopes)


@mutant("credentials", *SETTINGS)
def scope_of_incidents_permits_settings(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, SETTINGS, lambda scopes, needed: not scopes.isdisjoint({*needed, "incident_write"}))


@mutant("credentials", "disable_user")
def scope_of_invitations_disables_users(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, ("disable_user",), lambda scopes, _: any("user_access" in one for one in scopes))


@mutant("credentials", "get_incident_notification_template")
def one_of_two_scopes_is_enough(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, ("get_incident_notification_template",), lambda scopes, needed: bool(scopes & needed))


@mutant("credentials", "list_incident_impacts")
def list_needs_the_scope_of_writing(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, ("list_incident_impacts",), lambda scopes, _: "incident_write" in scopes)


@mutant("credentials", "search_incidents")
def search_needs_all_scopes(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, ("search_incidents",), lambda scopes, _: scopes == SCOPES)


@mutant("credentials", "update_incident_impact_field")
def update_needs_the_scope_of_reading_too(patch: pytest.MonkeyPatch) -> None:
    def permits(scopes: Scopes, needed: Scopes) -> bool:
        return scopes.issuperset(needed | {"incident_settings_read"})

    permitting(patch, ("update_incident_impact_field",), permits)


def _lacking(patch: pytest.MonkeyPatch, operation: str, status: int) -> None:
    """Respond with another status to valid tokens that lack a scope."""
    answered = Server._answered

    def changed(self: Server, request: Request) -> tuple[str | None, Delivery]:
        found, delivery = answered(self, request)
        if found == operation and delivery.reply.status == 403 and scopes_of(self, request) is not None:
            delivery = evolve(delivery, reply=evolve(delivery.reply, status=status))
        return found, delivery

    patch.setattr(Server, "_answered", changed)


@mutant("credentials", "list_incident_todos")
def missing_scope_gives_401(patch: pytest.MonkeyPatch) -> None:
    _lacking(patch, "list_incident_todos", 401)


@mutant("credentials", "get_incident_rule")
def missing_scope_gives_404(patch: pytest.MonkeyPatch) -> None:
    _lacking(patch, "get_incident_rule", 404)


@mutant("credentials", "list_org_settings")
def missing_scope_gives_an_empty_list(patch: pytest.MonkeyPatch) -> None:
    permitting(patch, ("list_org_settings",), lambda _, __: True)

    def emptied(request: Request, reply: Reply) -> Reply:
        token = request.headers.get("authorization", "")
        return evolve(reply, body=b'{"data":[]}') if token.startswith("Bearer ") else reply

    rewrite_responses(patch, "list_org_settings", emptied, 200)


def _late(patch: pytest.MonkeyPatch, operation: str, first: Carried) -> None:
    """Check something else of the requests of an operation before the scopes of a valid token."""
    permits, carried_out = Server._permits, Server._carried_out

    def unchecked(self: Server, token: str, request: Request) -> bool:
        is_checked_later = operation_of(request) == operation and token in self._keys.tokens
        return is_checked_later or permits(self, token, request)

    def late(self: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
        if route.operation == operation and (scopes := scopes_of(self, request)) is not None:
            try:
                first(self, route, path, request)
            except Refused as refused:
                return refused.reply(error_media_type(operation))
            if not scopes.issuperset(OPERATIONS[operation].scopes):
                return Refused(403, "Forbidden").reply()
        return carried_out(self, route, path, request)

    patch.setattr(Server, "_permits", unchecked)
    patch.setattr(Server, "_carried_out", late)


@mutant("credentials", "update_incident_todo")
def body_is_checked_before_the_scope(patch: pytest.MonkeyPatch) -> None:
    def first(_: Server, route: Route, path: dict[str, str], request: Request) -> Any:
        contract().arguments(route, path, request)

    _late(patch, "update_incident_todo", first)


@mutant("credentials", "get_incident_postmortem_template")
def existence_is_checked_before_the_scope(patch: pytest.MonkeyPatch) -> None:
    def first(self: Server, _: Route, path: dict[str, str], __: Request) -> Any:
        if path["template_id"] not in self.state.members["postmortem_templates"]:
            raise Refused(404, "template not found")

    _late(patch, "get_incident_postmortem_template", first)


def _carried_out_in_vain(patch: pytest.MonkeyPatch, operation: str) -> None:
    """Carry out requests of an operation although the token lacks a scope."""

    def first(self: Server, route: Route, path: dict[str, str], request: Request) -> Any:
        if not (scopes_of(self, request) or frozenset[str]()).issuperset(OPERATIONS[operation].scopes):
            with suppress(Refused):
                HANDLERS[operation](self.state, contract().arguments(route, path, request))

    _late(patch, operation, first)


@mutant("credentials", "update_incident")
def incident_is_updated_although_the_scope_is_missing(patch: pytest.MonkeyPatch) -> None:
    _carried_out_in_vain(patch, "update_incident")


@mutant("credentials", "create_incident_integration", "list_incident_integrations")
def integration_is_created_although_the_scope_is_missing(patch: pytest.MonkeyPatch) -> None:
    _carried_out_in_vain(patch, "create_incident_integration")


@mutant("credentials", "delete_incident_notification_rule")
def rule_is_deleted_although_the_scope_is_missing(patch: pytest.MonkeyPatch) -> None:
    _carried_out_in_vain(patch, "delete_incident_notification_rule")


@mutant("credentials", "disable_user")
def user_is_disabled_although_the_scope_is_missing(patch: pytest.MonkeyPatch) -> None:
    _carried_out_in_vain(patch, "disable_user")


@mutant("credentials", "get_incident_todo")
def todo_is_cached_for_tokens_without_the_scope(patch: pytest.MonkeyPatch) -> None:
    answered = Server._answered
    cached: dict[str, Delivery] = {}

    def caching(self: Server, request: Request) -> tuple[str | None, Delivery]:
        found, delivery = answered(self, request)
        if found == "get_incident_todo" and delivery.reply.status == 200:
            cached[request.path] = delivery
        elif delivery.reply.status == 403 and scopes_of(self, request) is not None:
            delivery = cached.get(request.path, delivery)
        return found, delivery

    patch.setattr(Server, "_answered", caching)
