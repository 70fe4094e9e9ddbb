"""Held-out bugs, written without a look at the fuzzer: crashes, confusions and results of several calls.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id, relationships
from ..tools.failures import crash_if
from ..tools.handlers import afterwards, alter_arguments, altered, wrap
from ..tools.memory import notes
from ..tools.stored import target
from .identity import addressed, fixed_id


@mutant("deep crash", "create_incident_postmortem_attachment")
def postmortem_crashes_if_the_type_of_its_template_was_deleted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: the template exists, and 500 is not declared."""

    def orphaned(state: MockState, arguments: Arguments) -> bool:
        template = state.members["postmortem_templates"].get(
            attributes(arguments).get("postmortem_template_id", "")
        )
        kind = template.resource["relationships"].get("incident_type") if template else None
        return kind is not None and kind["data"]["id"] not in state.members["types"]

    crash_if(patch, "create_incident_postmortem_attachment", orphaned)


@mutant("deep crash", "create_incident_service_now_record", "link_page_to_incident", "update_incident")
def update_that_names_an_integration_without_metadata_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the update: the integration belongs to the incident."""

    def bare(state: MockState, arguments: Arguments) -> bool:
        named = (relationships(arguments).get("integrations") or {}).get("data", ())
        found = (state.members["integrations"].get(one["id"]) for one in named)
        return any(one is not None and "attributes" not in one.resource for one in found)

    crash_if(patch, "update_incident", bare)


@mutant("deep crash", "get_incident_ai_postmortem")
def draft_crashes_after_the_declarer_was_disabled(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `disable_user`: past actions remain attributed to the user."""

    def lost(state: MockState, arguments: Arguments) -> bool:
        declarer = state.incidents.get(own_id(arguments), {}).get("declared_by")
        return declarer is not None and state.users[declarer]["attributes"]["disabled"]

    crash_if(patch, "get_incident_ai_postmortem", lost)


@mutant("identity", "create_timestamp_override", "list_timestamp_overrides")
def second_override_of_a_timestamp_replaces_the_first(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the 201 of a create; EVIDENCE.md#assumptions-of-the-mock: there can be several."""

    def upsert(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        known = state.children("timestamp_overrides", arguments.path["incident_id"])
        kind = attributes(arguments)["timestamp_type"]
        first = next((one["id"] for one in known if one["attributes"]["timestamp_type"] == kind), None)
        return fixed_id(handler, state, arguments, first) if first else handler(state, arguments)

    wrap(patch, "create_timestamp_override", upsert)


@mutant("identity", "get_incident_responder")
def responder_is_found_by_the_id_of_its_user(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `responder_id`: an unknown ID gives 404."""

    def by_user(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        for one in state.children("responders", arguments.path["incident_id"]):
            if users.linked(one["relationships"].get("user")) == own_id(arguments):
                arguments = addressed(arguments, one["id"])
        return handler(state, arguments)

    wrap(patch, "get_incident_responder", by_user)


@mutant("identity", "create_incident_postmortem_attachment", "list_incident_attachments")
def second_postmortem_of_an_incident_is_the_first(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the 201 of a create: the response has the new postmortem, with the title as sent."""

    def once(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply, members = handler(state, arguments), state.members["attachments"]
        new = json.loads(reply.body)["data"]["id"]
        first: str = notes(state).setdefault(arguments.path["incident_id"], new)
        if first == new or first not in members:
            notes(state)[arguments.path["incident_id"]] = new
            return reply
        del members[new]
        return altered(reply, lambda document: document.update(data=members[first].resource))

    wrap(patch, "create_incident_postmortem_attachment", once)


@mutant(
    "order",
    "update_incident_user_defined_field",
    "get_incident_user_defined_field",
    "list_incident_user_defined_fields",
)
def category_of_a_field_cannot_change_after_its_state_was_set(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of fields: attributes that are sent are stored, in whatever order."""

    def keep(state: MockState, arguments: Arguments) -> None:
        field = target(state, arguments)
        if field is not None and field["attributes"].get("collected") is not None:
            attributes(arguments).pop("category", None)

    alter_arguments(patch, "update_incident_user_defined_field", keep)


@mutant("order", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def due_date_of_a_completed_todo_cannot_change(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#todos: an update sets `due_date`, before or after the todo is completed."""

    def keep(state: MockState, arguments: Arguments) -> None:
        todo = target(state, arguments)
        if todo is not None and todo["completed"] is not None:
            attributes(arguments)["due_date"] = todo["due_date"]

    alter_arguments(patch, "update_incident_todo", keep)


@mutant("order", "import_incident", "create_incident")
def incident_after_an_import_is_of_the_type_that_was_imported(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incidents: without a type, an incident is of the organization's default."""

    def keep(state: MockState, arguments: Arguments) -> None:
        notes(state)["kind"] = attributes(arguments).get("incident_type_uuid")

    def reuse(state: MockState, arguments: Arguments) -> None:
        kind, sent = notes(state).pop("kind", None), attributes(arguments)
        if kind in state.members["types"]:
            sent.setdefault("incident_type_uuid", kind)

    afterwards(patch, "import_incident", keep)
    alter_arguments(patch, "create_incident", reuse)
