"""Values of another form that an update gives to an attribute, read before the next one."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState

from .crashes import crash_if
from .sessions import run_quick

SCENARIO = "each_form_is_read"
BUGS: list[tuple[str, str, str, Any]] = [
    ("rules", "get_incident_rule", "conditions", []),
    ("user_defined_fields", "list_incident_user_defined_fields", "category", "why_it_happened"),
    ("configurations", "search_incidents", "include_in_search", False),
    ("impacts", "get_incident", "end_at", None),
]


@pytest.mark.parametrize(("tag", "operation", "name", "value"), BUGS)
def test_a_crash_of_a_read_after_an_update_is_found(
    tag: str, operation: str, name: str, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_crash(state: MockState, arguments: Arguments) -> bool:
        resources = [one.resource["attributes"] for one in state.members[tag].values()]
        return any(name in one and one[name] == value for one in resources)

    crash_if(monkeypatch, operation, is_crash)
    assert ("server_error", operation) in {one[:2] for one in run_quick(SCENARIO, tag)}


@pytest.mark.parametrize("tag", ["impacts", "incidents", "todos", "rules"])
def test_the_mock_has_no_failures(tag: str) -> None:
    assert run_quick(SCENARIO, tag) == []
