"""Children of incidents of every kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState

from .crashes import crash_if
from .sessions import run_quick

SCENARIO = "children_of_every_incident"


def is_in(state: str) -> Callable[[Any], bool]:
    return lambda incident: bool(incident["fields"]["state"]["value"] == state)


BUGS: list[tuple[str, Callable[[Any], bool]]] = [
    ("create_incident_todo", is_in("completed")),
    ("create_incident_service_now_record", is_in("stable")),
    ("delete_incident_impact", lambda it: it["is_test"]),
]


@pytest.mark.parametrize(("operation", "condition"), BUGS)
def test_a_crash_in_some_incidents_is_found(
    operation: str, condition: Callable[[Any], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_crash(state: MockState, arguments: Arguments) -> bool:
        incident = state.incidents.get(arguments.path["incident_id"])
        return incident is not None and condition(incident["attributes"])

    crash_if(monkeypatch, operation, is_crash)
    found = run_quick(SCENARIO, "incidents")
    assert ("server_error", operation) in {one[:2] for one in found}


def test_the_mock_has_no_failures() -> None:
    assert run_quick(SCENARIO, "incidents") == []
