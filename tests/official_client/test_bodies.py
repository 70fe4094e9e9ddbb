"""Whatever the arguments of a create or an update, both clients send the same body."""

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

from . import theirs_of
from .peers import incidents_of, users_of

pytestmark = pytest.mark.filterwarnings("ignore:Using unstable operation:UserWarning")

INCIDENT, TODO = "9b1f7f2e-52a4-4c34-8a34-3f4dbb1b1a01", "9b1f7f2e-52a4-4c34-8a34-3f4dbb1b1a02"

texts = st.text(max_size=20)
ids = st.uuids().map(str)
# RFC 3339 knows no seconds in an offset, which time zones had in earlier centuries.
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
    lambda one, other: one | other,
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


def said(mock: MockDatadog, call: Callable[[], Any]) -> tuple[Any, ...]:
    """What a call of either client sent, and what the mock thought of it."""
    mock.reset()
    with suppress(ApiException, errors.APIError):
        call()
    (one,) = mock.calls
    assert one.status in (201, 404)
    return one.operation, one.path, one.query, json.loads(one.body), one.status


@pytest.fixture(scope="module")
def our_mock() -> MockDatadog:
    """One mock for all examples: it is reset before each."""
    return MockDatadog(seed=20)


often = settings(deadline=None, max_examples=50)


@often
@given(creates)
def test_incidents_are_created_alike(
    theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog, arguments: dict[str, Any]
) -> None:
    body = theirs_of.create(**arguments)
    with our_mock.client() as ours:
        sent = said(our_mock, lambda: ours.incidents.create(**arguments))
    assert sent == said(their_mock, lambda: incidents_of(theirs).create_incident(body=body))


@often
@given(updates)
def test_incidents_are_updated_alike(
    theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog, arguments: dict[str, Any]
) -> None:
    body = theirs_of.update(INCIDENT, **arguments)
    with our_mock.client() as ours:
        sent = said(our_mock, lambda: ours.incidents.update(INCIDENT, **arguments))
    api = incidents_of(theirs)
    assert sent == said(their_mock, lambda: api.update_incident(incident_id=INCIDENT, body=body))


@often
@given(todos)
def test_todos_are_created_and_updated_alike(
    theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog, arguments: dict[str, Any]
) -> None:
    new, changed = theirs_of.create_todo(**arguments), theirs_of.update_todo(**arguments)
    with our_mock.client() as ours:
        created = said(our_mock, lambda: ours.todos.create(INCIDENT, **arguments))
        updated = said(our_mock, lambda: ours.todos.update(INCIDENT, TODO, **arguments))
    api = incidents_of(theirs)
    assert created == said(their_mock, lambda: api.create_incident_todo(incident_id=INCIDENT, body=new))
    assert updated == said(
        their_mock, lambda: api.update_incident_todo(incident_id=INCIDENT, todo_id=TODO, body=changed)
    )


@often
@given(users)
def test_users_are_created_alike(
    theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog, arguments: dict[str, Any]
) -> None:
    body = theirs_of.create_user(**arguments)
    with our_mock.client() as ours:
        sent = said(our_mock, lambda: ours.users.create(**arguments))
    assert sent == said(their_mock, lambda: users_of(theirs).create_user(body=body))
