"""OAuth scopes: the published ones, else those of a general rule (EVIDENCE.md#assumptions-of-the-spec)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents_api.operations import OPERATIONS

from ..external import NOT_PUBLISHED, published_api

READ_ONLY_POSTS = {"get_incident_ai_postmortem"}
"""Operations with the method POST that change nothing."""
EXCEPTIONS = {
    "create_user": ["user_access_invite"],
    "disable_user": ["user_access_manage"],
    "get_user": ["user_access_read"],
    "get_incident_notification_template": ["incident_read", "incident_write"],
    "get_incident_type": ["incident_read"],
    "get_incident_user_defined_field": ["incident_read"],
    "list_incident_types": ["incident_read"],
    "list_incident_user_defined_fields": ["incident_read"],
    "list_users": ["user_access_read"],
}
"""Published scopes that differ from the rule."""
LATER = {"get_user": ("user_access_read",), "list_users": ("user_access_read",)}
"""Published scopes that the published facts lack (EVIDENCE.md#users)."""


def scopes(operation: str) -> list[str]:
    found = OPERATIONS[operation]
    verb = "read" if found.method == "GET" or operation in READ_ONLY_POSTS else "write"
    *_, settings, config_path = found.path.partition("/config/")
    if config_path.startswith("notification-"):
        return [f"incident_notification_settings_{verb}"]
    return [f"incident_settings_{verb}" if settings else f"incident_{verb}"]


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_token_needs_the_scopes_for_reading_or_writing_the_resource(
    operation: str, document: dict[str, Any]
) -> None:
    found = OPERATIONS[operation]
    security = document["paths"][found.path][found.method.lower()]["security"]
    expected = EXCEPTIONS.get(operation) or scopes(operation)
    assert security == [{"apiKeyAuth": [], "appKeyAuth": []}, {"AuthZ": expected}]
    assert found.scopes == tuple(expected)


def test_exceptions_are_published_and_most_other_scopes_are_assumed() -> None:
    assumed = {one.id for one in OPERATIONS.values() if one.scopes_assumed}
    assert len(assumed) == len(OPERATIONS) - 45
    assert not assumed & EXCEPTIONS.keys()


def test_scopes_are_the_published_ones_unless_marked_as_assumed() -> None:
    folder = published_api()
    if folder is None:
        pytest.skip(NOT_PUBLISHED)
    operations = json.loads((folder / "facts" / "scopes-and-readonly.json").read_text("utf-8"))["operations"]
    published = {name: tuple(found["scopes"]) for name, found in operations.items() if found["scopes"]}
    published |= LATER
    assert {one.id: one.scopes for one in OPERATIONS.values() if not one.scopes_assumed} == published
