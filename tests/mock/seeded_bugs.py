"""Seeded bugs: faulty variants of the mock that lose, mix up or keep too much data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents.mock import server
from datadog_incidents.mock.core.messages import Reply, no_content
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources import fields, incidents, todos, users

Record = dict[str, Any]
Bug = Callable[[pytest.MonkeyPatch], None]


def delete_has_no_effect(patch: pytest.MonkeyPatch) -> None:
    def delete(state: MockState, arguments: Any) -> Reply:
        incidents.find(state, arguments.path["incident_id"])
        return no_content("text/html; charset=utf-8")

    patch.setitem(server.HANDLERS, "delete_incident", delete)


def public_ids_are_reused(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(MockState, "next_public_id", lambda state: len(state.incidents) + 1)


def update_resets_other_fields(patch: pytest.MonkeyPatch) -> None:
    change = fields.change

    def forgetful(attributes: Record, sent: Record) -> None:
        kept = {name: attributes["fields"][name] for name in ("severity", "state", "slug")}
        attributes["fields"] = {name: {"type": "textbox", "value": None} for name in attributes["fields"]}
        attributes["fields"] |= kept
        change(attributes, sent)

    patch.setattr(fields, "change", forgetful)


def incidents_share_fields(patch: pytest.MonkeyPatch) -> None:
    new = incidents._new

    def twin(state: MockState, sent: Record, incident_id: str) -> Record:
        incident = new(state, sent, incident_id)
        for other in state.incidents.values():
            incident["attributes"]["fields"] = other["attributes"]["fields"]
        return incident

    patch.setattr(incidents, "_new", twin)


def commander_cannot_be_removed(patch: pytest.MonkeyPatch) -> None:
    def update(state: MockState, arguments: Any) -> Reply:
        links = arguments.body["data"].get("relationships", {})
        if links.get("commander_user") in (None, {"data": None}):
            links.pop("commander_user", None)
        return incidents.update_incident(state, arguments)

    patch.setitem(server.HANDLERS, "update_incident", update)


def any_update_removes_the_commander(patch: pytest.MonkeyPatch) -> None:
    def update(state: MockState, arguments: Any) -> Reply:
        arguments.body["data"].setdefault("relationships", {}).setdefault("commander_user", None)
        return incidents.update_incident(state, arguments)

    patch.setitem(server.HANDLERS, "update_incident", update)


def disabled_user_can_be_commander(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(users, "find", lambda state, user_id: state.users[user_id])


def rejected_update_is_applied_in_part(patch: pytest.MonkeyPatch) -> None:
    def update(state: MockState, arguments: Any) -> Reply:
        incident = incidents.find(state, arguments.path["incident_id"])
        incident["attributes"] |= arguments.body["data"].get("attributes", {}).copy() | {
            "fields": incident["attributes"]["fields"]
        }
        return incidents.update_incident(state, arguments)

    patch.setitem(server.HANDLERS, "update_incident", update)


def todos_are_found_under_any_incident(patch: pytest.MonkeyPatch) -> None:
    find = todos._find

    def anywhere(state: MockState, arguments: Any) -> Record:
        return state.todos.get(arguments.path["todo_id"]) or find(state, arguments)

    patch.setattr(todos, "_find", anywhere)


def todos_remain_after_their_incident(patch: pytest.MonkeyPatch) -> None:
    find = todos._find

    def orphaned(state: MockState, arguments: Any) -> Record:
        todo = state.todos.get(arguments.path["todo_id"])
        if todo is not None and todo["incident_id"] == arguments.path["incident_id"]:
            return todo
        return find(state, arguments)

    def delete(state: MockState, arguments: Any) -> Reply:
        before = dict(state.todos)
        reply = incidents.delete_incident(state, arguments)
        state.todos = before
        return reply

    patch.setattr(todos, "_find", orphaned)
    patch.setitem(server.HANDLERS, "delete_incident", delete)


def any_update_reopens_a_todo(patch: pytest.MonkeyPatch) -> None:
    sent = todos._sent
    patch.setattr(todos, "_sent", lambda state, arguments, todo=None: sent(state, arguments))


def deleting_a_todo_deletes_all_of_the_incident(patch: pytest.MonkeyPatch) -> None:
    def delete(state: MockState, arguments: Any) -> Reply:
        parent = todos._find(state, arguments)["incident_id"]
        for one in [key for key, todo in state.todos.items() if todo["incident_id"] == parent]:
            del state.todos[one]
        return no_content("text/html; charset=utf-8")

    patch.setitem(server.HANDLERS, "delete_incident_todo", delete)


def todos_are_listed_in_reverse(patch: pytest.MonkeyPatch) -> None:
    def listed(state: MockState, arguments: Any) -> Reply:
        before = state.todos
        state.todos = dict(reversed(before.items()))
        try:
            return todos.list_incident_todos(state, arguments)
        finally:
            state.todos = before

    patch.setitem(server.HANDLERS, "list_incident_todos", listed)


BUGS: list[Bug] = [
    delete_has_no_effect,
    public_ids_are_reused,
    update_resets_other_fields,
    incidents_share_fields,
    commander_cannot_be_removed,
    any_update_removes_the_commander,
    disabled_user_can_be_commander,
    rejected_update_is_applied_in_part,
    todos_are_found_under_any_incident,
    todos_remain_after_their_incident,
    any_update_reopens_a_todo,
    deleting_a_todo_deletes_all_of_the_incident,
    todos_are_listed_in_reverse,
]
