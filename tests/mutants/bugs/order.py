"""Bugs of the class `order`: the result depends on the order or number of calls where it should not."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import Member, MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import afterwards, alter_arguments, alter_attributes, alter_success, wrap
from ..tools.memory import count, notes
from ..tools.overlap import overlapping
from ..tools.stored import attributes_of, target

NOTIFICATION_RULE = (
    *("update_incident_notification_rule", "get_incident_notification_rule"),
    "list_incident_notification_rules",
)


def _is_repeated(state: MockState, arguments: Arguments) -> bool:
    """Return whether the last call of an operation was the same."""
    key = f"last {arguments.operation}"
    call = [dict(arguments.path), copy.deepcopy(arguments.body)]
    before, notes(state)[key] = notes(state).get(key), call
    return bool(before == call)


@mutant("order", *NOTIFICATION_RULE)
def repeated_put_of_notification_rule_toggles_it(patch: pytest.MonkeyPatch) -> None:
    def toggle(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None and _is_repeated(state, arguments):
            attributes(arguments)["enabled"] = not stored["attributes"].get("enabled")

    alter_arguments(patch, "update_incident_notification_rule", toggle)


@mutant("order", "update_incident_impact_field", "list_incident_impact_fields")
def repeated_put_of_impact_field_reverses_its_choices(patch: pytest.MonkeyPatch) -> None:
    def reverse(state: MockState, arguments: Arguments) -> None:
        if _is_repeated(state, arguments):
            attributes(arguments).get("field_choices", []).reverse()

    alter_arguments(patch, "update_incident_impact_field", reverse)


@mutant("order", "update_global_incident_handle", "list_global_incident_handles")
def repeated_put_of_handle_adds_another_one(patch: pytest.MonkeyPatch) -> None:
    def add(state: MockState, arguments: Arguments, document: Record) -> None:
        if _is_repeated(state, arguments):
            twin = copy.deepcopy(document["data"]) | {"id": state.new_id(4)}
            state.members["handles"][twin["id"]] = Member(None, twin)

    alter_success(patch, "update_global_incident_handle", add)


@mutant("order", "patch_incident_impact", "list_incident_impacts")
def repeated_update_of_impact_clears_its_end(patch: pytest.MonkeyPatch) -> None:
    def clear(state: MockState, arguments: Arguments) -> None:
        if _is_repeated(state, arguments):
            attributes(arguments)["end_at"] = None

    alter_arguments(patch, "patch_incident_impact", clear)


@mutant("order", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def second_update_of_todo_is_lost(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = copy.deepcopy(stored)
        reply = handler(state, arguments)
        if stored is not None and before is not None and count(state, stored["id"]) == 2:
            stored.update(before)
        return reply

    wrap(patch, "update_incident_todo", around)


@mutant("order", "update_incident", "get_incident", "list_incidents", "search_incidents")
def update_of_incident_undoes_the_update_before(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        if stored is not None:
            changed = notes(state).get(stored["id"], {})
            stored["attributes"].update(changed)
            names = ("title", "customer_impact_scope", "customer_impacted")
            notes(state)[stored["id"]] = {
                name: stored["attributes"][name] for name in names if name in attributes(arguments)
            }
        return handler(state, arguments)

    wrap(patch, "update_incident", around)


@mutant(
    "order",
    *("update_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def only_the_first_attribute_of_a_role_is_updated(patch: pytest.MonkeyPatch) -> None:
    def first(sent: Record) -> None:
        for name in list(sent)[1:]:
            del sent[name]

    alter_attributes(patch, "update_incident_user_defined_role", first)


@mutant(
    "order",
    *("update_incident_notification_template", "get_incident_notification_template"),
    "list_incident_notification_templates",
)
def name_of_notification_template_can_be_changed_only_once(patch: pytest.MonkeyPatch) -> None:
    def ignore(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None and "name" in attributes(arguments) and count(state, stored["id"]) > 1:
            del attributes(arguments)["name"]

    alter_arguments(patch, "update_incident_notification_template", ignore)


@mutant("order", "get_incident_rule", "list_incident_rules")
def read_of_rule_disables_it(patch: pytest.MonkeyPatch) -> None:
    def disable(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            stored["attributes"]["enabled"] = False

    afterwards(patch, "get_incident_rule", disable)


@mutant("order", "list_incident_todos", "get_incident_todo")
def list_of_todos_clears_their_due_dates(patch: pytest.MonkeyPatch) -> None:
    def clear(state: MockState, arguments: Arguments) -> None:
        for todo in state.todos.values():
            if todo["incident_id"] == arguments.path["incident_id"]:
                todo["due_date"] = None

    afterwards(patch, "list_incident_todos", clear)


@mutant("order", "search_incidents", "get_incident", "list_incidents")
def search_sorts_the_stored_incidents(patch: pytest.MonkeyPatch) -> None:
    def reverse(state: MockState, arguments: Arguments) -> None:
        if arguments.query.get("sort", "-created") == "-created":
            state.incidents = dict(reversed(state.incidents.items()))

    afterwards(patch, "search_incidents", reverse)


@mutant("order", "delete_incident_user_defined_field", "get_incident_user_defined_field")
def second_delete_of_field_restores_it(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        try:
            return handler(state, arguments)
        except Refused:
            for member in state.deleted["user_defined_fields"]:
                if member.resource["id"] == arguments.path["field_id"]:
                    state.members["user_defined_fields"][member.resource["id"]] = member
            raise

    wrap(patch, "delete_incident_user_defined_field", around)


@mutant("order", "delete_incident", "get_incident", "list_incidents")
def second_delete_of_incident_restores_it(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident_id = arguments.path["incident_id"]
        stored = state.incidents.get(incident_id, notes(state).get(incident_id))
        try:
            reply = handler(state, arguments)
        except Refused:
            if stored is not None:
                state.incidents[incident_id] = stored
            raise
        notes(state)[incident_id] = stored
        return reply

    wrap(patch, "delete_incident", around)


@mutant("order", "list_incident_rules", "create_incident_rule", "update_incident_rule")
def list_of_rules_is_cached_until_one_is_deleted(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if arguments.query:
            return handler(state, arguments)
        cached: Reply = notes(state).setdefault("rules", None) or handler(state, arguments)
        notes(state)["rules"] = cached
        return cached

    wrap(patch, "list_incident_rules", around)
    afterwards(patch, "delete_incident_rule", lambda state, arguments: notes(state).clear())


def _lose_concurrent(patch: pytest.MonkeyPatch, operation: str, forget: Any) -> None:
    """Lose what a create has stored if another request waits for the mock at the same time."""
    others = overlapping(patch)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        if others():
            forget(state, json.loads(reply.body)["data"]["id"])
        return reply

    wrap(patch, operation, around)


@mutant("order", "create_incident_todo", "get_incident_todo", "list_incident_todos")
def concurrent_creates_lose_todos(patch: pytest.MonkeyPatch) -> None:
    _lose_concurrent(patch, "create_incident_todo", lambda state, todo: state.todos.pop(todo))


@mutant("order", "create_incident", "get_incident", "list_incidents", "search_incidents")
def concurrent_creates_lose_incidents(patch: pytest.MonkeyPatch) -> None:
    _lose_concurrent(patch, "create_incident", lambda state, one: state.incidents.pop(one))


@mutant("order", "update_incident_type", "get_incident_type", "list_incident_types")
def update_of_incident_type_waits_for_the_next_one(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        if stored is None:
            return handler(state, arguments)
        before = attributes_of(stored)
        stored["attributes"] = dict(notes(state).get(stored["id"], before))
        reply = handler(state, arguments)
        notes(state)[stored["id"]] = stored["attributes"]
        stored["attributes"] = before | {"modifiedAt": stored["attributes"]["modifiedAt"]}
        if count(state, f"updates of {stored['id']}") % 2 == 0:
            stored["attributes"] = dict(notes(state)[stored["id"]])
        return reply

    wrap(patch, "update_incident_type", around)


@mutant("order", "create_incident_configuration", "update_incident_configuration")
def second_create_of_a_configuration_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def ignore(state: MockState, arguments: Arguments) -> None:
        if any(
            one.incident == arguments.path["incident_id"] for one in state.members["configurations"].values()
        ):
            attributes(arguments).clear()

    alter_arguments(patch, "create_incident_configuration", ignore)
