"""What follows from the mock's clock in incidents and todos, as recorded (EVIDENCE.md#incidents)."""

from __future__ import annotations

import asyncio
import datetime
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog

from ..conftest import INCIDENTS, Api, Record, todos_of

START = datetime.datetime(2026, 1, 5, 9, 0, tzinfo=datetime.UTC)
EPOCH = int(START.timestamp())
MINUTE = datetime.timedelta(minutes=1)


@pytest.fixture
def api() -> Api:
    """HTTP client of a mock whose clock stands at `START`."""
    mock = MockDatadog()
    mock.freeze()
    return Api(mock)


def state(value: str) -> Record:
    return {"state": {"type": "dropdown", "value": value}}


def instant(value: Any) -> datetime.datetime:
    return datetime.datetime.fromisoformat(value)


def found(api: Api) -> Record:
    """Return the attributes of the only incident, as searched for."""
    results = api.call("GET", f"{INCIDENTS}/search?query=").json()["data"]["attributes"]
    (incident,) = results["incidents"]
    attributes: Record = incident["data"]["attributes"]
    return attributes


def test_a_resolved_incident_has_the_times_of_the_clock(api: Api) -> None:
    incident = api.create()["id"]
    api.mock.advance(30 * MINUTE)
    changed = api.update(incident, fields=state("resolved"))["attributes"]
    assert instant(changed["modified"]) == START + 30 * MINUTE
    assert instant(changed["modified"]) - instant(changed["resolved"]) == datetime.timedelta(milliseconds=5)
    assert changed["time_to_resolve"] == 0  # set only after the response to the update
    read = api.get(incident)["attributes"]
    assert (read["created"], read["time_to_resolve"]) == ("2026-01-05T09:00:00+00:00", 1800)
    assert found(api)["time_to_resolve"] == 1800


def test_a_reopened_incident_keeps_its_time_until_it_is_resolved_again(api: Api) -> None:
    incident, took = api.create()["id"], []
    for value in ("resolved", "active", "resolved"):
        api.mock.advance(10 * MINUTE)
        api.update(incident, fields=state(value))
        took.append(api.get(incident)["attributes"]["time_to_resolve"])
    assert took == [600, 600, 1800]


def test_an_incident_created_as_resolved_has_no_time_to_resolve(api: Api) -> None:
    incident = api.create(fields=state("resolved"))["id"]
    api.mock.advance(MINUTE)
    api.update(incident, title="new")
    attributes = api.get(incident)["attributes"]
    assert (attributes["state"], attributes["resolved"]) == ("resolved", None)
    assert attributes["time_to_resolve"] == 0


def test_field_analytics_has_the_time_in_each_state(api: Api) -> None:
    incident = api.create()["id"]
    api.mock.advance(10 * MINUTE)
    api.update(incident, fields=state("stable"))
    api.mock.advance(5 * MINUTE)
    api.update(incident, fields=state("active"))
    api.mock.advance(MINUTE)
    api.update(incident, title="new")
    api.update(incident, fields=state("resolved"))
    api.mock.advance(60 * MINUTE)
    assert found(api)["field_analytics"] == {
        "state": {
            "active": {
                "duration": 660,
                "spans": [
                    {"start": EPOCH, "end": EPOCH + 600},
                    {"start": EPOCH + 900, "end": EPOCH + 960},
                ],
            },
            "stable": {"duration": 300, "spans": [{"start": EPOCH + 600, "end": EPOCH + 900}]},
            "resolved": {"duration": 0, "spans": [{"start": EPOCH + 960, "end": None}]},
        }
    }


def test_field_analytics_of_an_imported_incident_has_its_span_twice(api: Api) -> None:
    attributes = {"title": "t", "declared": "2025-01-01T00:00:00+00:00"}
    body = {"data": {"type": "incidents", "attributes": attributes}}
    imported = api.call("POST", f"{INCIDENTS}/import", body).json()["data"]["id"]
    span = {"start": 1735689600, "end": None}
    assert found(api)["field_analytics"] == {"state": {"active": {"duration": 0, "spans": [span, span]}}}
    api.update(imported, fields=state("resolved"))
    active = found(api)["field_analytics"]["state"]["active"]
    assert active == {"duration": EPOCH - 1735689600, "spans": [{"start": 1735689600, "end": EPOCH}]}


def test_the_impact_and_the_response_are_measured_between_their_times(api: Api) -> None:
    incident = api.create()["id"]
    times: dict[str, Any] = {
        "customer_impact_start": START - 20 * MINUTE,
        "detected": START - 5 * MINUTE,
        "customer_impact_end": START + 40 * MINUTE,
    }
    for name, time in times.items():
        api.mock.advance(MINUTE)
        changed: dict[str, Any] = {name: time.isoformat()}
        api.update(incident, **changed)
    attributes = api.get(incident)["attributes"]
    durations = {
        "time_to_detect": 900,
        "time_to_internal_response": 300,
        "time_to_repair": 2700,
        "customer_impact_duration": 3600,
    }
    assert {name: attributes[name] for name in durations} == durations


def test_a_todo_is_completed_and_due_as_requested(api: Api) -> None:
    incident = api.create()["id"]
    due = (START + 60 * MINUTE).isoformat()
    todo = api.add_todo(incident, due_date=due)
    assert (todo["attributes"]["created"], todo["attributes"]["due_date"]) == (START.isoformat(), due)
    api.mock.advance(120 * MINUTE)
    overdue = api.call("GET", f"{todos_of(incident)}/{todo['id']}").json()["data"]["attributes"]
    assert (overdue["due_date"], overdue["completed"]) == (due, None)
    assert overdue["modified"] == START.isoformat()


def test_clients_of_the_mock_complete_todos_at_its_time(api: Api) -> None:
    incident = api.create()["id"]
    first, second = api.add_todo(incident)["id"], api.add_todo(incident)["id"]
    api.mock.advance(MINUTE)
    with api.mock.client() as dd:
        done = dd.todos.complete(incident, first)
        assert done.attributes.completed == START + MINUTE

    async def main() -> Any:
        async with api.mock.async_client() as dd:
            return (await dd.with_options(timeout=5).todos.complete(incident, second)).attributes.completed

    assert asyncio.run(main()) == START + MINUTE
