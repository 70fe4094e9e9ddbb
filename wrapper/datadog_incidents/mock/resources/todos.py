"""Todos of incidents, with what the recorded server fills in, shows and hides."""

from __future__ import annotations

from typing import Any

from ..core.contract import Arguments
from ..core.messages import Refused, Reply, json_reply, no_content
from ..core.state import MockState, Record
from . import incidents, users
from .timestamps import echoed


def create_incident_todo(state: MockState, arguments: Arguments) -> Reply:
    incident = incidents.find(state, arguments.path["incident_id"])
    todo: Record = {
        "id": state.new_id(5),
        "created": state.now(),
        "incident_id": incident["id"],
        **_sent(state, arguments),
    }
    state.todos[todo["id"]] = todo
    return json_reply(201, {"data": _resource(state, todo, embed=True, name_people=False)})


def get_incident_todo(state: MockState, arguments: Arguments) -> Reply:
    return json_reply(200, {"data": _resource(state, _find(state, arguments), embed=True)})


def list_incident_todos(state: MockState, arguments: Arguments) -> Reply:
    incident = incidents.find(state, arguments.path["incident_id"])
    todos = [
        _resource(state, todo, embed=False)
        for todo in state.todos.values()
        if todo["incident_id"] == incident["id"]
    ]
    # `next_offset` comes on last pages too.
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
    """What a request sets; times, ids and people in it are passed over."""
    sent = arguments.body["data"]["attributes"]
    before = todo or {"completed": None, "due_date": None}
    return {
        "assignees": sent["assignees"],
        "content": sent["content"],
        "completed": echoed(sent.get("completed", before["completed"])),
        "due_date": echoed(sent.get("due_date", before["due_date"])),
        "modified": state.now(),
    }


def _resource(state: MockState, todo: Record, *, embed: bool, name_people: bool = True) -> Record:
    attributes: dict[str, Any] = {key: value for key, value in todo.items() if key != "id"}
    for role in ("created_by", "last_modified_by"):
        attributes[f"{role}_uuid"] = state.current_user if name_people else None
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
