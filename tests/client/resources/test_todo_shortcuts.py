"""Todos are completed and reopened; times are given as datetimes or strings."""

from __future__ import annotations

import asyncio
import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents.errors import (
    InvalidRequestError,
    NotFoundError,
    NotIncludedError,
    UnstableOperationError,
)
from datadog_incidents_api.types import UNSET
from datadog_incidents_api.views.todos import IncidentTodoView

if TYPE_CHECKING:
    from .conftest import Call

NOON = datetime.datetime(2026, 1, 5, 12, 30, tzinfo=datetime.UTC)
PARIS = datetime.timezone(datetime.timedelta(hours=1))
SLACK_USER = {"icon": "https://example.com/b.png", "id": "U1", "name": "Ben", "source": "slack"}
TIMESTAMPS = [
    (NOON, "2026-01-05T12:30:00+00:00"),
    (NOON.astimezone(PARIS), "2026-01-05T12:30:00+00:00"),
    (NOON.replace(microsecond=5), "2026-01-05T12:30:00.000005+00:00"),
    ("2026-01-05T12:30:00Z", "2026-01-05T12:30:00Z"),
    ("2026-01-05T13:30:00.000000+01:00", "2026-01-05T13:30:00.000000+01:00"),
]
each_timestamp = pytest.mark.parametrize(
    ("given", "text"), TIMESTAMPS, ids=["UTC", "other zone", "fraction", "text", "text with offset"]
)


@pytest.fixture
def todo(call: Call, incident: str) -> str:
    due = "2026-02-01T00:00:00+00:00"
    people = ["@ana", SLACK_USER]
    todo_id: str = call("todos.create", incident, content="Roll back", assignees=people, due_date=due).id
    call.forget()
    return todo_id


def attributes_of(call: Call, incident: str, todo: str) -> dict[str, Any]:
    attributes: dict[str, Any] = call("todos.get", incident, todo).raw["attributes"]
    return {key: value for key, value in attributes.items() if key != "modified"}


@each_timestamp
def test_complete_changes_only_the_completion_time(
    call: Call, incident: str, todo: str, given: Any, text: str
) -> None:
    before = attributes_of(call, incident, todo)
    call.forget()
    done = call("todos.complete", incident, todo, at=given)
    assert call.operations() == ["get_incident_todo", "update_incident_todo"]
    assert call.sent()["attributes"] == {
        "content": "Roll back",
        "assignees": ["@ana", SLACK_USER],
        "completed": text,
    }
    assert isinstance(done, IncidentTodoView)
    after = attributes_of(call, incident, todo)
    assert datetime.datetime.fromisoformat(after["completed"]).replace(microsecond=0) == NOON
    assert after == before | {"completed": after["completed"]}


@pytest.mark.parametrize("given", [{}, {"at": UNSET}])
def test_complete_defaults_to_the_current_time_of_the_mock_in_utc(
    call: Call, incident: str, todo: str, given: dict[str, Any]
) -> None:
    earliest = call.mock.now
    call("todos.complete", incident, todo, **given)
    text = call.sent()["attributes"]["completed"]
    assert text.endswith("+00:00")
    assert earliest <= datetime.datetime.fromisoformat(text) <= call.mock.now


def test_complete_defaults_to_the_local_time_for_other_servers(call: Call, incident: str, todo: str) -> None:
    keys = {"api_key": call.mock.api_key, "app_key": call.mock.app_key}
    options: dict[str, Any] = {**keys, "transport": call.mock.transport, "unstable_operations": "all"}

    async def asynchronously() -> Any:
        async with AsyncIncidentsClient(**options) as dd:
            return await dd.todos.complete(incident, todo)

    earliest = datetime.datetime.now(datetime.UTC)
    if call.kind == "async":
        done = asyncio.run(asynchronously())
    else:
        with IncidentsClient(**options) as client:
            done = client.todos.complete(incident, todo)
    completed = done.attributes.completed
    assert isinstance(completed, datetime.datetime)
    assert earliest <= completed <= datetime.datetime.now(datetime.UTC)


def test_completing_again_changes_the_completion_time(call: Call, incident: str, todo: str) -> None:
    call("todos.complete", incident, todo)
    assert call("todos.complete", incident, todo, at=NOON).attributes.completed == NOON


def test_reopen_changes_only_the_completion_time(call: Call, incident: str, todo: str) -> None:
    before = attributes_of(call, incident, todo)
    call("todos.complete", incident, todo, at=NOON)
    reopened = call("todos.reopen", incident, todo)
    assert isinstance(reopened, IncidentTodoView)
    assert call.sent()["attributes"]["completed"] is None
    assert attributes_of(call, incident, todo) == before
    assert call("todos.reopen", incident, todo).attributes.completed is None


