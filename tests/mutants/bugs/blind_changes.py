"""Seeded bugs of time, order and deep state, written without knowledge of what the fuzzer checks."""

from __future__ import annotations

import copy
import json
import re

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.resource_schema import resource_schema
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incidents, users
from datadog_incidents.mock.search import search
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, relationships
from ..tools.handlers import afterwards, alter_arguments, alter_attributes, altered, wrap
from ..tools.memory import count, notes
from ..tools.stored import target


def _keep(patch: pytest.MonkeyPatch, operation: str, tag: str, name: str) -> None:
    """Keep an attribute of the members of a resource as it was before an update."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        members = state.members[tag]
        before = {key: one.resource["attributes"][name] for key, one in members.items()}
        reply = handler(state, arguments)
        for key, value in before.items():
            members[key].resource["attributes"][name] = value
        return altered(
            reply,
            lambda document: document["data"]["attributes"].update({name: before[document["data"]["id"]]}),
        )

    wrap(patch, operation, around)


@mutant("time", "update_incident", "get_incident", "list_incidents")
def change_of_commander_does_not_move_the_modified_time(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = state.incidents.get(arguments.path["incident_id"])
        if incident is None or attributes(arguments):
            return handler(state, arguments)
        before = incident["attributes"]["modified"]
        reply = handler(state, arguments)
        incident["attributes"]["modified"] = before
        return altered(reply, lambda document: document["data"]["attributes"].update(modified=before))

    wrap(patch, "update_incident", around)


@mutant("time", "update_global_incident_handle", "list_global_incident_handles")
def put_of_handle_does_not_move_its_modified_time(patch: pytest.MonkeyPatch) -> None:
    _keep(patch, "update_global_incident_handle", "handles", "modified_at")


@mutant("time", "update_incident_google_meet_configuration")
def modified_time_of_google_meet_configuration_stays_at_its_creation(patch: pytest.MonkeyPatch) -> None:
    _keep(patch, "update_incident_google_meet_configuration", "google_meet", "modified_at")


@mutant("time", "update_timestamp_override", "list_timestamp_overrides")
def update_of_timestamp_override_sets_its_creation_time(patch: pytest.MonkeyPatch) -> None:
    def restart(state: MockState, arguments: Arguments) -> None:
        attributes = state.members["timestamp_overrides"][arguments.path["id"]].resource["attributes"]
        attributes["created_at"] = attributes["modified_at"]

    afterwards(patch, "update_timestamp_override", restart)


@mutant("time", "create_incident_todo", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def completion_of_a_todo_is_cut_to_the_minute(patch: pytest.MonkeyPatch) -> None:
    def cut(sent: Record) -> None:
        if isinstance(sent.get("completed"), str):
            sent["completed"] = re.sub(r"(T\d\d:\d\d):\d\d(\.\d+)?", r"\1:00", sent["completed"])

    for operation in ("create_incident_todo", "update_incident_todo"):
        alter_attributes(patch, operation, cut)


@mutant("time", "create_incident_todo", "get_incident_todo", "list_incident_todos")
def new_todo_moves_the_modified_time_of_its_siblings(patch: pytest.MonkeyPatch) -> None:
    def touch(state: MockState, arguments: Arguments) -> None:
        for todo in state.todos.values():
            if todo["incident_id"] == arguments.path["incident_id"]:
                todo["modified"] = state.now()

    afterwards(patch, "create_incident_todo", touch)


@mutant("order", "create_incident_responder", "update_incident", "list_incident_responders", "get_incident")
def responder_who_takes_command_is_added_again(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = state.incidents.get(arguments.path["incident_id"])
        known = incidents.responder_ids(state, incident) if incident else []
        reply = handler(state, arguments)
        commander = users.linked(relationships(arguments).get("commander_user"))
        if incident and commander in known and commander != state.current_user:
            link = {"user": users.link(commander)}
            schema = resource_schema("create_incident_responder")
            incidents._responders.add(state, schema, {}, link, incident["id"])
        return reply

    wrap(patch, "update_incident", around)


@mutant(
    "order",
    "update_incident_notification_template",
    "get_incident_notification_template",
    "list_incident_notification_templates",
)
def repeated_update_of_notification_template_restores_its_first_content(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        template = target(state, arguments)
        if template is None:
            return handler(state, arguments)
        first = notes(state).setdefault(template["id"], template["attributes"]["content"])
        changes = attributes(arguments)
        if changes and changes.items() <= template["attributes"].items():
            attributes(arguments)["content"] = first
        return handler(state, arguments)

    wrap(patch, "update_incident_notification_template", around)


@mutant("order", "get_incident_user_defined_field", "update_incident_user_defined_field")
def user_defined_field_is_cached_by_its_get_until_it_is_deleted(patch: pytest.MonkeyPatch) -> None:
    def cached(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        cache: Record = notes(state).setdefault(arguments.path["field_id"], {})
        key = json.dumps(dict(arguments.query))
        if key not in cache:
            cache[key] = handler(state, arguments)
        reply: Reply = cache[key]
        return reply

    wrap(patch, "get_incident_user_defined_field", cached)
    afterwards(
        patch,
        "delete_incident_user_defined_field",
        lambda state, arguments: notes(state).pop(arguments.path["field_id"], None),
    )


@mutant("deep state", "import_incident", "update_incident", "get_incident", "list_incidents")
def resolution_of_an_imported_incident_is_lost_with_its_first_update(patch: pytest.MonkeyPatch) -> None:
    def clear(state: MockState, arguments: Arguments) -> None:
        incident = arguments.path["incident_id"]
        attributes = state.incidents[incident]["attributes"]
        is_imported = incident[14] == "4"
        if is_imported and count(state, incident) == 1 and attributes["state"] != "resolved":
            attributes["resolved"] = None

    afterwards(patch, "update_incident", clear)


@mutant(
    "deep state",
    "delete_timestamp_override",
    "create_timestamp_override",
    "list_timestamp_overrides",
    "get_incident",
)
def override_created_after_a_deleted_one_has_its_value(patch: pytest.MonkeyPatch) -> None:
    def revive(state: MockState, arguments: Arguments) -> None:
        for one in state.deleted["timestamp_overrides"]:
            deleted = one.resource["attributes"]
            kind = attributes(arguments).get("timestamp_type")
            if one.incident == arguments.path["incident_id"] and deleted["timestamp_type"] == kind:
                attributes(arguments)["timestamp_value"] = deleted["timestamp_value"]

    alter_arguments(patch, "create_timestamp_override", revive)


@mutant("deep state", "create_incident_configuration", "update_incident", "search_incidents")
def hidden_incident_is_found_again_after_an_update(patch: pytest.MonkeyPatch) -> None:
    hidden = search._hidden

    def indexed(state: MockState) -> frozenset[str | None]:
        return hidden(state).difference(notes(state))

    afterwards(patch, "update_incident", lambda state, arguments: count(state, arguments.path["incident_id"]))
    for operation in ("create_incident_configuration", "update_incident_configuration"):
        afterwards(
            patch, operation, lambda state, arguments: notes(state).pop(arguments.path["incident_id"], None)
        )
    patch.setattr(search, "_hidden", indexed)


@mutant("deep state", "list_incident_impacts", "patch_incident_impact", "update_incident")
def update_of_incident_writes_back_its_impacts_as_last_listed(patch: pytest.MonkeyPatch) -> None:
    def load(state: MockState, arguments: Arguments) -> None:
        for one in state.children("impacts", arguments.path["incident_id"]):
            notes(state)[one["id"]] = copy.deepcopy(one["attributes"])

    def write_back(state: MockState, arguments: Arguments) -> None:
        for one in state.children("impacts", arguments.path["incident_id"]):
            one["attributes"] = copy.deepcopy(notes(state).get(one["id"], one["attributes"]))

    afterwards(patch, "list_incident_impacts", load)
    afterwards(patch, "update_incident", write_back)
