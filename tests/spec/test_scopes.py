"""OAuth scopes follow one general rule (EVIDENCE.md#assumptions-of-the-spec)."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents_api.operations import OPERATIONS

READ_ONLY_POSTS = {"get_incident_ai_postmortem"}
"""Operations with the method POST that change nothing."""
USER_SCOPES = {"create_user": "user_access_invite", "disable_user": "user_access_manage"}


def scope(operation: str) -> str:
    found = OPERATIONS[operation]
    verb = "read" if found.method == "GET" or operation in READ_ONLY_POSTS else "write"
    *_, settings, config_path = found.path.partition("/config/")
    if config_path.startswith("notification-"):
        return f"incident_notification_settings_{verb}"
    return f"incident_settings_{verb}" if settings else f"incident_{verb}"


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_token_needs_the_scope_for_reading_or_writing_the_resource(
    operation: str, document: dict[str, Any]
) -> None:
    found = OPERATIONS[operation]
    security = document["paths"][found.path][found.method.lower()]["security"]
    expected = USER_SCOPES.get(operation) or scope(operation)
    assert security == [{"apiKeyAuth": [], "appKeyAuth": []}, {"AuthZ": [expected]}]
