"""Edges of the class `time`: the second change, offsets, and what is no change."""

from __future__ import annotations

import copy

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incident_import, incidents
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import afterwards, alter_arguments, altered, wrap
from ..tools.memory import count
from ..tools.stored import siblings, target


@mutant(
    "time",
    *("update_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def second_update_of_role_does_not_move_its_time(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = copy.deepcopy(stored)
        reply = handler(state, arguments)
        names = [name for name in ("modified", "modified_at") if before and name in before["attributes"]]
        if stored is None or before is None or count(state, stored["id"]) == 1:
            return reply
        stored["attributes"] |= {name: before["attributes"][name] for name in names}
        return altered(reply, lambda document: document["data"].update(attributes=stored["attributes"]))

    wrap(patch, "update_incident_user_defined_role", around)


@mutant("time", "get_incident", "list_incidents")
def get_with_attachments_counts_as_a_change(patch: pytest.MonkeyPatch) -> None:
    def touch(state: MockState, arguments: Arguments) -> None:
        if "attachments" in arguments.query.get("include", ()):
            incidents.find(state, arguments.path["incident_id"])["attributes"]["modified"] = state.now()

    afterwards(patch, "get_incident", touch)


@mutant("time", "update_incident_attachment", "list_incident_attachments")
def update_of_attachment_moves_the_time_of_its_siblings(patch: pytest.MonkeyPatch) -> None:
    def touch(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        for one in siblings(state, "attachments", stored or {}):
            if stored and one["relationships"]["incident"] == stored["relationships"]["incident"]:
                one["attributes"]["modified"] = stored["attributes"]["modified"]

    afterwards(patch, "update_incident_attachment", touch)


@mutant("time", "import_incident", "get_incident", "list_incidents")
def imported_incident_was_created_when_it_was_declared(patch: pytest.MonkeyPatch) -> None:
    # `created` is the time of the import (EVIDENCE.md#incident-import).
    shown = incident_import._shown

    def early(state: MockState, incident: Record) -> Record:
        incident["attributes"]["created"] = incident["attributes"]["declared"]
        return shown(state, incident)

    patch.setattr(incident_import, "_shown", early)


@mutant("time", "create_incident_todo", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def offset_of_a_due_date_is_taken_for_utc(patch: pytest.MonkeyPatch) -> None:
    def cut(state: MockState, arguments: Arguments) -> None:
        due = attributes(arguments).get("due_date")
        if isinstance(due, str) and len(due) > 6 and due[-6] in "+-" and due[-3] == ":":
            attributes(arguments)["due_date"] = due[:-6] + "+00:00"

    for operation in ("create_incident_todo", "update_incident_todo"):
        alter_arguments(patch, operation, cut)


@mutant("time", *("create_timestamp_override", "update_timestamp_override", "list_timestamp_overrides"))
def fraction_of_an_overridden_timestamp_is_cut(patch: pytest.MonkeyPatch) -> None:
    def cut(state: MockState, arguments: Arguments) -> None:
        value = attributes(arguments).get("timestamp_value")
        if isinstance(value, str) and "." in value:
            start, _, rest = value.partition(".")
            attributes(arguments)["timestamp_value"] = start + rest.lstrip("0123456789")

    for operation in ("create_timestamp_override", "update_timestamp_override"):
        alter_arguments(patch, operation, cut)


@mutant("time", "update_global_incident_settings", "get_global_incident_settings")
def update_of_global_settings_moves_their_creation(patch: pytest.MonkeyPatch) -> None:
    def move(state: MockState, arguments: Arguments) -> None:
        for member in state.members["settings"].values():
            attributes = member.resource["attributes"]
            attributes["created"] = attributes["modified"]

    afterwards(patch, "update_global_incident_settings", move)


@mutant("time", "update_incident", "get_incident", "list_incidents", "search_incidents")
def update_of_resolved_incident_moves_its_resolution(patch: pytest.MonkeyPatch) -> None:
    # `resolved` is set on entry to the state (EVIDENCE.md#assumptions-of-the-mock).
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        moved = stored is not None and stored["attributes"]["resolved"] is not None
        reply = handler(state, arguments)
        if not moved or stored is None:
            return reply
        stored["attributes"]["resolved"] = state.now()
        return altered(reply, lambda document: document["data"]["attributes"].update(resolved=state.now()))

    wrap(patch, "update_incident", around)
