"""Times in any order: of one resource, and of the children of one incident."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents.fuzz.model.leaves import timestamp
from datadog_incidents.fuzz.model.scenarios.times.order_of_times import TIMES, times_of
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources.incident_replies import overrides
from datadog_incidents.mock.resources.timestamps import parse
from datadog_incidents.mock.server import HANDLERS

from .crashes import crash_if
from .sessions import run_quick


def test_times_are_known_by_format_and_by_examples() -> None:
    assert times_of("create_incident_impact") == ["end_at", "start_at"]
    assert times_of("create_incident_todo") == ["completed", "due_date"]
    assert times_of("create_incident_attachment") == []


def test_drawn_times_have_seconds_and_fractions_and_zones() -> None:
    texts = [timestamp(number) for number in range(1, 60)]
    assert all(one[17:19] != "00" for one in texts)
    assert any("." in one for one in texts)
    assert {one[-6:] for one in texts if not one.endswith("Z")} >= {"+01:00", "-05:00", "+05:30"}


def sent(arguments: Arguments) -> Any:
    return arguments.body["data"]["attributes"]


def is_reversed(first: str, second: str) -> Callable[[MockState, Arguments], bool]:
    def condition(_: MockState, arguments: Arguments) -> bool:
        start, end = parse(sent(arguments).get(first)), parse(sent(arguments).get(second))
        return start is not None and end is not None and start > end

    return condition


@pytest.mark.parametrize(
    ("resource", "operation", "first", "second"),
    [
        ("impacts", "patch_incident_impact", "start_at", "end_at"),
        ("todos", "create_incident_todo", "completed", "due_date"),
        ("todos", "create_incident_todo", "due_date", "completed"),
        ("incidents", "import_incident", "detected", "resolved"),
        ("incidents", "update_incident", "customer_impact_start", "detected"),
    ],
)
def test_a_crash_at_two_times_is_found(
    resource: str, operation: str, first: str, second: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash_if(monkeypatch, operation, is_reversed(first, second))
    found = run_quick("times_in_any_order", resource)
    assert ("server_error", operation) in {one[:2] for one in found}


def test_a_refusal_of_times_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    for operation in ("create_incident_impact", "patch_incident_impact"):
        handler, condition = HANDLERS[operation], is_reversed("start_at", "end_at")

        def refusing(
            state: MockState,
            arguments: Arguments,
            handler: Callable[[MockState, Arguments], Reply] = handler,
            condition: Callable[[MockState, Arguments], bool] = condition,
        ) -> Reply:
            if condition(state, arguments):
                raise Refused(400, "end before start")
            return handler(state, arguments)

        monkeypatch.setitem(HANDLERS, operation, refusing)
    assert run_quick("times_in_any_order", "impacts") == []


@pytest.mark.parametrize("kinds", [("detected", "resolved"), ("resolved", "detected")])
@pytest.mark.parametrize("operation", ["get_incident", "search_incidents"])
def test_a_crash_at_the_times_of_siblings_is_found(
    operation: str, kinds: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_crash(state: MockState, arguments: Arguments) -> bool:
        shown = [*state.incidents.values()]
        if operation == "get_incident":
            shown = [one for one in shown if one["id"] == arguments.path["incident_id"]]
        for times in (overrides(state, one) for one in shown):
            first, second = (parse(times.get(kind)) for kind in kinds)
            if first is not None and second is not None and first > second:
                return True
        return False

    assert run_quick("times_of_siblings_in_any_order", "timestamp_overrides") == []
    crash_if(monkeypatch, operation, is_crash)
    found = run_quick("times_of_siblings_in_any_order", "timestamp_overrides")
    assert ("server_error", operation) in {one[:2] for one in found}


def test_a_crash_at_equal_times_of_siblings_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def are_equal(state: MockState, arguments: Arguments) -> bool:
        members = state.members["impacts"].values()
        starts = [one.resource["attributes"]["start_at"] for one in members]
        return len(starts) > 1 and len({*map(parse, starts)}) == 1

    crash_if(monkeypatch, "list_incident_impacts", are_equal)
    found = run_quick("times_of_siblings_in_any_order", "impacts")
    assert ("server_error", "list_incident_impacts") in {one[:2] for one in found}


def test_the_first_times_ascend() -> None:
    times = [parse(one) for one in TIMES[:3]]
    assert times == sorted(times, key=str)
