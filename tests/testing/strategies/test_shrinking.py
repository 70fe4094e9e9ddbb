"""Examples shrink to small and readable ones."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import find, settings
from hypothesis.strategies import SearchStrategy

from datadog_incidents.testing.strategies import incidents, pages_of, responses, schema, todos

FIRST = {"title": "Login fails", "severity": "UNKNOWN", "state": "active", "public_id": 1}


def smallest(strategy: SearchStrategy[Any], condition: Any) -> Any:
    reproducible = settings(max_examples=500, database=None, deadline=None)
    return find(strategy, condition, settings=reproducible, random=Random(1))  # noqa: S311


def test_the_simplest_incident_is_the_first_one() -> None:
    incident = smallest(incidents(), lambda _: True)
    assert {name: getattr(incident, name) for name in FIRST} == FIRST
    assert (incident.commander, incident.services, incident.teams) == (None, [], [])
    assert incident.attributes.created.isoformat() == "2026-01-05T09:00:00+00:00"


def test_only_what_a_condition_needs_differs_from_it() -> None:
    incident = smallest(incidents(), lambda one: one.severity == "SEV-1" and "web" in one.services)
    assert {name: getattr(incident, name) for name in FIRST} == FIRST | {"severity": "SEV-1"}
    assert (incident.services, incident.teams, incident.commander) == (["web"], [], None)


def test_durations_shrink_to_the_bound() -> None:
    hour = smallest(incidents(), lambda one: one.time_to_resolve and one.attributes.time_to_resolve > 3600)
    assert hour.attributes.time_to_resolve == 3660
    assert (hour.state, hour.attributes.customer_impacted) == ("resolved", False)


def test_todos_and_pages_shrink() -> None:
    todo = smallest(todos(), lambda one: one.attributes.completed)
    assert todo.attributes.assignees == [] and todo.attributes.content == "Roll back"
    page = smallest(pages_of(incidents()), lambda page: any(one.state == "resolved" for one in page))
    assert (len(page), page.offset, page.items[0].public_id) == (1, 0, 1)


def test_valid_values_shrink_to_required_members() -> None:
    attributes = smallest(schema("IncidentTodoAttributes", "valid"), lambda one: len(one.content) > 2)
    assert attributes.to_dict() == {"assignees": [], "content": "000"}


def test_evolved_incidents_shrink() -> None:
    incident = smallest(incidents("evolved"), lambda one: one.raw["attributes"] is None)
    assert incident.raw["id"] == "" and {*incident.raw} == {"type", "id", "attributes", "relationships"}


def test_hostile_responses_shrink() -> None:
    response = smallest(responses("get_incident", "hostile"), lambda _: True)
    assert response.json is None or "included" not in response.json
    assert len(response.content) < 500
