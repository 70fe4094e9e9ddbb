"""Both clients send the same body for any arguments of a create or an update."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from datadog_api_client import ApiClient
from datadog_api_client.exceptions import ApiException
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents import errors
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.models import IncidentNotificationHandle, IncidentTodoAnonymousAssignee

from . import official_bodies
from .peers import incidents_of, users_of

pytestmark = pytest.mark.filterwarnings("ignore:Using unstable operation:UserWarning")

INCIDENT, TODO = "9b1f7f2e-52a4-4c34-8a34-3f4dbb1b1a01", "9b1f7f2e-52a4-4c34-8a34-3f4dbb1b1a02"

texts = st.text(max_size=20)
ids = st.uuids().map(str)
# RFC 3339 offsets have no seconds, unlike time zones of earlier centuries.
zones = st.timezones() | st.integers(-1439, 1439).map(
    lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes))
)
times = st.datetimes(min_value=datetime.datetime(2000, 1, 1), timezones=zones)
fields = st.fixed_dictionaries(
    {},
    optional={
        "severity": st.sampled_from(["SEV-1", "SEV-5", "UNKNOWN"]) | st.none(),
        "state": st.sampled_from(["active", "stable", "resolved"]),
        "detection_method": texts,
        "summary": texts | st.none(),
        "root_cause": texts | st.none(),
        "services": st.lists(texts, max_size=3) | st.none(),
        "teams": st.lists(texts, max_size=3) | st.none(),
        "berth": texts | st.none(),
        "cargo": st.lists(texts, max_size=3),
        "tags": st.fixed_dictionaries({"type": st.just("metrictag"), "value": st.lists(texts, max_size=3)}),
    },
)
handles = st.lists(
    texts | st.builds(IncidentNotificationHandle, handle=texts, display_name=texts), max_size=3
)
people = st.lists(
    texts
    | st.builds(IncidentTodoAnonymousAssignee, id=texts, name=texts, icon=texts, source=st.just("slack")),
    max_size=3,
)
impacts = st.fixed_dictionaries(
    {"customer_impacted": st.just(True), "customer_impact_scope": st.text(min_size=1, max_size=20)}
) | st.fixed_dictionaries({}, optional={"customer_impacted": st.just(False), "customer_impact_scope": texts})
creates = st.builds(
    lambda impact, attributes: impact | attributes,
    impacts,
    st.fixed_dictionaries(
        {"title": texts},
        optional={
            "fields": fields,
            "commander": ids | st.none(),
            "notify": handles,
            "initial_cells": st.lists(texts, max_size=3),
            "incident_type_uuid": ids,
            "is_test": st.booleans(),
        },
    ),
)
updates = st.fixed_dictionaries(
    {},
    optional={
        "title": texts,
        "customer_impacted": st.booleans(),
        "customer_impact_scope": texts,
        "customer_impact_start": times | st.none(),
        "customer_impact_end": times | st.none(),
        "detected": times | st.none(),
        "fields": fields,
        "commander": ids | st.none(),
        "notify": handles,
        "integrations": st.lists(ids, max_size=3),
        "postmortem": ids,
    },
)
todos = st.fixed_dictionaries(
    {"content": texts, "assignees": people},
    optional={"due_date": texts | st.none(), "completed": texts | st.none()},
)
users = st.fixed_dictionaries(
    {"email": texts}, optional={"name": texts, "title": texts, "roles": st.lists(ids, max_size=3)}
)


def sent_by(mock: MockDatadog, call: Callable[[], Any]) -> tuple[Any, ...]:
    """Return the request that a call of either client sends, and the status of the response."""
    mock.reset()
    with suppress(ApiException, errors.APIError):
        call()
    (request,) = mock.calls
    assert request.status in (201, 404)
    return request.operation, request.path, request.query, json.loads(request.body), request.status


@pytest.fixture(scope="module")
def our_mock() -> MockDatadog:
    """Return one mock for all examples; it is reset before each."""
    return MockDatadog(seed=20)


many_examples = settings(deadline=None, max_examples=50)


@many_examples
@given(creates)
def test_creates_of_incidents_are_the_same(
    theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog, arguments: dict[str, Any]
) -> None:
    body = official_bodies.create(**arguments)
    with our_mock.client() as ours:
        sent = sent_by(our_mock, lambda: ours.incidents.create(**arguments))
    assert sent == sent_by(their_mock, lambda: incidents_of(theirs).create_incident(body=body))


@many_examples
@given(updates)
def test_updates_of_incidents_are_the_same(
    theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog, arguments: dict[str, Any]
) -> None:
    body = official_bodies.update(INCIDENT, **arguments)
    with our_mock.client() as ours:
        sent = sent_by(our_mock, lambda: ours.incidents.update(INCIDENT, **arguments))
    api = incidents_of(theirs)
    assert sent == sent_by(their_mock, lambda: api.update_incident(incident_id=INCIDENT, body=body))


@many_examples
@given(todos)
def test_creates_and_updates_of_todos_are_the_same(
    theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog, arguments: dict[str, Any]
) -> None:
    new, changed = official_bodies.create_todo(**arguments), official_bodies.update_todo(**arguments)
    with our_mock.client() as ours:
        created = sent_by(our_mock, lambda: ours.todos.create(INCIDENT, **arguments))
        updated = sent_by(our_mock, lambda: ours.todos.update(INCIDENT, TODO, **arguments))
    api = incidents_of(theirs)
    assert created == sent_by(their_mock, lambda: api.create_incident_todo(incident_id=INCIDENT, body=new))
    assert updated == sent_by(
        their_mock, lambda: api.update_incident_todo(incident_id=INCIDENT, todo_id=TODO, body=changed)
    )


@many_examples
@given(users)
def test_creates_of_users_are_the_same(
    theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog, arguments: dict[str, Any]
) -> None:
    body = official_bodies.create_user(**arguments)
    with our_mock.client() as ours:
        sent = sent_by(our_mock, lambda: ours.users.create(**arguments))
    assert sent == sent_by(their_mock, lambda: users_of(theirs).create_user(body=body))
