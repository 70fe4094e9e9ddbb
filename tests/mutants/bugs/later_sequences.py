"""Bugs of the holdout: crashes of sequences.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources.timestamps import parse
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id, relationships
from ..tools.failures import crash, crash_if
from ..tools.handlers import wrap
from ..tools.memory import notes
from ..tools.stored import attributes_of, target


@mutant("deep crash", "create_incident_attachment")
def new_attachment_crashes_after_the_newest_was_deleted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: whatever was deleted, 500 is not declared."""

    def after_newest(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = arguments.path["incident_id"]
        newest = notes(state).get(incident)
        if incident in state.incidents and newest not in (None, *state.members["attachments"]):
            return crash()
        reply = handler(state, arguments)
        notes(state)[incident] = json.loads(reply.body)["data"]["id"]
        return reply

    wrap(patch, "create_incident_attachment", after_newest)


@mutant("deep crash", "get_org_settings_by_incident_type")
def settings_of_the_default_type_crash_after_another_default_was_deleted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: the type exists, and 500 is not declared."""

    def ambiguous(state: MockState, arguments: Arguments) -> bool:
        deleted = (one.resource["attributes"]["is_default"] for one in state.deleted["types"])
        return own_id(arguments) == state.incident_type and any(deleted)

    crash_if(patch, "get_org_settings_by_incident_type", ambiguous)


@mutant("deep crash", "update_incident_integration")
def update_of_an_integration_to_fewer_channels_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#integrations: an update replaces the list in the metadata."""

    def fewer(state: MockState, arguments: Arguments) -> bool:
        known, sent = target(state, arguments) or {}, attributes(arguments).get("metadata", {})
        before = known.get("attributes", {}).get("metadata") or {}
        return any(len(sent[name]) < len(before[name]) for name in sent if isinstance(before.get(name), list))

    crash_if(patch, "update_incident_integration", fewer)


@mutant("deep crash", "delete_incident_user_defined_field")
def deletion_of_a_field_crashes_if_an_incident_has_a_value_of_it(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: a field that is in use can be deleted, or is refused."""

    def in_use(state: MockState, arguments: Arguments) -> bool:
        field = target(state, arguments)
        name = None if field is None else field["attributes"]["name"]
        values = (one["attributes"]["fields"].get(name, {}).get("value") for one in state.incidents.values())
        return any(value is not None for value in values)

    crash_if(patch, "delete_incident_user_defined_field", in_use)


@mutant("deep crash", "create_on_call_page_from_incident")
def page_crashes_if_the_commander_has_no_name(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: the name of a user may be null."""

    def nameless(state: MockState, arguments: Arguments) -> bool:
        commander = state.incidents.get(own_id(arguments), {}).get("commander")
        return commander is not None and state.users[commander]["attributes"]["name"] is None

    crash_if(patch, "create_on_call_page_from_incident", nameless)


@mutant("deep crash", "create_incident_google_meet_configuration")
def meet_configuration_crashes_if_the_type_has_one_of_google_chat(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: a type can have configurations of both services."""

    def taken(state: MockState, arguments: Arguments) -> bool:
        wanted = relationships(arguments)["incident_type"]["data"]["id"]
        chats = (
            one.resource["relationships"]["incident_type"] for one in state.members["google_chat"].values()
        )
        return any(one["data"]["id"] == wanted for one in chats)

    crash_if(patch, "create_incident_google_meet_configuration", taken)


@mutant("deep crash", "get_incident_todo")
def todo_that_was_completed_after_its_due_date_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: both times are those that were sent."""

    def late(state: MockState, arguments: Arguments) -> bool:
        todo: Record = attributes_of(target(state, arguments) or {})
        due, completed = parse(todo.get("due_date")), parse(todo.get("completed"))
        return due is not None and completed is not None and completed > due

    crash_if(patch, "get_incident_todo", late)
