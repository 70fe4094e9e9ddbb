"""Which scope a token needs: a rule, since a scope is published of five operations alone (test_facts.py)."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents_api.operations import OPERATIONS

READING = {"get_incident_ai_postmortem"}
"""POST, and changes nothing."""
OF_USERS = {"create_user": "user_access_invite", "disable_user": "user_access_manage"}


def scope(operation: str) -> str:
    one = OPERATIONS[operation]
    verb = "read" if one.method == "GET" or operation in READING else "write"
    *_, settings, beneath = one.path.partition("/config/")
    if beneath.startswith("notification-"):
        return f"incident_notification_settings_{verb}"
    return f"incident_settings_{verb}" if settings else f"incident_{verb}"


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_token_needs_the_scope_of_what_it_reads_or_writes(operation: str, document: dict[str, Any]) -> None:
    one = OPERATIONS[operation]
    security = document["paths"][one.path][one.method.lower()]["security"]
    wanted = OF_USERS.get(operation) or scope(operation)
    assert security == [{"apiKeyAuth": [], "appKeyAuth": []}, {"AuthZ": [wanted]}]
