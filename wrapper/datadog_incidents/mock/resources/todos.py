"""Todos of incidents, with defaults and omissions as recorded (EVIDENCE.md#todos)."""

from __future__ import annotations

from typing import Any

from ..core.contract import Arguments
from ..core.messages import Refused, Reply, json_reply, no_content
from ..core.state import MockState, Record
from . import incidents, users
from .plain_attributes import plain_attributes
from .timestamps import echoed

HANDLED = frozenset({"assignees", "content", "completed", "due_date", "incident_id"})


def create_incident_todo(state: MockState, arguments: Arguments) -> Reply:
    incident = incidents.find(state, arguments.path["incident_id"])
    todo: Record = {
        "id": state.new_id(5),
        "created": state.now(),
        "incident_id": incident["id"],
        **_sent(state, arguments),
    }
    state.todos[todo["id"]] = todo
    return json_reply(201, {"data": _resource(state, todo, embed=True, user_ids=False)})


def get_incident_todo(state: MockState, arguments: Arguments) -> Reply:
    return json_reply(200, {"data": _resource(state, _find(state, arguments), embed=True)})


def list_incident_todos(state: MockState, arguments: Arguments) -> Reply:
    incident = incidents.find(state, arguments.path["incident_id"])
    todos = [_resource(state, todo, embed=False) for todo in state.todos.of(incident["id"])]
    # Recorded (EVIDENCE.md#pagination): last pages have a `next_offset` too.
    meta = {"pagination": {"offset": 0, "next_offset": len(todos), "size": len(todos)}}
    return json_reply(200, {"data": todos, "meta": meta})


def update_incident_todo(state: MockState, arguments: Arguments) -> Reply:
    todo = _find(state, arguments)
    todo |= _sent(state, arguments, todo)
    return json_reply(200, {"data": _resource(state, todo, embed=True)})


def delete_incident_todo(state: MockState, arguments: Arguments) -> Reply:
    del state.todos[_find(state, arguments)["id"]]
    return no_content("text/html; charset=utf-8")


def _find(state: MockState, arguments: Arguments) -> Record:
    incident = incidents.find(state, arguments.path["incident_id"])
    todo_id = arguments.path["todo_id"]
    todo = state.todos.get(todo_id)
    if todo is None or todo["incident_id"] != incident["id"]:
        raise Refused(404, f"{todo_id} not found")
    return todo


def _sent(state: MockState, arguments: Arguments, todo: Record | None = None) -> Record:
    """Return the attributes that a request sets; timestamps, IDs and users in it are ignored."""
    sent = arguments.body["data"]["attributes"]
    before = todo or {"completed": None, "due_date": None}
    return {
        **plain_attributes(arguments, HANDLED),
        "assignees": sent["assignees"],
        "content": sent["content"],
        "completed": echoed(sent.get("completed", before["completed"])),
        "due_date": echoed(sent.get("due_date", before["due_date"])),
        "modified": state.now(),
    }


def _resource(state: MockState, todo: Record, *, embed: bool, user_ids: bool = True) -> Record:
    """Return a todo as a JSON:API resource.

    Args:
        state: state of the mock.
        todo: todo as stored.
        embed: whether the attributes contain the users.
        user_ids: whether the attributes contain the IDs of the users; null otherwise.
    """
    attributes: dict[str, Any] = {key: value for key, value in todo.items() if key != "id"}
    for role in ("created_by", "last_modified_by"):
        attributes[f"{role}_uuid"] = state.current_user if user_ids else None
        if embed:
            attributes[role] = users.embedded(state, state.current_user)
    return {
        "type": "incident_todos",
        "id": todo["id"],
        "attributes": dict(sorted(attributes.items())),
        "relationships": {
            "created_by_user": users.link(state.current_user),
            "last_modified_by_user": users.link(state.current_user),
        },
    }
