"""Times in requests: bugs that move, cut or round them are found."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents.fuzz.model.scenarios.times.requested import is_time
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.state import MockState
from tests.mutants.mutant import load
from tests.mutants.tools.handlers import alter_attributes, alter_success

from .sessions import run_scenario, session_of

FRACTION = re.compile(r"\.\d+")
SECONDS = re.compile(r":\d\d(\.\d+)?(?=[Z+-])")
OFFSET = re.compile(r"(Z|[+-]\d\d:\d\d)$")


def run(resource: str) -> set[tuple[str, ...]]:
    """Run the scenario, and return the failures: check, operation and subject."""
    return {*run_scenario(session_of(MockDatadog()), "times_are_kept", resource)}


def shown(name: str, change: Callable[[str], str]) -> Callable[[MockState, Any, Any], None]:
    """Return a function that changes a time in the resources of a response."""

    def alter(_: MockState, __: Any, document: Any) -> None:
        data = document["data"]
        if isinstance(data, dict) and "incidents" in data["attributes"]:
            data = [one["data"] for one in data["attributes"]["incidents"]]
        for one in data if isinstance(data, list) else [data]:
            if isinstance(one["attributes"].get(name), str):
                one["attributes"][name] = change(one["attributes"][name])

    return alter


@pytest.mark.parametrize("resource", ["impacts", "incidents", "timestamp_overrides", "todos"])
def test_the_mock_has_no_failures(resource: str) -> None:
    assert run(resource) == set()


def test_times_are_recognized_by_format_or_example() -> None:
    assert is_time({"type": "string", "format": "date-time"})
    assert is_time({"type": ["string", "null"], "examples": ["2026-11-24T17:30:00+00:00"]})
    assert not is_time({"type": "string", "examples": ["2026-11-24"]})


def test_the_seeded_bug_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    load()["completion_of_a_todo_is_cut_to_the_minute"].patch(monkeypatch)
    assert ("read_your_writes", "create_incident_todo", "instant of completed") in run("todos")


@pytest.mark.parametrize(
    ("operation", "name", "resource"),
    [
        ("list_incidents", "detected", "incidents"),
        ("get_incident", "customer_impact_start", "incidents"),
        ("import_incident", "declared", "incidents"),
        ("patch_incident_impact", "end_at", "impacts"),
        ("list_timestamp_overrides", "timestamp_value", "timestamp_overrides"),
        ("get_incident_todo", "due_date", "todos"),
    ],
)
def test_a_lost_fraction_is_found(
    operation: str, name: str, resource: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    alter_success(monkeypatch, operation, shown(name, lambda time: FRACTION.sub("", time)))
    assert f"instant of {name}" in {one[-1] for one in run(resource)}


def test_a_fraction_lost_in_an_update_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(sent: dict[str, Any]) -> None:
        sent.update(
            {name: FRACTION.sub("", one) for name, one in sent.items() if name == "customer_impact_end"}
        )

    alter_attributes(monkeypatch, "update_incident", cut)
    assert "instant of customer_impact_end" in {one[-1] for one in run("incidents")}


def test_a_search_that_loses_seconds_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    change = shown("detected", lambda time: SECONDS.sub(":00", time))
    alter_success(monkeypatch, "search_incidents", change)
    assert ("search_agrees", "search_incidents", "instant of detected") in run("incidents")


def test_a_lost_offset_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    alter_success(monkeypatch, "list_incident_impacts", shown("start_at", lambda time: OFFSET.sub("Z", time)))
    assert "instant of start_at" in {one[-1] for one in run("impacts")}


def test_an_override_that_an_incident_shows_in_whole_seconds_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("created", "declared", "detected", "resolved"):
        alter_success(monkeypatch, "get_incident", shown(name, lambda time: FRACTION.sub("", time)))
    assert "derived_attributes" in {one[0] for one in run("timestamp_overrides")}
