"""Realistic incidents and todos: plausible, consistent, and what the spec allows."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.testing.strategies import incidents, pages_of, todos
from datadog_incidents.types import Incident, IncidentTodoView, Page, View

from .examples import examples
from .spec import violations

ORDER = (
    *("customer_impact_start", "detected", "created", "declared", "customer_impact_end", "resolved"),
    "modified",
)


@pytest.fixture(scope="module")
def made() -> list[Incident]:
    return examples(incidents(), 300)


@pytest.fixture(scope="module")
def made_todos() -> list[IncidentTodoView]:
    return examples(todos(), 100)


def test_they_are_what_the_spec_allows(made: list[Incident], made_todos: list[IncidentTodoView]) -> None:
    assert [text for one in made for text in violations("IncidentResponseData", one.raw)] == []
    assert [text for one in made_todos for text in violations("IncidentTodoResponseData", one.raw)] == []


def test_they_have_the_members_of_recorded_ones(
    made: list[Incident], made_todos: list[IncidentTodoView]
) -> None:
    with MockDatadog().client() as client:
        recorded = client.incidents.create(title="Drill")
        todo = client.todos.create(recorded.id, content="Roll back", assignees=[])
        expected: list[Page[Any]] = [
            next(client.incidents.list().pages()),
            next(client.todos.list(recorded.id).pages()),
        ]
        assert todo.id
    for page, views in ((expected[0], [*made]), (expected[1], [*made_todos])):
        raw: Any = page.items[0].raw
        view: View
        for view in views:
            assert view.raw.keys() == raw.keys()
            assert view.raw["attributes"].keys() == raw["attributes"].keys()
            assert view.raw["relationships"].keys() == raw["relationships"].keys()
    fields = expected[0].items[0].raw["attributes"]["fields"]
    assert {tuple(view.raw["attributes"]["fields"]) for view in made} == {tuple(fields)}


def test_timestamps_are_in_order(made: list[Incident], made_todos: list[IncidentTodoView]) -> None:
    for one in made:
        times = [getattr(one.attributes, name) for name in ORDER]
        present = [time for time in times if time]
        assert present == sorted(present)
        assert all(isinstance(time, datetime) and time.tzinfo for time in present)
    for todo in made_todos:
        attributes: Any = todo.attributes
        assert attributes.created <= (attributes.completed or attributes.modified) <= attributes.modified


def test_durations_agree_with_timestamps(made: list[Incident]) -> None:
    for one in made:
        a: Any = one.attributes
        assert a.time_to_internal_response == (a.created - a.detected).total_seconds()
        assert (a.time_to_resolve > 0) == (a.resolved is not None)
        if a.resolved:
            assert one.time_to_resolve == a.resolved - a.created == timedelta(seconds=a.time_to_resolve)
        if a.customer_impact_end:
            assert one.customer_impact_duration == a.customer_impact_end - a.customer_impact_start
            assert one.time_to_repair == a.customer_impact_end - a.detected
        assert (a.customer_impact_start is not None) == a.customer_impacted


def test_fields_repeat_attributes(made: list[Incident]) -> None:
    for one in made:
        assert one.fields["severity"] == one.severity
        assert one.fields["state"] == one.state
        assert one.fields["slug"] == f"IR-{one.public_id}"
        assert (one.attributes.resolved is not None) == (one.state in ("resolved", "completed"))


def test_people_are_included(made: list[Incident]) -> None:
    names = {one.created_by.attributes.name for one in made}
    assert len(names) == 10
    commanders = {commander and commander.id for one in made if [commander := one.commander]}
    assert None in commanders and len(commanders) > 5
    assert all(one.url == f"https://app.datadoghq.com/incidents/{one.public_id}" for one in made)


def test_every_kind_of_incident_occurs(made: list[Incident]) -> None:
    assert {one.state for one in made} == {"active", "stable", "resolved", "completed"}
    assert {one.severity for one in made} == {"UNKNOWN", "SEV-1", "SEV-2", "SEV-3", "SEV-4", "SEV-5"}
    assert {name for one in made for name in one.services} >= {"api", "billing", "checkout", "web"}
    assert {name for one in made for name in one.teams} >= {"data", "platform", "storefront"}
    assert {one.attributes.customer_impacted for one in made} == {True, False}
    assert len({one.title for one in made}) > 10


def test_the_id_depends_on_the_number_alone(made: list[Incident]) -> None:
    ids = {(one.id, one.public_id) for one in made}
    assert len(ids) == len({id_ for id_, _ in ids}) == len({number for _, number in ids})


def test_incidents_of_a_page_are_different_and_people_included_once() -> None:
    pages = examples(pages_of(incidents()), 60)
    assert {len(page) for page in pages} >= {0, 1, 2, 3}
    for page in pages:
        assert len({one.id for one in page}) == len(page)
        assert all(one.created_by.id for one in page)
        people: list[Any] = page.response.parsed.included or []
        assert len({person.id for person in people}) == len(people)
        assert page.next_offset == page.offset + len(page)
