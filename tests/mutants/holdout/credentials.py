"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: keys and scopes.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import hmac

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Route
from datadog_incidents.mock.core.credentials import bearer_token
from datadog_incidents.mock.core.messages import Refused, Reply, Request
from datadog_incidents.mock.server import Server

from ..mutant import mutant
from ..tools.credentials import Authorize, check_otherwise
from ..tools.memory import notes
from ..tools.messages import operation_of


def _sends_the_api_key(server: Server, request: Request) -> bool:
    """Return whether a request has the right API key, and no token."""
    sent = request.headers.get("dd-api-key", "")
    is_right = hmac.compare_digest(sent.encode(), server._keys.api_key.encode())
    return is_right and not bearer_token(request)


@mutant("credentials", "create_incident_responder")
def token_that_has_listed_responders_may_add_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation: permissions that are kept by path hold for each method."""
    authorize = Server._authorize

    def cached(self: Server, request: Request) -> None:
        operation, token = operation_of(request), bearer_token(request)
        permitted: list[str] = notes(self.state).setdefault(request.path, [])
        if operation == "create_incident_responder" and token and token in permitted:
            return
        authorize(self, request)
        if operation == "list_incident_responders" and token:
            permitted.append(token)

    patch.setattr(Server, "_authorize", cached)


@mutant("credentials", "get_incident_ai_postmortem")
def draft_needs_the_scope_of_writing_since_it_is_posted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation, for which `incident_read` is enough."""

    def by_method(authorize: Authorize, server: Server, request: Request) -> None:
        authorize(server, request)
        token = bearer_token(request)
        if token and "incident_write" not in server._keys.tokens.get(token, ()):
            raise Refused(403, "Forbidden")

    check_otherwise(patch, "get_incident_ai_postmortem", by_method)


@mutant("credentials", "create_incident_integration")
def empty_application_key_creates_an_integration(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation, which requires the right key of an application."""

    def if_any(authorize: Authorize, server: Server, request: Request) -> None:
        is_empty = request.headers.get("dd-application-key") == ""
        if not (is_empty and _sends_the_api_key(server, request)):
            authorize(server, request)

    check_otherwise(patch, "create_incident_integration", if_any)


@mutant("credentials", "get_incident_rule")
def unknown_rule_is_reported_before_credentials_are_checked(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock, by which credentials are checked first."""
    carried_out = Server._carried_out

    def existence_first(self: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
        if route.operation == "get_incident_rule" and path["rule_id"] not in self.state.members["rules"]:
            keys = self._keys
            right = {"dd-api-key": keys.api_key, "dd-application-key": keys.app_key}
            request = evolve(request, headers=right)
        return carried_out(self, route, path, request)

    patch.setattr(Server, "_carried_out", existence_first)


@mutant("credentials", "list_incident_user_defined_roles")
def scope_of_changing_settings_permits_to_list_roles(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation, which requires `incident_settings_read`."""

    def implied(authorize: Authorize, server: Server, request: Request) -> None:
        token = bearer_token(request)
        if not token or "incident_settings_write" not in server._keys.tokens.get(token, ()):
            authorize(server, request)

    check_otherwise(patch, "list_incident_user_defined_roles", implied)


@mutant("credentials", "create_incident_postmortem_attachment")
def any_application_key_writes_a_postmortem_after_the_right_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation, which requires both keys in each request."""

    def remembered(authorize: Authorize, server: Server, request: Request) -> None:
        known = notes(server.state)
        has_keys = _sends_the_api_key(server, request) and bool(request.headers.get("dd-application-key"))
        if not (has_keys and known.get("seen")):
            authorize(server, request)
            known["seen"] = has_keys or known.get("seen", False)

    check_otherwise(patch, "create_incident_postmortem_attachment", remembered)
