"""Bugs written without a look at the fuzzer, before it was improved again: credentials.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from datadog_incidents.mock.core.credentials import bearer_token
from datadog_incidents.mock.core.messages import Refused, Request
from datadog_incidents.mock.server import Server

from ..mutant import mutant
from ..tools.memory import notes
from ..tools.messages import operation_of


def _accept(patch: pytest.MonkeyPatch, operation: str, accepts: Callable[[Server, Request], bool]) -> None:
    """Accept further credentials for an operation; `accepts` may raise `Refused`."""
    authorize = Server._authorize

    def changed(self: Server, request: Request) -> None:
        if operation_of(request) != operation or not accepts(self, request):
            authorize(self, request)

    patch.setattr(Server, "_authorize", changed)


@mutant("credentials", "delete_incident")
def scope_of_reading_permits_to_delete_an_incident(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation: a token needs `incident_write`."""
    _accept(
        patch,
        "delete_incident",
        lambda server, request: "incident_read" in server._keys.tokens.get(bearer_token(request), ()),
    )


@mutant("credentials", "list_timestamp_overrides")
def list_of_overrides_needs_the_scope_of_settings_too(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation: a token needs `incident_read` and nothing else."""

    def require(server: Server, request: Request) -> bool:
        scopes = server._keys.tokens.get(bearer_token(request))
        if scopes is not None and "incident_settings_read" not in scopes:
            raise Refused(403, "Forbidden")
        return False

    _accept(patch, "list_timestamp_overrides", require)


@mutant("credentials", "create_incident_attachment")
def scopes_of_a_token_do_not_count_beside_an_application_key(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation: the keys together, or a token that has `incident_write`."""
    _accept(
        patch,
        "create_incident_attachment",
        lambda server, request: (
            bearer_token(request) in server._keys.tokens and "dd-application-key" in request.headers
        ),
    )


@mutant("credentials", "list_incident_notification_rules")
def case_of_a_token_that_lists_notification_rules_is_ignored(patch: pytest.MonkeyPatch) -> None:
    """Contradicts RFC 6750: a token is compared as it was issued; another one is a 403."""

    def accepts(server: Server, request: Request) -> bool:
        sent = bearer_token(request).lower()
        return any(
            known.lower() == sent and "incident_notification_settings_read" in scopes
            for known, scopes in [*server._keys.tokens.items()]
        )

    _accept(patch, "list_incident_notification_rules", accepts)


@mutant("credentials", "delete_incident_integration")
def token_in_place_of_the_application_key_deletes_integrations(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation: a token is sent in `Authorization`, and is no key."""

    def accepts(server: Server, request: Request) -> bool:
        sent = request.headers.get("dd-application-key", "")
        is_known = "incident_write" in server._keys.tokens.get(sent, ())
        return is_known and request.headers.get("dd-api-key") == server._keys.api_key

    _accept(patch, "delete_incident_integration", accepts)


@mutant("credentials", "patch_incident_impact")
def first_right_token_permits_all_tokens_to_patch_impacts(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the security of the operation: each token needs `incident_write` itself."""

    def accepts(server: Server, request: Request) -> bool:
        scopes = server._keys.tokens.get(bearer_token(request))
        if scopes is not None and "incident_write" in scopes:
            notes(server.state)["is permitted"] = True
        return scopes is not None and "is permitted" in notes(server.state)

    _accept(patch, "patch_incident_impact", accepts)
