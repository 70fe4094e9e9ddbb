"""Two creates with the same body make two resources."""

from __future__ import annotations

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS

from .sessions import run_scenario, session_of


@pytest.mark.parametrize("resource", ["todos", "types", "incidents", "integrations", "configurations"])
def test_the_mock_has_no_failures(resource: str) -> None:
    assert run_scenario(session_of(MockDatadog()), "twins_are_two", resource) == []


@pytest.mark.parametrize("operation", ["create_incident_todo", "create_incident_service_now_record"])
def test_a_create_that_returns_an_equal_is_found(operation: str, monkeypatch: pytest.MonkeyPatch) -> None:
    create, made = HANDLERS[operation], dict[str, Reply]()

    def same(state: MockState, arguments: Arguments) -> Reply:
        key = repr((arguments.path, arguments.body))
        if key not in made:
            made[key] = create(state, arguments)
        return made[key]

    monkeypatch.setitem(HANDLERS, operation, same)
    resource = "todos" if "todo" in operation else "integrations"
    found = run_scenario(session_of(MockDatadog()), "twins_are_two", resource)
    assert ("ids_are_unique", operation) in {one[:2] for one in found}
