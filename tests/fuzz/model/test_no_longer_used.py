"""Resources of which everything that named them has been deleted."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState

from .crashes import crash_if
from .sessions import run_quick

SCENARIO = "users_are_deleted"
BUGS = [
    ("types", "delete_incident_type", "user_defined_roles", "incident_type"),
    ("types", "update_incident_type", "notification_templates", "incident_type"),
    (
        "notification_templates",
        "delete_incident_notification_template",
        "notification_rules",
        "notification_template",
    ),
]


@pytest.mark.parametrize(("tag", "operation", "users", "name"), BUGS)
def test_a_crash_after_a_delete_of_what_named_it_is_found(
    tag: str, operation: str, users: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_crash(state: MockState, arguments: Arguments) -> bool:
        links = [one.resource["relationships"].get(name) or {} for one in state.deleted[users]]
        own_id = [*arguments.path.values()][-1]
        return own_id in [(one.get("data") or {}).get("id") for one in links]

    crash_if(monkeypatch, operation, is_crash)
    assert ("server_error", operation) in {one[:2] for one in run_quick(SCENARIO, tag)}


@pytest.mark.parametrize(
    "tag", ["types", "users", "notification_templates", "user_defined_fields", "integrations"]
)
def test_the_mock_has_no_failures(tag: str) -> None:
    assert run_quick(SCENARIO, tag) == []
