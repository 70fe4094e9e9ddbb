"""Bugs of the holdout: wrong times.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import alter_items, alter_success, altered, wrap
from ..tools.memory import notes
from ..tools.stored import target


@mutant("time", "update_incident_rule", "get_incident_rule", "list_incident_rules")
def switching_a_rule_does_not_move_its_modified_time(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified`, the time of the last change: the state of a rule is part of it."""

    def unmoved(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        rule = target(state, arguments)
        before = None if rule is None else rule["attributes"]["modified"]
        reply = handler(state, arguments)
        if rule is None or {*attributes(arguments)} != {"enabled"}:
            return reply
        rule["attributes"]["modified"] = before
        return altered(reply, lambda document: document["data"]["attributes"].update(modified=before))

    wrap(patch, "update_incident_rule", unmoved)


@mutant("time", "get_incident_todo")
def completed_todo_is_read_as_modified_when_it_was_completed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list: `modified` is the time of the last change, and `completed` a time as sent."""

    def mixed_up(_: MockState, __: Arguments, document: Record) -> None:
        found = document["data"]["attributes"]
        found["modified"] = found["completed"] or found["modified"]

    alter_success(patch, "get_incident_todo", mixed_up)


@mutant("time", "create_incident_attachment", "list_incident_attachments")
def new_attachment_was_modified_with_its_incident(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `modified` of an attachment: it is not before its create."""

    def inherited(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        incident = state.incidents[arguments.path["incident_id"]]
        time = incident["attributes"]["modified"].removesuffix("+00:00") + "Z"
        stored = state.members["attachments"][json.loads(reply.body)["data"]["id"]].resource
        stored["attributes"]["modified"] = time
        return altered(reply, lambda document: document["data"]["attributes"].update(modified=time))

    wrap(patch, "create_incident_attachment", inherited)


@mutant("time", "list_incidents")
def lists_of_incidents_ignore_the_override_of_the_declaration(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the get of the incident, which has the time of the override."""

    def original(state: MockState, _: Arguments, document: Record) -> None:
        for one in document["data"]:
            one["attributes"]["declared"] = state.incidents[one["id"]]["attributes"]["declared"]

    alter_success(patch, "list_incidents", original)


@mutant("time", "get_user")
def disabled_user_is_read_as_modified_at_the_creation(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list of users: disabling changes a user."""

    def unmoved(_: MockState, __: Arguments, document: Record) -> None:
        found = document["data"]["attributes"]
        if found["disabled"]:
            found["modified_at"] = found["created_at"]

    alter_success(patch, "get_user", unmoved)


@mutant("time", "list_incident_notification_templates")
def times_of_listed_notification_templates_are_swapped(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the get of the template, and that nothing is modified before it is created."""

    def swapped(items: list[Record]) -> list[Record]:
        for one in items:
            found = one["attributes"]
            found["created"], found["modified"] = found["modified"], found["created"]
        return items

    alter_items(patch, "list_incident_notification_templates", swapped)


@mutant(
    "time", "create_global_incident_handle", "list_global_incident_handles", "update_global_incident_handle"
)
def handles_have_the_times_of_the_first_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `created_at`, the time of the create: all later handles were created later."""

    def evaluated_once(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        stored = state.members["handles"][json.loads(reply.body)["data"]["id"]].resource
        first = notes(state).setdefault("first", stored["attributes"]["created_at"])
        stored["attributes"] |= {"created_at": first, "modified_at": first}
        return altered(reply, lambda document: document.update(data=stored))

    wrap(patch, "create_global_incident_handle", evaluated_once)