NAIVE = NOON.replace(tzinfo=None)


@pytest.mark.parametrize(
    ("at", "message"),
    [
        (NAIVE, "time zone"),
        (None, "datetime"),
        (NOON.date(), "not date"),
        (1767616200, "not int"),
        ("", "with an offset"),
        ("yesterday", "with an offset"),
        ("2026-01-05", "with an offset"),
        ("2026-01-05T12:30:00", "with an offset"),
        ("2026-13-05T12:30:00Z", "with an offset"),
        ("20260105T123000Z", "with an offset"),
    ],
)
def test_invalid_completion_time_is_rejected_before_sending(call: Call, at: Any, message: str) -> None:
    with pytest.raises(InvalidRequestError, match=message) as caught:
        call("todos.complete", "some-id", "todo", at=at)
    assert caught.value.path == "at"
    assert call.operations() == []


@each_timestamp
@pytest.mark.parametrize("name", ["due_date", "completed"])
def test_create_and_update_accept_timestamps(
    call: Call, incident: str, todo: str, name: str, given: Any, text: str
) -> None:
    created = call("todos.create", incident, content="c", **{name: given})
    assert call.sent()["attributes"][name] == text
    instant = datetime.datetime.fromisoformat(created.raw["attributes"][name])
    assert instant.replace(microsecond=0) == NOON
    call("todos.update", incident, todo, **{name: given})
    assert call.sent()["attributes"][name] == text
    assert call("todos.update", incident, todo, **{name: None}).raw["attributes"][name] is None


@pytest.mark.parametrize(
    ("value", "message"), [(NAIVE, "time zone"), (NOON.date(), "not date"), (5, "not int")]
)
@pytest.mark.parametrize("name", ["due_date", "completed"])
@pytest.mark.parametrize("method", ["create", "update"])
def test_create_and_update_reject_invalid_timestamps(
    call: Call, method: str, name: str, value: Any, message: str
) -> None:
    arguments = ("some-id",) if method == "create" else ("some-id", "todo")
    more = {"content": "c"} if method == "create" else {}
    with pytest.raises(InvalidRequestError, match=message) as caught:
        call(f"todos.{method}", *arguments, **more, **{name: value})
    assert caught.value.path == name
    assert call.operations() == []


@pytest.mark.parametrize("assignees", ["@ana", b"@ana", 5, {"@ana"}, None])
def test_assignees_must_be_a_list(call: Call, assignees: Any) -> None:
    with pytest.raises(InvalidRequestError, match="must be a list") as caught:
        call("todos.create", "some-id", content="c", assignees=assignees)
    assert caught.value.path == "assignees"
    assert call.operations() == []


@pytest.mark.parametrize("method", ["complete", "reopen"])
def test_unknown_todo_is_not_found(call: Call, incident: str, method: str) -> None:
    with pytest.raises(NotFoundError):
        call(f"todos.{method}", incident, "00000000-0000-4000-8000-000000000000")


@pytest.mark.parametrize("method", ["complete", "reopen"])
@pytest.mark.parametrize("missing", ["get_incident_todo", "update_incident_todo"])
def test_shortcut_requires_both_operations(
    call: Call, incident: str, todo: str, method: str, missing: str
) -> None:
    call.unstable = {"get_incident_todo", "update_incident_todo"} - {missing}
    with pytest.raises(UnstableOperationError, match=missing):
        call(f"todos.{method}", incident, todo)
    assert "update_incident_todo" not in call.operations()


def respond_with(call: Call, **attributes: Any) -> None:
    """Have the mock return a todo with these attributes to the next request for it."""
    attributes = {"content": "Call", "assignees": []} | attributes
    data = {"id": "t", "type": "incident_todos", "attributes": attributes}
    call.mock.fail_next(200, operation="get_incident_todo", body=json.dumps({"data": data}))


@pytest.mark.parametrize("assignees", [None, [None]])
def test_todo_without_assignees_is_updated_with_an_empty_list(
    call: Call, incident: str, todo: str, assignees: Any
) -> None:
    respond_with(call, assignees=assignees)
    call("todos.complete", incident, todo)
    assert call.sent()["attributes"]["assignees"] == []


def test_todo_without_content_is_not_updated(call: Call, incident: str, todo: str) -> None:
    respond_with(call, content=None)
    with pytest.raises(NotIncludedError, match=r"the todo has no content to send back; pass content="):
        call("todos.complete", incident, todo)
    assert call.operations() == ["get_incident_todo"]
