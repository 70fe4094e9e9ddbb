"""Bugs written without a look at the fuzzer, before it was improved: keys and scopes.

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
from ..tools.memory import count, notes

ATTEMPTS = 3
"""Number of forbidden requests after which a bug locks an operation."""


def _require(server: Server, request: Request, scope: str) -> None:
    """Refuse a token without a scope."""
    token = bearer_token(request)
    if token and scope not in server._keys.tokens.get(token, ()):
        raise Refused(403, "Forbidden")


@mutant("credentials", "delete_global_incident_handle")
def handles_are_deleted_without_credentials_if_there_are_none(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation, which requires credentials whatever there is to delete."""

    def if_any(authorize: Authorize, server: Server, request: Request) -> None:
        if server.state.members["handles"]:
            authorize(server, request)

    check_otherwise(patch, "delete_global_incident_handle", if_any)


@mutant("credentials", "list_incident_impacts")
def query_makes_up_for_the_application_key_of_listed_impacts(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation, which requires both keys."""

    def without_query(authorize: Authorize, server: Server, request: Request) -> None:
        sent, right = request.headers.get("dd-api-key", ""), server._keys.api_key
        if not (request.query and hmac.compare_digest(sent.encode(), right.encode())):
            authorize(server, request)

    check_otherwise(patch, "list_incident_impacts", without_query)


@mutant("credentials", "delete_incident_rule")
def rules_cannot_be_deleted_after_three_forbidden_requests(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation: who has the right credentials may delete a rule."""
    carried_out = Server._carried_out

    def locked(self: Server, route: Route, path: dict[str, str], request: Request) -> Reply:
        if route.operation != "delete_incident_rule":
            return carried_out(self, route, path, request)
        if notes(self.state).get("forbidden", 0) >= ATTEMPTS:
            return Refused(403, "Forbidden").reply()
        reply = carried_out(self, route, path, request)
        if reply.status == 403:
            count(self.state, "forbidden")
        return reply

    patch.setattr(Server, "_carried_out", locked)


@mutant("credentials", "get_incident_notification_template")
def notification_template_is_read_only_with_the_scope_of_its_list(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation, whose two scopes are enough."""

    def stricter(authorize: Authorize, server: Server, request: Request) -> None:
        authorize(server, request)
        _require(server, request, "incident_notification_settings_read")

    check_otherwise(patch, "get_incident_notification_template", stricter)


@mutant("credentials", "patch_incident_impact")
def patch_that_includes_a_resource_needs_the_scope_of_reading(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation, which requires `incident_write` alone."""

    def stricter(authorize: Authorize, server: Server, request: Request) -> None:
        authorize(server, request)
        if "include=" in request.query:
            _require(server, request, "incident_read")

    check_otherwise(patch, "patch_incident_impact", stricter)


@mutant("credentials", "list_incident_rules")
def quotes_around_the_keys_to_list_rules_are_ignored(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation: a key with quotes is another key."""

    def unquoted(authorize: Authorize, server: Server, request: Request) -> None:
        headers = {name: value.strip('"') for name, value in request.headers.items()}
        authorize(server, evolve(request, headers=headers))

    check_otherwise(patch, "list_incident_rules", unquoted)
