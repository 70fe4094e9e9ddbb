"""Todos are completed and reopened, at moments that datetimes or text name."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents.errors import InvalidRequestError, NotFoundError, UnstableOperationError
from datadog_incidents_api.types import UNSET
from datadog_incidents_api.views.todos import IncidentTodoView

if TYPE_CHECKING:
    from .conftest import Call

NOON = datetime.datetime(2026, 1, 5, 12, 30, tzinfo=datetime.UTC)
PARIS = datetime.timezone(datetime.timedelta(hours=1))
SLACKER = {"icon": "https://example.com/b.png", "id": "U1", "name": "Ben", "source": "slack"}
MOMENTS = [
    (NOON, "2026-01-05T12:30:00+00:00"),
    (NOON.astimezone(PARIS), "2026-01-05T12:30:00+00:00"),
    (NOON.replace(microsecond=5), "2026-01-05T12:30:00.000005+00:00"),
    ("2026-01-05T12:30:00Z", "2026-01-05T12:30:00Z"),
    ("2026-01-05T13:30:00.000000+01:00", "2026-01-05T13:30:00.000000+01:00"),
]
moments = pytest.mark.parametrize(
    ("given", "text"), MOMENTS, ids=["UTC", "other zone", "fraction", "text", "text with offset"]
)


@pytest.fixture
def todo(call: Call, incident: str) -> str:
    due = "2026-02-01T00:00:00+00:00"
    people = ["@ana", SLACKER]
    made: str = call("todos.create", incident, content="Roll back", assignees=people, due_date=due).id
    call.forget()
    return made


def shown(call: Call, incident: str, todo: str) -> dict[str, Any]:
    attributes: dict[str, Any] = call("todos.get", incident, todo).raw["attributes"]
    return {key: value for key, value in attributes.items() if key != "modified"}


@moments
def test_a_todo_is_completed_and_keeps_the_rest(
    call: Call, incident: str, todo: str, given: Any, text: str
) -> None:
    before = shown(call, incident, todo)
    call.forget()
    done = call("todos.complete", incident, todo, at=given)
    assert call.made() == ["get_incident_todo", "update_incident_todo"]
    assert call.sent()["attributes"] == {
        "content": "Roll back",
        "assignees": ["@ana", SLACKER],
        "completed": text,
    }
    assert isinstance(done, IncidentTodoView)
    after = shown(call, incident, todo)
    assert datetime.datetime.fromisoformat(after["completed"]).replace(microsecond=0) == NOON
    assert after == before | {"completed": after["completed"]}


@pytest.mark.parametrize("given", [{}, {"at": UNSET}])
def test_a_todo_is_completed_now_in_utc_as_recorded(
    call: Call, incident: str, todo: str, given: dict[str, Any]
) -> None:
    earliest = datetime.datetime.now(datetime.UTC)
    call("todos.complete", incident, todo, **given)
    text = call.sent()["attributes"]["completed"]
    assert text.endswith("+00:00")
    assert earliest <= datetime.datetime.fromisoformat(text) <= datetime.datetime.now(datetime.UTC)


def test_a_todo_is_completed_anew(call: Call, incident: str, todo: str) -> None:
    call("todos.complete", incident, todo)
    assert call("todos.complete", incident, todo, at=NOON).attributes.completed == NOON.isoformat()


def test_a_todo_is_reopened_and_keeps_the_rest(call: Call, incident: str, todo: str) -> None:
    before = shown(call, incident, todo)
    call("todos.complete", incident, todo, at=NOON)
    reopened = call("todos.reopen", incident, todo)
    assert isinstance(reopened, IncidentTodoView)
    assert call.sent()["attributes"]["completed"] is None
    assert shown(call, incident, todo) == before
    assert call("todos.reopen", incident, todo).attributes.completed is None


NAIVE = NOON.replace(tzinfo=None)


@pytest.mark.parametrize(
    ("at", "why"),
    [
        (NAIVE, "time zone"),
        (None, "datetime"),
        (NOON.date(), "not date"),
        (1767616200, "not int"),
        ("", "with its offset"),
        ("yesterday", "with its offset"),
        ("2026-01-05", "with its offset"),
        ("2026-01-05T12:30:00", "with its offset"),
        ("2026-13-05T12:30:00Z", "with its offset"),
        ("20260105T123000Z", "with its offset"),
    ],
)
def test_what_is_no_moment_is_refused_before_anything_is_sent(call: Call, at: Any, why: str) -> None:
    with pytest.raises(InvalidRequestError, match=why) as caught:
        call("todos.complete", "some-id", "todo", at=at)
    assert caught.value.path == "at"
    assert call.made() == []


@moments
@pytest.mark.parametrize("name", ["due_date", "completed"])
def test_creates_and_updates_take_moments(
    call: Call, incident: str, todo: str, name: str, given: Any, text: str
) -> None:
    made = call("todos.create", incident, content="c", **{name: given})
    assert call.sent()["attributes"][name] == text
    instant = datetime.datetime.fromisoformat(made.raw["attributes"][name])
    assert instant.replace(microsecond=0) == NOON
    call("todos.update", incident, todo, **{name: given})
    assert call.sent()["attributes"][name] == text
    assert call("todos.update", incident, todo, **{name: None}).raw["attributes"][name] is None


@pytest.mark.parametrize(("value", "why"), [(NAIVE, "time zone"), (NOON.date(), "not date"), (5, "not int")])
@pytest.mark.parametrize("name", ["due_date", "completed"])
@pytest.mark.parametrize("verb", ["create", "update"])
def test_creates_and_updates_refuse_what_is_no_moment(
    call: Call, verb: str, name: str, value: Any, why: str
) -> None:
    arguments = ("some-id",) if verb == "create" else ("some-id", "todo")
    more = {"content": "c"} if verb == "create" else {}
    with pytest.raises(InvalidRequestError, match=why) as caught:
        call(f"todos.{verb}", *arguments, **more, **{name: value})
    assert caught.value.path == name
    assert call.made() == []


@pytest.mark.parametrize("assignees", ["@ana", b"@ana", 5, {"@ana"}, None])
def test_assignees_are_a_list(call: Call, assignees: Any) -> None:
    with pytest.raises(InvalidRequestError, match="takes a list") as caught:
        call("todos.create", "some-id", content="c", assignees=assignees)
    assert caught.value.path == "assignees"
    assert call.made() == []


@pytest.mark.parametrize("verb", ["complete", "reopen"])
def test_a_todo_that_is_not_there_is_not_found(call: Call, incident: str, verb: str) -> None:
    with pytest.raises(NotFoundError):
        call(f"todos.{verb}", incident, "00000000-0000-4000-8000-000000000000")


@pytest.mark.parametrize("verb", ["complete", "reopen"])
@pytest.mark.parametrize("missing", ["get_incident_todo", "update_incident_todo"])
def test_a_verb_asks_for_what_it_uses_to_be_enabled(
    call: Call, incident: str, todo: str, verb: str, missing: str
) -> None:
    call.unstable = {"get_incident_todo", "update_incident_todo"} - {missing}
    with pytest.raises(UnstableOperationError, match=missing):
        call(f"todos.{verb}", incident, todo)
    assert "update_incident_todo" not in call.made()
