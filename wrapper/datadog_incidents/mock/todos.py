"""Todos of incidents, with what the recorded server fills in, shows and hides."""

from __future__ import annotations

from typing import Any

from . import incidents, users
from .contract import Arguments
from .messages import Refused, Reply, json_reply, no_content
from .timestamps import echoed
from .world import Record, World


def create_incident_todo(world: World, arguments: Arguments) -> Reply:
    incident = incidents.find(world, arguments.path["incident_id"])
    todo: Record = {
        "id": world.new_id(5),
        "created": world.now(),
        "incident_id": incident["id"],
        **_sent(world, arguments),
    }
    world.todos[todo["id"]] = todo
    return json_reply(201, {"data": _resource(world, todo, embed=True, name_people=False)})


def get_incident_todo(world: World, arguments: Arguments) -> Reply:
    return json_reply(200, {"data": _resource(world, _find(world, arguments), embed=True)})


def list_incident_todos(world: World, arguments: Arguments) -> Reply:
    incident = incidents.find(world, arguments.path["incident_id"])
    todos = [
        _resource(world, todo, embed=False)
        for todo in world.todos.values()
        if todo["incident_id"] == incident["id"]
    ]
    # `next_offset` comes on last pages too.
    meta = {"pagination": {"offset": 0, "next_offset": len(todos), "size": len(todos)}}
    return json_reply(200, {"data": todos, "meta": meta})


def update_incident_todo(world: World, arguments: Arguments) -> Reply:
    todo = _find(world, arguments)
    todo |= _sent(world, arguments, todo)
    return json_reply(200, {"data": _resource(world, todo, embed=True)})


def delete_incident_todo(world: World, arguments: Arguments) -> Reply:
    del world.todos[_find(world, arguments)["id"]]
    return no_content("text/html; charset=utf-8")


def _find(world: World, arguments: Arguments) -> Record:
    incident = incidents.find(world, arguments.path["incident_id"])
    todo_id = arguments.path["todo_id"]
    todo = world.todos.get(todo_id)
    if todo is None or todo["incident_id"] != incident["id"]:
        raise Refused(404, f"{todo_id} not found")
    return todo


def _sent(world: World, arguments: Arguments, todo: Record | None = None) -> Record:
    """What a request sets; times, ids and people in it are passed over."""
    sent = arguments.body["data"]["attributes"]
    before = todo or {"completed": None, "due_date": None}
    return {
        "assignees": sent["assignees"],
        "content": sent["content"],
        "completed": echoed(sent.get("completed", before["completed"])),
        "due_date": echoed(sent.get("due_date", before["due_date"])),
        "modified": world.now(),
    }


def _resource(world: World, todo: Record, *, embed: bool, name_people: bool = True) -> Record:
    attributes: dict[str, Any] = {key: value for key, value in todo.items() if key != "id"}
    for role in ("created_by", "last_modified_by"):
        attributes[f"{role}_uuid"] = world.caller if name_people else None
        if embed:
            attributes[role] = users.embedded(world, world.caller)
    return {
        "type": "incident_todos",
        "id": todo["id"],
        "attributes": dict(sorted(attributes.items())),
        "relationships": {
            "created_by_user": users.link(world.caller),
            "last_modified_by_user": users.link(world.caller),
        },
    }
