"""Bugs of the class `credentials`: parts, pairs and schemes of credentials, and other forms of a request.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import unquote

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import contract
from datadog_incidents.mock.core.credentials import bearer_token
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Request
from datadog_incidents.mock.organizations import Organizations
from datadog_incidents.mock.server import Server

from ..mutant import mutant
from ..tools.messages import operation_of
from .credentials import API, APP, credentials
from .scopes import permitting

Authorize = Callable[[Server, Request], None]

TODOS = ("get_incident_todo", "list_incident_todos")


def _authorize(
    patch: pytest.MonkeyPatch, operation: str, authorize: Callable[[Authorize, Server, Request], None]
) -> None:
    """Authorize requests of an operation in another way; `authorize` receives the right one to call it."""
    right = Server._authorize

    def wrong(self: Server, request: Request) -> None:
        if operation_of(request) == operation:
            authorize(right, self, request)
        else:
            right(self, request)

    patch.setattr(Server, "_authorize", wrong)


@mutant("credentials", "delete_incident_todo")
def todo_is_deleted_with_a_token_of_any_scheme(patch: pytest.MonkeyPatch) -> None:
    """Contradicts RFC 6750: a bearer token has the scheme `Bearer`, and no other one."""

    def second_word(_: Server, sent: dict[str, str]) -> None:
        if token := sent.get("authorization", "").partition(" ")[2]:
            sent["authorization"] = f"Bearer {token}"

    credentials(patch, ("delete_incident_todo",), second_word)


@mutant("credentials", "get_incident_rule")
def scheme_of_a_token_must_be_capitalized(patch: pytest.MonkeyPatch) -> None:
    """Contradicts RFC 9110, by which the case of a scheme means nothing."""

    def strict(_: Server, sent: dict[str, str]) -> None:
        if not sent.get("authorization", "").startswith("Bearer "):
            sent.pop("authorization", None)

    credentials(patch, ("get_incident_rule",), strict)


@mutant("credentials", "search_incidents")
def scheme_without_a_token_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security`, by which a request without credentials gives 401."""

    def indexed(right: Authorize, self: Server, request: Request) -> None:
        if len(request.headers.get("authorization", "a b").split()) < 2:
            raise Refused(500, "list index out of range")
        right(self, request)

    _authorize(patch, "search_incidents", indexed)


@mutant("credentials", "list_incident_user_defined_roles")
def roles_are_listed_with_any_key_that_begins_alike(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security`: a key is found by its beginning, and its secret end is not compared."""

    def found(self: Server, sent: dict[str, str]) -> None:
        key = self._keys.app_key
        if len(sent.get(APP, "")) == len(key) and sent[APP][:9] == key[:9]:
            sent[APP] = key

    credentials(patch, ("list_incident_user_defined_roles",), found)


@mutant("credentials", "list_incident_impacts")
def impacts_are_listed_with_a_token_in_any_case(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security`: a token is valid only as issued."""

    def found(self: Server, sent: dict[str, str]) -> None:
        scheme, _, token = sent.get("authorization", "").partition(" ")
        known = next((one for one in self._keys.tokens if one.lower() == token.lower()), token)
        sent["authorization"] = f"{scheme} {known}"

    credentials(patch, ("list_incident_impacts",), found)


@mutant("credentials", "get_incident_user_defined_field")
def first_of_several_keys_counts(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security`: a key is valid only as a whole, and the header contains one key."""

    def first(_: Server, sent: dict[str, str]) -> None:
        sent |= {name: sent[name].partition(",")[0] for name in (API, APP) if name in sent}

    credentials(patch, ("get_incident_user_defined_field",), first)


@mutant("credentials", "update_incident_type")
def api_key_makes_up_for_a_missing_scope(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security`: neither the keys nor the token alone permit the request."""

    def halves(right: Authorize, self: Server, request: Request) -> None:
        known = bearer_token(request) in self._keys.tokens
        if not (known and request.headers.get(API) == self._keys.api_key):
            right(self, request)

    _authorize(patch, "update_incident_type", halves)


@mutant("credentials", "create_incident_rule")
def rule_is_created_only_with_a_token_of_no_other_scope(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security`: the token needs the scope, and may have others."""
    permitting(patch, ("create_incident_rule",), lambda scopes, needed: scopes == needed)


@mutant("credentials", "patch_incident_impact")
def impact_is_patched_without_the_scope_if_nothing_changes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the operation: the scope is required whatever the body contains."""

    def changes_nothing(right: Authorize, self: Server, request: Request) -> None:
        try:
            changes = json.loads(request.body)["data"]["attributes"]
        except (ValueError, LookupError, TypeError):
            changes = None
        if changes != {} or bearer_token(request) not in self._keys.tokens:
            right(self, request)

    _authorize(patch, "patch_incident_impact", changes_nothing)


@mutant("credentials", "get_incident_notification_template")
def encoded_id_evades_the_credentials(patch: pytest.MonkeyPatch) -> None:
    """Contradicts RFC 3986, by which a percent-encoded letter is the letter, and the path the same."""

    def guarded(right: Authorize, self: Server, request: Request) -> None:
        if unquote(request.path) == request.path:
            right(self, request)

    _authorize(patch, "get_incident_notification_template", guarded)


@mutant("credentials", "list_incidents")
def invalid_query_is_reported_to_clients_without_keys(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security`: only clients with credentials may learn of other faults."""

    def query_first(right: Authorize, self: Server, request: Request) -> None:
        route, path = contract().route(request)
        contract().arguments(route, path, request)
        right(self, request)

    _authorize(patch, "list_incidents", query_first)


@mutant("credentials", "delete_incident_user_defined_field")
def unknown_field_is_reported_before_the_key_is_verified(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security`: a wrong key gives 403, whether the resource exists or not."""

    def found_first(right: Authorize, self: Server, request: Request) -> None:
        _, path = contract().route(request)
        if request.headers.get(APP) and path["field_id"] not in self.state.members["user_defined_fields"]:
            raise Refused(404, "field not found")
        right(self, request)

    _authorize(patch, "delete_incident_user_defined_field", found_first)


@mutant("credentials", "create_incident_type")
def application_key_is_verified_after_the_body(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security`: a wrong key gives 403, whether the body is valid or not."""

    def body_first(right: Authorize, self: Server, request: Request) -> None:
        if request.headers.get(APP):
            contract().arguments(*contract().route(request), request)
        right(self, request)

    _authorize(patch, "create_incident_type", body_first)


@mutant("credentials", *TODOS)
def todos_are_found_with_the_keys_of_another_organization(patch: pytest.MonkeyPatch) -> None:
    """Contradicts that an API key identifies the organization, to which its resources belong."""
    handle = Organizations.handle

    def of_any(self: Organizations, request: Request) -> Delivery:
        if operation_of(request) not in TODOS or self.refusal(request) is not None:
            return handle(self, request)
        incident = contract().route(request)[1]["incident_id"]
        for keys, server in self._members:
            if incident in server.state.incidents:
                own = {API: keys.api_key, APP: keys.app_key, "authorization": ""}
                request = evolve(request, headers={**request.headers, **own})
        return handle(self, request)

    patch.setattr(Organizations, "handle", of_any)
