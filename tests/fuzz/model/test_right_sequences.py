"""Sequences of calls that a right server once seemed to fail."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents.fuzz.model.actions import create, incident, read
from datadog_incidents.fuzz.model.bodies import change
from datadog_incidents.fuzz.model.deleting import delete
from datadog_incidents.fuzz.model.hints import UNKNOWN_ID
from datadog_incidents.fuzz.model.history import History
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.fuzz.model.scenarios.attributes.defaults import compare_omitted
from datadog_incidents.fuzz.model.scenarios.searches.queries import SPECIAL, queries, queries_of_special
from datadog_incidents.fuzz.model.server_model import Draw, GaveUp, ServerModel
from datadog_incidents.fuzz.model.updating import update
from datadog_incidents.fuzz.model.walk import UNHEALTHY
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler

from ...mutants.mutant import load
from ...mutants.tools.handlers import wrap
from .sessions import session_of

RECORD = "create_incident_service_now_record"
PAGE = "link_page_to_incident"
Sequence = Callable[[ServerModel], None]


def failures_of(sequence: Sequence) -> list[tuple[str, str, str]]:
    """Run a sequence of calls with a few draws of its values, and return the keys of all failures."""
    found: list[tuple[str, str, str]] = []

    @settings(max_examples=5, database=None, deadline=None, derandomize=True, suppress_health_check=UNHEALTHY)
    @given(st.data())
    def run(data: Any) -> None:
        session = session_of(MockDatadog())
        sequence(ServerModel(session, History(), Draw(data.draw)))
        found.extend(failure.key for failure in session.failures)

    run()
    return found


def update_after_its_type_was_deleted(model: ServerModel) -> None:
    kind = create(model, resources()["types"])
    link = {"data": {"type": "incident_types", "id": kind.id}}
    attributes = {"name": "affected_region", "display_name": "Region", "field_type": "text"}
    body = {"type": "impact_fields", "attributes": attributes, "relationships": {"incident_type": link}}
    field = create(model, resources()["impact_fields"], body={"data": body})
    delete(model, kind)
    update(model, field)


def update_of_what_had_no_attributes(model: ServerModel) -> None:
    record = create(model, resources()["integrations"], incident(model), creator=RECORD)
    read(model, record)
    read(model, record, listed=True)
    update(model, record)
    read(model, record)
    read(model, record, listed=True)


def one_of_several_children_is_sent(model: ServerModel) -> None:
    known = incident(model)
    children = [create(model, resources()["integrations"], known, creator=RECORD) for _ in range(2)]
    data = [{"type": "incident_integrations", "id": children[0].id}]
    update(model, known, [], relationships={"integrations": {"data": data}})
    read(model, known)
    create(model, resources()["integrations"], known, creator=RECORD)
    read(model, known)
    delete(model, children[0])
    read(model, known)


def page_is_linked_twice(model: ServerModel) -> None:
    _link(model, "1")
    with pytest.raises(GaveUp):
        _link(model, "1")


def _link(model: ServerModel, page: str) -> None:
    body = {"data": {"type": "page", "id": page}}
    create(model, resources()["integrations"], incident(model), creator=PAGE, body=body)


def todos_of_a_deleted_incident_of_others(model: ServerModel) -> None:
    known = incident(model)
    model.strangers.add(known.id)
    model.success(model.call("list_incident_todos", known.path))
    model.success(model.call("delete_incident", known.path))
    with pytest.raises(GaveUp):
        model.success(model.call("list_incident_todos", known.path))


@pytest.mark.parametrize(
    "sequence",
    [
        update_after_its_type_was_deleted,
        update_of_what_had_no_attributes,
        one_of_several_children_is_sent,
        page_is_linked_twice,
        todos_of_a_deleted_incident_of_others,
    ],
)
def test_sequence_has_no_failures(sequence: Sequence) -> None:
    assert failures_of(sequence) == []


def test_conflict_with_nothing_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def always_the_same_page(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        arguments.body["data"]["id"] = "1"
        return handler(state, arguments)

    def two_pages(model: ServerModel) -> None:
        _link(model, "1")
        with pytest.raises(GaveUp):
            _link(model, "2")

    wrap(monkeypatch, PAGE, always_the_same_page)
    assert ("valid_request_accepted", PAGE, "409") in failures_of(two_pages)


def test_title_with_the_mark_of_a_live_run_is_found_by_its_words() -> None:
    shown = {"title": f"[fuzz 1] word {SPECIAL}"}
    # An asterisk in quotation marks stands for itself.
    queries = [
        (query, predicate)
        for query, predicate in queries_of_special("word", all_forms=True)
        if '"*' not in query
    ]
    assert all(predicate(shown) for _, predicate in queries)
    assert not any(
        predicate({"title": "word"}) for _, predicate in queries_of_special("word", all_forms=True)
    )


@pytest.mark.parametrize("shown", [{"title": None}, {}])
def test_search_result_without_a_title_is_compared(shown: dict[str, Any]) -> None:
    predicates = [*queries("word"), *queries_of_special("word", all_forms=True)]
    assert {predicate(shown) for _, predicate in predicates} == {False, True}


def test_todos_of_an_incident_of_others_are_missed_while_it_exists(monkeypatch: pytest.MonkeyPatch) -> None:
    def of_another(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        return handler(state, evolve(arguments, path={"incident_id": UNKNOWN_ID}))

    def todos(model: ServerModel) -> None:
        known = incident(model)
        model.strangers.add(known.id)
        with pytest.raises(GaveUp):
            model.success(model.call("list_incident_todos", known.path))

    wrap(monkeypatch, "list_incident_todos", of_another)
    assert ("valid_request_accepted", "list_incident_todos", "404") in failures_of(todos)


@settings(max_examples=50, database=None, deadline=None, derandomize=True)
@given(st.data())
def test_updates_send_no_fields_without_a_value(data: Any) -> None:
    fields = change(Draw(data.draw), "update_incident", ["fields"], lambda *_: None)["fields"]
    assert all("value" in one for one in fields.values())


def ended_impact(end: str) -> Any:
    attributes = {"description": "d", "start_at": "2026-01-01T00:00:00Z", "end_at": end}
    return {"data": {"type": "incident_impacts", "attributes": attributes}}


def test_time_of_one_that_was_deleted_before_is_no_default(monkeypatch: pytest.MonkeyPatch) -> None:
    load()["impact_without_end_has_that_of_the_deleted_one"].patch(monkeypatch)

    def after_another_delete(model: ServerModel) -> None:
        impacts = resources()["impacts"]
        delete(model, create(model, impacts, body=ended_impact("2026-02-01T00:00:00Z")))
        first = create(model, impacts, minimal=True)
        delete(model, create(model, impacts, body=ended_impact("2026-03-01T00:00:00Z")))
        compare_omitted(model, first, create(model, impacts, minimal=True), "delete_incident_impact")

    assert ("defaults_are_constant", "create_incident_impact", "end_at") in failures_of(after_another_delete)
