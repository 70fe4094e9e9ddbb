"""Timestamps of todos: read as aware datetimes, any other text as it is, and sent back as they came."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.models import IncidentTodoAttributes, IncidentTodoRequest

from .calls import prepare

NOON = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)
OTHER_TEXTS = ["", "soon", "2026-11-24", "2026-11-24T12:00:00", "2026-13-01T12:00:00Z", "12:00:00Z"]
"""Texts that are no time, or not one with a time zone."""


def attributes(**members: Any) -> IncidentTodoAttributes:
    return IncidentTodoAttributes.from_dict({"content": "Roll back", "assignees": [], **members})


@pytest.mark.parametrize(
    "text",
    ["2026-11-24T12:00:00+00:00", "2026-11-24T12:00:00Z", "2026-11-24T13:00:00.000+01:00"],
)
def test_a_timestamp_is_read_as_a_datetime(text: str) -> None:
    found = attributes(due_date=text).due_date
    assert found == NOON and isinstance(found, datetime.datetime) and found.tzinfo is not None


@pytest.mark.parametrize("text", OTHER_TEXTS)
def test_other_text_is_kept(text: str) -> None:
    todo = attributes(due_date=text, completed=None)
    assert (todo.due_date, todo.completed) == (text, None)
    assert todo.to_sendable()["due_date"] == text


@pytest.mark.parametrize(
    "text", ["2026-11-24T12:00:00Z", "2026-11-24T12:00:00.123456789+00:00", *OTHER_TEXTS]
)
def test_what_was_not_changed_is_sent_as_it_came(text: str) -> None:
    todo = attributes(due_date=text, completed=text, created="2026-11-24T09:00:00.25Z")
    todo.content = "Changed"
    for encoded in (todo.to_sendable(), todo.to_dict()):
        assert (encoded["due_date"], encoded["completed"]) == (text, text)
    assert todo.to_dict()["created"] == "2026-11-24T09:00:00.25Z"


def test_a_changed_timestamp_is_sent() -> None:
    todo = attributes(due_date="2026-11-24T10:00:00Z", completed=None)
    todo.due_date, todo.completed = NOON, "done"
    sent = todo.to_sendable()
    assert (sent["due_date"], sent["completed"]) == ("2026-11-24T12:00:00+00:00", "done")


def test_a_received_todo_is_sent_in_a_request_as_it_came() -> None:
    source = {"content": "c", "assignees": [], "due_date": "2026-11-24T12:00:00Z"}
    body = IncidentTodoRequest.from_dict({"data": {"type": "incident_todos", "attributes": source}})
    assert prepare("update_incident_todo", body).body["data"]["attributes"] == source
    mapping: Any = source
    body.data.attributes = mapping
    assert prepare("update_incident_todo", body).body["data"]["attributes"] == source


@pytest.mark.parametrize("value", [NOON.replace(tzinfo=None), 7, b"soon", [NOON]])
def test_other_values_are_refused(value: Any) -> None:
    todo = IncidentTodoAttributes(content="c", assignees=[], due_date=value)
    with pytest.raises(InvalidRequestError) as caught:
        todo.to_sendable()
    assert caught.value.path == "due_date"
