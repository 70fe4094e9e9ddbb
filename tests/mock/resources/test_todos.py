"""Creates, reads, updates and deletes of todos, as recorded (EVIDENCE.md#todos)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

if TYPE_CHECKING:
    from ..conftest import Api

SLACK_USER = {"icon": "https://example.com/b.png", "id": "U1", "name": "Ben", "source": "slack"}
ROLES = ("created_by", "last_modified_by")


def todos_of(incident: str) -> str:
    return f"/api/v2/incidents/{incident}/relationships/todos"


def body(**attributes: Any) -> dict[str, Any]:
    return {"data": {"type": "incident_todos", "attributes": {"content": "c", "assignees": []} | attributes}}


@pytest.fixture
def incident(api: Api) -> str:
    incident_id: str = api.create()["id"]
    return incident_id


def test_a_create_returns_defaults(api: Api, incident: str) -> None:
    todo = api.add_todo(incident, content="Roll back", assignees=["@ana", SLACK_USER, "@zoe"])
    attributes = todo["attributes"]
    assert UUID(todo["id"]).version == 5
    assert attributes["assignees"] == ["@ana", SLACK_USER, "@zoe"]
    assert attributes["content"] == "Roll back"
    assert attributes["incident_id"] == incident
    assert attributes["created"] == attributes["modified"]
    for name in ("completed", "due_date", "created_by_uuid", "last_modified_by_uuid"):
        assert attributes[name] is None
    me = {"data": {"type": "users", "id": api.mock.user_id}}
    for role in ROLES:
        assert attributes[role]["data"]["id"] == api.mock.user_id
        assert todo["relationships"][f"{role}_user"] == me
    assert set(todo["relationships"]) == {"created_by_user", "last_modified_by_user"}
    sent = {"assignees", "content", "completed", "due_date"}
    assert set(attributes) == sent | {"incident_id", "created", "modified", *ROLES} | {
        f"{r}_uuid" for r in ROLES
    }


def test_a_read_returns_users_and_their_ids(api: Api, incident: str) -> None:
    todo = api.add_todo(incident)
    read = api.call("GET", f"{todos_of(incident)}/{todo['id']}").json()["data"]
    ids = {f"{role}_uuid": api.mock.user_id for role in ROLES}
    assert read == todo | {"attributes": todo["attributes"] | ids}


def test_a_list_returns_ids_instead_of_users(api: Api, incident: str) -> None:
    other = api.create()["id"]
    todos = [api.add_todo(incident, content=str(number)) for number in range(3)]
    api.add_todo(other)
    listed = api.call("GET", todos_of(incident)).json()
    assert [one["id"] for one in listed["data"]] == [one["id"] for one in todos]
    for one in listed["data"]:
        assert not set(ROLES) & set(one["attributes"])
        assert {one["attributes"][f"{role}_uuid"] for role in ROLES} == {api.mock.user_id}
    assert listed["meta"] == {"pagination": {"offset": 0, "next_offset": 3, "size": 3}}
    assert set(listed) == {"data", "meta"}


def test_an_update_replaces_all_assignees_and_changes_only_modified_besides(api: Api, incident: str) -> None:
    todo = api.add_todo(incident, assignees=["@ana", "@zoe"], due_date="2026-02-01T00:00:00+00:00")
    path = f"{todos_of(incident)}/{todo['id']}"
    before = api.call("GET", path).json()["data"]
    done = body(content="done", assignees=[SLACK_USER], completed="2026-01-31T12:00:00.000000+00:00")
    updated = api.call("PATCH", path, done).json()["data"]
    assert updated["attributes"]["modified"] > before["attributes"]["modified"]
    assert updated["attributes"] == before["attributes"] | {
        "assignees": [SLACK_USER],
        "content": "done",
        "completed": "2026-01-31T12:00:00+00:00",
        "modified": updated["attributes"]["modified"],
    }
    assert api.call("GET", path).json()["data"] == updated
    cleared = api.call("PATCH", path, body(due_date=None)).json()["data"]
    assert cleared["attributes"]["due_date"] is None
    assert cleared["attributes"]["completed"] == "2026-01-31T12:00:00+00:00"


def test_timestamps_ids_and_users_in_a_request_are_ignored(api: Api, incident: str) -> None:
    todo = api.add_todo(
        incident,
        created="1999-01-01T00:00:00Z",
        modified="1999-01-01T00:00:00Z",
        incident_id="other",
        created_by_uuid="other",
    )["attributes"]
    assert todo["incident_id"] == incident
    assert todo["created_by_uuid"] is None
    assert todo["created"] == todo["modified"] > "2026"


def test_a_deleted_todo_is_not_found_and_its_siblings_remain(api: Api, incident: str) -> None:
    todo, sibling = api.add_todo(incident), api.add_todo(incident)
    path = f"{todos_of(incident)}/{todo['id']}"
    deleted = api.call("DELETE", path)
    assert (deleted.status_code, deleted.content) == (204, b"")
    assert deleted.headers["content-type"] == "text/html; charset=utf-8"
    for method, sent in (("DELETE", None), ("GET", None), ("PATCH", body())):
        reply = api.call(method, path, sent)
        assert reply.status_code == 404
        assert reply.json() == {"errors": [f"{todo['id']} not found"]}
    assert [one["id"] for one in api.call("GET", todos_of(incident)).json()["data"]] == [sibling["id"]]


@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
def test_a_todo_is_not_found_under_another_incident(api: Api, incident: str, method: str) -> None:
    todo = api.add_todo(incident)
    path = f"{todos_of(api.create()['id'])}/{todo['id']}"
    assert api.call(method, path, body() if method == "PATCH" else None).status_code == 404
    assert (
        api.call("GET", f"{todos_of(incident)}/{todo['id']}").json()["data"]["attributes"]["content"] == "c"
    )
