"""Two changes of different members, made to two resources in different order."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.fuzz.model.memory import Known
from datadog_incidents.fuzz.model.resources import Resource
from datadog_incidents.fuzz.model.scenarios.attributes import repeats
from datadog_incidents.fuzz.model.scenarios.attributes.updates import pair
from datadog_incidents.fuzz.model.server_model import ServerModel
from datadog_incidents.fuzz.model.updating import update
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS

from .sessions import run_scenario, session_of

FIELDS, UPDATE = "user_defined_fields", "update_incident_user_defined_field"
BUG = ("updates_commute", UPDATE, "required")


def found(monkeypatch: pytest.MonkeyPatch, changes: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Run the scenario with some changes of two fields, of which one is required and the other is not."""

    def different(model: ServerModel, resource: Resource) -> tuple[Known, Known]:
        both = pair(model, resource)
        for known, required in zip(both, (True, False), strict=True):
            update(model, known, attributes={"required": required})
        return both

    monkeypatch.setattr(repeats, "changeable", lambda _: [*changes])
    monkeypatch.setattr(repeats, "change", lambda *_: changes)
    monkeypatch.setattr(repeats, "pair", different)
    return run_scenario(session_of(MockDatadog()), "updates_commute", FIELDS)


@pytest.mark.parametrize("required", [True, None])
def test_right_server_has_no_failures(required: bool | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Null leaves `required` as it was, in each of the fields."""
    assert found(monkeypatch, {"required": required, "category": "why_it_happened"}) == []


def test_a_change_that_undoes_another_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    original = HANDLERS[UPDATE]

    def undo(state: MockState, arguments: Arguments) -> Reply:
        reply = original(state, arguments)
        if "category" in arguments.body["data"]["attributes"]:
            state.members[FIELDS][arguments.path["field_id"]].resource["attributes"]["required"] = False
        return reply

    monkeypatch.setitem(HANDLERS, UPDATE, undo)
    assert BUG in found(monkeypatch, {"required": True, "category": "why_it_happened"})
