"""Bugs of the class `credentials`: keys or tokens are not checked, or not as they should be."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core import contract
from datadog_incidents.mock.core.contract import Route
from datadog_incidents.mock.core.messages import Refused, Reply, Request
from datadog_incidents.mock.core.resource_schema import error_media_type
from datadog_incidents.mock.server import HANDLERS, Server
from datadog_incidents_api.operations import OPERATIONS

from ..mutant import mutant
from ..tools.messages import operation_of, rewrite_responses

API, APP = "dd-api-key", "dd-application-key"
ALL = tuple(OPERATIONS)
READS = tuple(one.id for one in OPERATIONS.values() if one.method == "GET")
SETTINGS = tuple(one.id for one in OPERATIONS.values() if "/config/" in one.path)


def credentials(
    patch: pytest.MonkeyPatch, operations: tuple[str, ...], change: Callable[[Server, dict[str, str]], object]
) -> None:
    """Change the headers of requests of some operations before the credentials are checked."""
    authorize = Server._authorize

    def careless(self: Server, request: Request) -> None:
        if operation_of(request) in operations:
            sent = dict(request.headers)
            change(self, sent)
            request = evolve(request, headers=sent)
        authorize(self, request)

    patch.setattr(Server, "_authorize", careless)


@mutant("credentials", "list_incident_rules")
def rules_are_listed_without_api_key(patch: pytest.MonkeyPatch) -> None:
    credentials(patch, ("list_incident_rules",), lambda self, it: it.setdefault(API, self._keys.api_key))


@mutant("credentials", "delete_incident_user_defined_role")
def role_is_deleted_without_application_key(patch: pytest.MonkeyPatch) -> None:
    credentials(
        patch,
        ("delete_incident_user_defined_role",),
        lambda self, it: it.setdefault(APP, self._keys.app_key),
    )


@mutant("credentials", "update_incident_type")
def any_api_key_updates_types(patch: pytest.MonkeyPatch) -> None:
    def known(self: Server, sent: dict[str, str]) -> None:
        if sent.get(API):
            sent[API] = self._keys.api_key

    credentials(patch, ("update_incident_type",), known)


@mutant("credentials", "create_incident_impact")
def any_application_key_creates_impacts(patch: pytest.MonkeyPatch) -> None:
    def known(self: Server, sent: dict[str, str]) -> None:
        if sent.get(APP):
            sent[APP] = self._keys.app_key

    credentials(patch, ("create_incident_impact",), known)


@mutant("credentials", *READS)
def any_application_key_reads(patch: pytest.MonkeyPatch) -> None:
    def known(self: Server, sent: dict[str, str]) -> None:
        if sent.get(APP):
            sent[APP] = self._keys.app_key

    credentials(patch, READS, known)


@mutant("credentials", *SETTINGS)
def settings_need_no_application_key(patch: pytest.MonkeyPatch) -> None:
    credentials(patch, SETTINGS, lambda self, it: it.update({APP: self._keys.app_key}))


@mutant("credentials", "get_incident_postmortem_template")
def empty_application_key_is_accepted(patch: pytest.MonkeyPatch) -> None:
    def known(self: Server, sent: dict[str, str]) -> None:
        if sent.get(APP) == "":
            sent[APP] = self._keys.app_key

    credentials(patch, ("get_incident_postmortem_template",), known)


@mutant("credentials", "list_incident_integrations")
def any_token_lists_integrations(patch: pytest.MonkeyPatch) -> None:
    def known(self: Server, sent: dict[str, str]) -> None:
        if sent.get("authorization", "").lower().startswith("bearer "):
            sent["authorization"] = f"Bearer {self._keys.access_token}"

    credentials(patch, ("list_incident_integrations",), known)


@mutant("credentials", *SETTINGS)
def any_token_changes_settings(patch: pytest.MonkeyPatch) -> None:
    def known(self: Server, sent: dict[str, str]) -> None:
        if sent.get("authorization", "").lower().startswith("bearer "):
            sent["authorization"] = f"Bearer {self._keys.access_token}"

    credentials(patch, SETTINGS, known)


@mutant("credentials", "search_incidents")
def basic_authentication_is_accepted(patch: pytest.MonkeyPatch) -> None:
    def known(self: Server, sent: dict[str, str]) -> None:
        if sent.get("authorization", "").lower().startswith("basic "):
            sent["authorization"] = f"Bearer {self._keys.access_token}"

    credentials(patch, ("search_incidents",), known)


def _compared(patch: pytest.MonkeyPatch, equal: Callable[[bytes, bytes], bool]) -> None:
    """Compare credentials in another way."""

    def compare(sent: bytes, valid: bytes) -> bool:
        return hmac.compare_digest(sent, valid) or equal(sent, valid)

    patch.setattr("datadog_incidents.mock.core.credentials.hmac", SimpleNamespace(compare_digest=compare))


@mutant("credentials", *ALL)
def case_of_keys_is_ignored(patch: pytest.MonkeyPatch) -> None:
    _compared(patch, lambda sent, valid: sent.lower() == valid.lower())


@mutant("credentials", *ALL)
def beginning_of_a_key_is_accepted(patch: pytest.MonkeyPatch) -> None:
    _compared(patch, lambda sent, valid: len(sent) >= 8 and valid.startswith(sent))


@mutant("credentials", *ALL)
def anything_after_a_key_is_ignored(patch: pytest.MonkeyPatch) -> None:
    _compared(patch, lambda sent, valid: sent.startswith(valid))


@mutant("credentials", *ALL)
def keys_are_interchangeable(patch: pytest.MonkeyPatch) -> None:
    def exchanged(self: Server, sent: dict[str, str]) -> None:
        keys = (self._keys.api_key, self._keys.app_key)
        if sent.get(API) in keys and sent.get(APP) in keys:
            sent |= {API: self._keys.api_key, APP: self._keys.app_key}

    credentials(patch, ALL, exchanged)


@mutant("credentials", "list_incident_todos")
def wrong_key_gives_401(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "list_incident_todos", lambda _, reply: evolve(reply, status=401), 403)


@mutant("credentials", "create_incident_integration")
def missing_key_gives_403(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "create_incident_integration", lambda _, reply: evolve(reply, status=403), 401)


@mutant("credentials", "list_incident_notification_templates")
def missing_application_key_gives_403(patch: pytest.MonkeyPatch) -> None:
    def changed(request: Request, reply: Reply) -> Reply:
        return reply if API not in request.headers else evolve(reply, status=403)

    rewrite_responses(patch, "list_incident_notification_templates", changed, 401)


def _later(
    patch: pytest.MonkeyPatch, operation: str, first: Callable[[Server, Route, dict[str, str], Request], Any]
) -> None:
    """Check something else of an operation's requests before the credentials."""
    authorize, carried_out = Server._authorize, Server._carried_out

    def unchecked(self: Server, request: Request) -> None:
        if operation_of(request) != operation:
            authorize(self, request)

    def late(self: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
        if route.operation == operation:
            try:
                first(self, route, path, request)
            except Refused as refused:
                return refused.reply(error_media_type(operation))
            try:
                authorize(self, request)
            except Refused as refused:
                return refused.reply()
        return carried_out(self, route, path, request)

    patch.setattr(Server, "_authorize", unchecked)
    patch.setattr(Server, "_carried_out", late)


@mutant("credentials", "create_incident_todo")
def body_is_checked_before_the_keys(patch: pytest.MonkeyPatch) -> None:
    def first(_: Server, route: Route, path: dict[str, str], request: Request) -> None:
        contract.contract().arguments(route, path, request)

    _later(patch, "create_incident_todo", first)


@mutant("credentials", "delete_incident_attachment")
def existence_is_checked_before_the_keys(patch: pytest.MonkeyPatch) -> None:
    def first(self: Server, _: Route, path: dict[str, str], __: Request) -> None:
        if path["attachment_id"] not in self.state.members["attachments"]:
            raise Refused(404, "attachment not found")

    _later(patch, "delete_incident_attachment", first)


def _after_refusal(patch: pytest.MonkeyPatch, operation: str) -> None:
    """Carry out requests of an operation without a body although they are refused with a 403."""
    carried_out = Server._carried_out

    def in_vain(self: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
        reply = carried_out(self, route, path, request)
        if route.operation == operation and reply.status == 403:
            with suppress(Refused):
                HANDLERS[operation](self.state, contract.contract().arguments(route, path, request))
        return reply

    patch.setattr(Server, "_carried_out", in_vain)


@mutant("credentials", "delete_incident_integration", "get_incident_integration")
def integration_is_deleted_although_it_is_forbidden(patch: pytest.MonkeyPatch) -> None:
    _after_refusal(patch, "delete_incident_integration")


@mutant("credentials", "disable_user")
def user_is_disabled_although_it_is_forbidden(patch: pytest.MonkeyPatch) -> None:
    _after_refusal(patch, "disable_user")


@mutant("credentials", "get_incident_type")
def type_is_cached_for_requests_without_keys(patch: pytest.MonkeyPatch) -> None:
    answered = Server._answered
    cached: dict[str, Any] = {}

    def caching(self: Server, request: Request) -> Any:
        found, delivery = answered(self, request)
        if found == "get_incident_type" and delivery.reply.status == 200:
            cached[request.path] = delivery
        elif delivery.reply.status in (401, 403) and request.path in cached:
            delivery = cached[request.path]
        return found, delivery

    patch.setattr(Server, "_answered", caching)
