"""Bugs to be seeded into the mock: ways in which a server may forget, mix up or keep too much."""

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


def deletes_nothing(patch: pytest.MonkeyPatch) -> None:
    def delete(state: MockState, arguments: Any) -> Reply:
        incidents.find(state, arguments.path["incident_id"])
        return no_content("text/html; charset=utf-8")

    patch.setitem(server.HANDLERS, "delete_incident", delete)


def gives_numbers_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(MockState, "next_public_id", lambda state: len(state.incidents) + 1)


def an_update_resets_other_fields(patch: pytest.MonkeyPatch) -> None:
    change = fields.change

    def forgetful(attributes: Record, sent: Record) -> None:
        kept = {name: attributes["fields"][name] for name in ("severity", "state", "slug")}
        attributes["fields"] = {name: {"type": "textbox", "value": None} for name in attributes["fields"]}
        attributes["fields"] |= kept
        change(attributes, sent)

    patch.setattr(fields, "change", forgetful)


def incidents_share_their_fields(patch: pytest.MonkeyPatch) -> None:
    new = incidents._new

    def twin(state: MockState, sent: Record, incident_id: str) -> Record:
        made = new(state, sent, incident_id)
        for other in state.incidents.values():
            made["attributes"]["fields"] = other["attributes"]["fields"]
        return made

    patch.setattr(incidents, "_new", twin)


def a_commander_stays_when_relieved(patch: pytest.MonkeyPatch) -> None:
    def update(state: MockState, arguments: Any) -> Reply:
        links = arguments.body["data"].get("relationships", {})
        if links.get("commander_user") in (None, {"data": None}):
            links.pop("commander_user", None)
        return incidents.update_incident(state, arguments)

    patch.setitem(server.HANDLERS, "update_incident", update)


def a_commander_is_lost_by_any_update(patch: pytest.MonkeyPatch) -> None:
    def update(state: MockState, arguments: Any) -> Reply:
        arguments.body["data"].setdefault("relationships", {}).setdefault("commander_user", None)
        return incidents.update_incident(state, arguments)

    patch.setitem(server.HANDLERS, "update_incident", update)


def a_disabled_user_commands(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(users, "find", lambda state, user_id: state.users[user_id])


def a_refused_update_is_half_done(patch: pytest.MonkeyPatch) -> None:
    def update(state: MockState, arguments: Any) -> Reply:
        incident = incidents.find(state, arguments.path["incident_id"])
        incident["attributes"] |= arguments.body["data"].get("attributes", {}).copy() | {
            "fields": incident["attributes"]["fields"]
        }
        return incidents.update_incident(state, arguments)

    patch.setitem(server.HANDLERS, "update_incident", update)


def todos_show_under_any_incident(patch: pytest.MonkeyPatch) -> None:
    find = todos._find

    def anywhere(state: MockState, arguments: Any) -> Record:
        return state.todos.get(arguments.path["todo_id"]) or find(state, arguments)

    patch.setattr(todos, "_find", anywhere)


def todos_outlive_their_incident(patch: pytest.MonkeyPatch) -> None:
    find = todos._find

    def orphaned(state: MockState, arguments: Any) -> Record:
        todo = state.todos.get(arguments.path["todo_id"])
        if todo is not None and todo["incident_id"] == arguments.path["incident_id"]:
            return todo
        return find(state, arguments)

    def delete(state: MockState, arguments: Any) -> Reply:
        before = state.todos
        reply = incidents.delete_incident(state, arguments)
        state.todos = before
        return reply

    patch.setattr(todos, "_find", orphaned)
    patch.setitem(server.HANDLERS, "delete_incident", delete)


def a_todo_is_reopened_by_any_update(patch: pytest.MonkeyPatch) -> None:
    sent = todos._sent
    patch.setattr(todos, "_sent", lambda state, arguments, todo=None: sent(state, arguments))


def a_deleted_todo_takes_its_siblings_along(patch: pytest.MonkeyPatch) -> None:
    def delete(state: MockState, arguments: Any) -> Reply:
        parent = todos._find(state, arguments)["incident_id"]
        for one in [key for key, todo in state.todos.items() if todo["incident_id"] == parent]:
            del state.todos[one]
        return no_content("text/html; charset=utf-8")

    patch.setitem(server.HANDLERS, "delete_incident_todo", delete)


def todos_are_listed_backwards(patch: pytest.MonkeyPatch) -> None:
    def listed(state: MockState, arguments: Any) -> Reply:
        before = state.todos
        state.todos = dict(reversed(before.items()))
        try:
            return todos.list_incident_todos(state, arguments)
        finally:
            state.todos = before

    patch.setitem(server.HANDLERS, "list_incident_todos", listed)


BUGS: list[Bug] = [
    deletes_nothing,
    gives_numbers_again,
    an_update_resets_other_fields,
    incidents_share_their_fields,
    a_commander_stays_when_relieved,
    a_commander_is_lost_by_any_update,
    a_disabled_user_commands,
    a_refused_update_is_half_done,
    todos_show_under_any_incident,
    todos_outlive_their_incident,
    a_todo_is_reopened_by_any_update,
    a_deleted_todo_takes_its_siblings_along,
    todos_are_listed_backwards,
]
