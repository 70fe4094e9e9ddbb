"""Bugs of the class `order`: requests at the same time lose changes, or do twice what can be done once."""

from __future__ import annotations

import copy
import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import Member, MockState
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import altered
from ..tools.memory import notes
from ..tools.overlap import wrap_overlapping
from ..tools.stored import attributes_of, target


def _lose_updates(patch: pytest.MonkeyPatch, operation: str) -> None:
    """Let updates at the same time start from the same state, so that the last one undoes the others."""

    def around(handler: Handler, state: MockState, arguments: Arguments, others: int) -> Reply:
        stored = target(state, arguments)
        if stored is None:
            return handler(state, arguments)
        before = notes(state).pop(stored["id"], None) or copy.deepcopy(attributes_of(stored))
        attributes_of(stored).update(copy.deepcopy(before))
        reply = handler(state, arguments)
        if others:
            notes(state)[stored["id"]] = before
        return reply

    wrap_overlapping(patch, operation, around)


@mutant("order", "patch_incident_impact", "list_incident_impacts")
def concurrent_updates_of_impact_undo_each_other(patch: pytest.MonkeyPatch) -> None:
    _lose_updates(patch, "patch_incident_impact")


@mutant("order", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def concurrent_updates_of_todo_undo_each_other(patch: pytest.MonkeyPatch) -> None:
    _lose_updates(patch, "update_incident_todo")


@mutant("order", "update_incident_rule", "get_incident_rule", "list_incident_rules")
def concurrent_updates_of_rule_undo_each_other(patch: pytest.MonkeyPatch) -> None:
    _lose_updates(patch, "update_incident_rule")


@mutant("order", "update_incident_configuration")
def concurrent_updates_of_configuration_undo_each_other(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments, others: int) -> Reply:
        members = state.members["configurations"].values()
        incident = arguments.path["incident_id"]
        stored = next((one.resource for one in members if one.incident == incident), None)
        if stored is not None:
            before = notes(state).pop(incident, None) or copy.deepcopy(stored["attributes"])
            stored["attributes"] = copy.deepcopy(before)
            notes(state)[incident] = before if others else None
        return handler(state, arguments)

    wrap_overlapping(patch, "update_incident_configuration", around)


@mutant(
    "order",
    *("update_incident_notification_rule", "get_incident_notification_rule"),
    *("list_incident_notification_rules",),
)
def concurrent_puts_of_notification_rule_are_mixed(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments, others: int) -> Reply:
        stored = target(state, arguments)
        if stored is not None and others == 0 and notes(state).get(stored["id"]):
            attributes(arguments)["handles"] = notes(state)[stored["id"]]
        if stored is not None:
            notes(state)[stored["id"]] = (
                [*attributes(arguments).get("handles", ()), "@other"] if others else None
            )
        return handler(state, arguments)

    wrap_overlapping(patch, "update_incident_notification_rule", around)


@mutant("order", "delete_incident_user_defined_role")
def concurrent_deletes_of_a_role_all_succeed(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments, others: int) -> Reply:
        try:
            reply = handler(state, arguments)
        except Refused:
            if not others or not notes(state).get("deleted"):
                raise
            return Reply(204)
        notes(state)["deleted"] = others > 0
        return reply

    wrap_overlapping(patch, "delete_incident_user_defined_role", around)


@mutant(
    "order",
    *("delete_incident_rule", "get_incident_rule", "list_incident_rules"),
)
def concurrent_deletes_of_several_rules_leave_some(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments, others: int) -> Reply:
        rule = arguments.path["rule_id"]
        member = state.members["rules"].get(rule)
        last, notes(state)["last"] = notes(state).get("last"), rule
        reply = handler(state, arguments)
        if others and member is not None and last not in (None, rule):
            state.members["rules"][rule] = member
        return reply

    wrap_overlapping(patch, "delete_incident_rule", around)


@mutant("order", "link_page_to_incident")
def page_can_be_linked_several_times_at_once(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments, others: int) -> Reply:
        if others:
            state.linked_pages.pop(arguments.path["incident_id"], None)
        return handler(state, arguments)

    wrap_overlapping(patch, "link_page_to_incident", around)


@mutant("order", "create_incident_configuration")
def concurrent_creates_make_several_configurations(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments, others: int) -> Reply:
        reply = handler(state, arguments)
        if not others:
            return reply
        new = state.new_id(4)
        found = json.loads(reply.body)["data"]
        state.members["configurations"][new] = Member(arguments.path["incident_id"], found | {"id": new})
        return altered(reply, lambda document: document["data"].update(id=new))

    wrap_overlapping(patch, "create_incident_configuration", around)


@mutant("order", "list_incident_types", "create_incident_type")
def list_of_types_lacks_the_last_one_during_creates(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments, others: int) -> Reply:
        reply = handler(state, arguments)
        return altered(reply, lambda document: document["data"].pop(1)) if others else reply

    wrap_overlapping(patch, "list_incident_types", around)
