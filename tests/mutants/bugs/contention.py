"""Bugs of the classes `order`, `delete` and `list`: concurrent or repeated calls, and long lists."""

from __future__ import annotations

import copy

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply, json_reply, no_content
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import own_id
from ..tools.failures import crash
from ..tools.handlers import alter_items, alter_success, wrap
from ..tools.memory import notes
from ..tools.overlap import overlapping
from ..tools.stored import target


@mutant("delete", "delete_incident_todo")
def concurrent_deletes_of_a_todo_all_succeed(patch: pytest.MonkeyPatch) -> None:
    others = overlapping(patch)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        gone: list[str] = notes(state).setdefault("gone", [])
        if own_id(arguments) in gone and notes(state).get("contended"):
            return no_content("text/html; charset=utf-8")
        reply = handler(state, arguments)
        gone.append(own_id(arguments))
        notes(state)["contended"] = others()
        return reply

    wrap(patch, "delete_incident_todo", around)


@mutant("delete", "delete_incident_impact", "list_incident_impacts")
def concurrent_deletes_leave_impacts(patch: pytest.MonkeyPatch) -> None:
    others = overlapping(patch)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["impacts"].get(own_id(arguments))
        reply = handler(state, arguments)
        if member is not None and others():
            state.members["impacts"][own_id(arguments)] = member
        return reply

    wrap(patch, "delete_incident_impact", around)


@mutant("delete", "delete_incident_user_defined_role")
def concurrent_deletes_of_a_role_fail(patch: pytest.MonkeyPatch) -> None:
    others = overlapping(patch)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        gone: list[str] = notes(state).setdefault("gone", [])
        if own_id(arguments) in gone:
            return crash()
        reply = handler(state, arguments)
        if others():
            gone.append(own_id(arguments))
        return reply

    wrap(patch, "delete_incident_user_defined_role", around)


@mutant("delete", "delete_incident_notification_template")
def deleted_template_is_deleted_again(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        deleted = [one.resource["id"] for one in state.deleted["notification_templates"]]
        return no_content() if own_id(arguments) in deleted else handler(state, arguments)

    wrap(patch, "delete_incident_notification_template", around)


@mutant("delete", "delete_incident_rule", "list_incident_rules", "get_incident_rule")
def concurrent_deletes_take_another_rule_along(patch: pytest.MonkeyPatch) -> None:
    others = overlapping(patch)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        if others() and state.members["rules"]:
            state.members["rules"].popitem()
        return reply

    wrap(patch, "delete_incident_rule", around)


@mutant("order", "update_incident", "get_incident")
def concurrent_updates_of_an_incident_are_lost(patch: pytest.MonkeyPatch) -> None:
    others = overlapping(patch)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = copy.deepcopy(stored["attributes"]) if stored is not None else {}
        reply = handler(state, arguments)
        if stored is not None and others():
            stored["attributes"] = before
        return reply

    wrap(patch, "update_incident", around)


@mutant("order", "patch_incident_impact", "list_incident_impacts")
def concurrent_updates_of_an_impact_are_lost(patch: pytest.MonkeyPatch) -> None:
    others = overlapping(patch)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = copy.deepcopy(stored["attributes"]) if stored is not None else {}
        reply = handler(state, arguments)
        if stored is not None and others():
            stored["attributes"] = before
        return reply

    wrap(patch, "patch_incident_impact", around)


@mutant("order", "update_incident_notification_rule", "get_incident_notification_rule")
def concurrent_updates_of_notification_rules_reach_the_newest(patch: pytest.MonkeyPatch) -> None:
    others = overlapping(patch)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = copy.deepcopy(stored["attributes"]) if stored is not None else {}
        reply = handler(state, arguments)
        if stored is not None and others():
            changed, stored["attributes"] = stored["attributes"], before
            [*state.members["notification_rules"].values()][-1].resource["attributes"] = changed
        return reply

    wrap(patch, "update_incident_notification_rule", around)


@mutant("order", "create_incident_rule", "list_incident_rules", "get_incident_rule")
def concurrent_creates_lose_rules(patch: pytest.MonkeyPatch) -> None:
    others = overlapping(patch)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        if others():
            state.members["rules"].popitem()
        return reply

    wrap(patch, "create_incident_rule", around)


@mutant("order", "create_incident", "get_incident", "list_incidents")
def concurrent_incidents_get_one_public_id(patch: pytest.MonkeyPatch) -> None:
    others = overlapping(patch)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        if others():
            state._public_id -= 1
        return reply

    wrap(patch, "create_incident", around)


@mutant("order", "update_incident_impact_field")
def second_same_put_of_impact_field_conflicts(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        key = f"put {own_id(arguments)}"
        sent = copy.deepcopy(arguments.body)
        same = notes(state).get(key) == sent
        reply = handler(state, arguments)
        notes(state)[key] = sent
        return json_reply(409, {"errors": ["Conflict"]}) if same else reply

    wrap(patch, "update_incident_impact_field", around)


@mutant("order", "create_incident_user_defined_field", "list_incident_user_defined_fields")
def fields_are_not_listed_while_others_are_created(patch: pytest.MonkeyPatch) -> None:
    others = overlapping(patch)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if others():
            raise Refused(404, "incident type not found")
        return handler(state, arguments)

    wrap(patch, "create_incident_user_defined_field", around)


@mutant("list", "list_incident_todos")
def only_the_first_hundred_todos_are_listed(patch: pytest.MonkeyPatch) -> None:
    alter_items(patch, "list_incident_todos", lambda items: items[:100])


@mutant("list", "search_incidents")
def pages_of_searches_above_twenty_end_early(patch: pytest.MonkeyPatch) -> None:
    def cut(_: MockState, arguments: Arguments, document: Record) -> None:
        if arguments.query.get("page[size]", 10) > 20:
            found = document["data"]["attributes"]["incidents"]
            document["data"]["attributes"]["incidents"] = found[:20]

    alter_success(patch, "search_incidents", cut)
