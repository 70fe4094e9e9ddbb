"""Bugs of the holdout: credentials.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection

import pytest

from datadog_incidents.mock.core.contract import contract
from datadog_incidents.mock.core.credentials import bearer_token
from datadog_incidents.mock.core.messages import Request
from datadog_incidents.mock.core.scopes import required_scopes
from datadog_incidents.mock.server import Server

from ..mutant import mutant
from ..tools.memory import notes
from ..tools.messages import operation_of
from .credentials import API, APP, credentials

Permits = Callable[[Server, Collection[str], Request], bool]
"""Returns whether a faulty server permits a request with a known token, given the scopes of the token."""


def _require(patch: pytest.MonkeyPatch, operation: str, *scopes: str) -> None:
    """Require other scopes for an operation than its `security` says."""
    patch.setattr(
        "datadog_incidents.mock.core.credentials.required_scopes",
        lambda request: scopes if operation_of(request) == operation else required_scopes(request),
    )


def _permit(patch: pytest.MonkeyPatch, operation: str, permits: Permits) -> None:
    """Permit requests of an operation with a known token even if it lacks the scope."""
    permitted = Server._permits

    def lax(self: Server, token: str, request: Request) -> bool:
        known = operation_of(request) == operation and token in self._keys.tokens
        return (known and permits(self, self._keys.tokens[token], request)) or permitted(self, token, request)

    patch.setattr(Server, "_permits", lax)


@mutant("credentials", "update_incident_user_defined_field")
def update_of_a_field_requires_the_scope_of_incidents(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the operation: the scope is `incident_settings_write`."""
    _require(patch, "update_incident_user_defined_field", "incident_write")


@mutant(
    "credentials",
    "get_incident_todo",
    needs="nothing: what a server does with contradictory credentials is not recorded",
)
def todo_is_refused_to_a_right_token_beside_wrong_keys(patch: pytest.MonkeyPatch) -> None:
    """Contradicts nothing known: one alternative of `security` is enough, but the other one is wrong."""
    authorize = Server._authorize

    def all_of_them(self: Server, request: Request) -> None:
        if operation_of(request) == "get_incident_todo" and {API, APP} & request.headers.keys():
            self._keys.check_pair(request)
        authorize(self, request)

    patch.setattr(Server, "_authorize", all_of_them)


@mutant("credentials", "update_incident_postmortem_template")
def update_of_a_postmortem_template_counts_as_reading(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the operation: the scope is `incident_settings_write`."""
    _require(patch, "update_incident_postmortem_template", "incident_settings_read")


@mutant("credentials", "get_incident_notification_rule")
def scope_of_writing_permits_to_read_a_notification_rule(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the operation, which requires the scope of reading; no scope implies it."""
    _permit(
        patch,
        "get_incident_notification_rule",
        lambda _, scopes, __: "incident_notification_settings_write" in scopes,
    )


@mutant("credentials", "delete_global_incident_handle")
def token_that_has_listed_the_handles_may_delete_them(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the delete: the scope of writing is required, whatever was sent before."""
    authorize = Server._authorize

    def cached_by_path(self: Server, request: Request) -> None:
        operation, token = operation_of(request), bearer_token(request)
        authorized = notes(self.state).setdefault("authorized", [])
        if operation == "delete_global_incident_handle" and token in authorized:
            return
        authorize(self, request)
        if operation == "list_global_incident_handles" and token:
            authorized.append(token)

    patch.setattr(Server, "_authorize", cached_by_path)


@mutant("credentials", "update_incident_todo")
def todo_is_updated_with_a_token_without_scheme(patch: pytest.MonkeyPatch) -> None:
    """Contradicts RFC 6750: `Authorization` names the scheme `Bearer` before the token."""

    def without_prefix(self: Server, sent: dict[str, str]) -> None:
        token = sent.get("authorization", "").removeprefix("Bearer ")
        if token in self._keys.tokens:
            sent["authorization"] = f"Bearer {token}"

    credentials(patch, ("update_incident_todo",), without_prefix)


@mutant("credentials", "create_incident_service_now_record")
def any_scope_of_incidents_permits_to_create_a_service_now_record(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the operation: of these scopes only `incident_write` is enough."""
    _permit(
        patch,
        "create_incident_service_now_record",
        lambda _, scopes, __: any(one.startswith("incident_") for one in scopes),
    )


@mutant("credentials", "get_incident_user_defined_role")
def role_is_read_with_the_scope_of_fields(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the operation: the scope is `incident_settings_read`, not that of fields."""
    _require(patch, "get_incident_user_defined_role", "incident_read")


@mutant("credentials", "create_page_from_incident")
def token_without_any_scope_may_page(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the operation: the scope is required of all tokens."""
    _permit(patch, "create_page_from_incident", lambda _, scopes, __: not scopes)


@mutant("credentials", "update_global_incident_settings")
def update_of_settings_that_names_none_needs_no_scope(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the operation: the scope is required whatever the body contains."""

    def names_none(_: Server, __: Collection[str], request: Request) -> bool:
        try:
            return not json.loads(request.body)["data"].get("attributes")
        except (ValueError, LookupError, TypeError, AttributeError):
            return True  # not read yet, or invalid, which is found out later

    _permit(patch, "update_global_incident_settings", names_none)


@mutant("credentials", "create_incident_configuration")
def existing_configuration_is_overwritten_without_the_scope(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `security` of the operation: the scope is required of the second create as of the first."""

    def exists(self: Server, _: Collection[str], request: Request) -> bool:
        incident = contract().route(request)[1]["incident_id"]
        return any(one.incident == incident for one in self.state.members["configurations"].values())

    _permit(patch, "create_incident_configuration", exists)
