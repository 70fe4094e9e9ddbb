"""Same values: two resources of one name, bodies without an ID, and updates that change nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState

from ..right_servers import RIGHT_SERVERS
from .crashes import crash_if
from .sessions import run_quick

Condition = Callable[[MockState, Arguments], bool]


def names(state: MockState, tag: str) -> list[str]:
    return [one.resource["attributes"]["name"] for one in state.members[tag].values()]


def is_ambiguous(state: MockState, arguments: Arguments) -> bool:
    data = arguments.body["data"]
    return "id" not in data and names(state, "handles").count(data["attributes"]["name"]) > 1


def has_no_id(state: MockState, arguments: Arguments) -> bool:
    return "id" not in arguments.body["data"]


def is_set_again(state: MockState, arguments: Arguments) -> bool:
    sent = arguments.body["data"]["attributes"]
    shown = state.members["impact_fields"][arguments.path["field_id"]].resource["attributes"]
    return "tag_key" in sent and sent["tag_key"] == shown["tag_key"]


def is_cleared_again(state: MockState, arguments: Arguments) -> bool:
    sent = arguments.body["data"]["attributes"]
    return sent.get("due_date", 0) is None and state.todos[arguments.path["todo_id"]]["due_date"] is None


def has_namesakes(state: MockState, arguments: Arguments) -> bool:
    found = [one.resource["attributes"] for one in state.members["postmortem_templates"].values()]
    first = found[0] if found else {}
    return any(
        one["name"] == first["name"] and one.get("content") != first.get("content") for one in found[1:]
    )


BUGS: list[tuple[str, str, str, Condition]] = [
    ("updates_without_id", "handles", "update_global_incident_handle", is_ambiguous),
    ("updates_without_id", "attachments", "update_incident_attachment", has_no_id),
    ("values_are_set_again", "impact_fields", "update_incident_impact_field", is_set_again),
    ("values_are_set_again", "todos", "update_incident_todo", is_cleared_again),
    ("twins_are_two", "postmortem_templates", "list_incident_postmortem_templates", has_namesakes),
]


@pytest.mark.parametrize(("scenario", "resource", "operation", "condition"), BUGS)
def test_a_crash_is_found(
    scenario: str, resource: str, operation: str, condition: Condition, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_quick(scenario, resource) == []
    crash_if(monkeypatch, operation, condition)
    found = run_quick(scenario, resource)
    assert ("server_error", operation) in {one[:2] for one in found}


@pytest.mark.parametrize("resource", ["impact_fields", "todos", "user_defined_fields"])
def test_a_server_that_omits_null_is_right(resource: str, monkeypatch: pytest.MonkeyPatch) -> None:
    RIGHT_SERVERS["nulls_are_omitted"].patch(monkeypatch)
    assert run_quick("values_are_set_again", resource) == []
