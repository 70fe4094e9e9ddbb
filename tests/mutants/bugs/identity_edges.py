"""Edges of the class `identity`: equal names and contents, and IDs or numbers after deletes."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, json_reply
from datadog_incidents.mock.core.resource_schema import media_type
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import settings, users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import alter_arguments, wrap
from ..tools.memory import notes


@mutant("identity", "create_incident_type", "list_incident_types")
def create_of_type_of_a_known_name_returns_the_known_type(patch: pytest.MonkeyPatch) -> None:
    # Names of types need not be unique (EVIDENCE.md#incident-types).
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        for member in state.members["types"].values():
            if member.resource["attributes"]["name"] == attributes(arguments)["name"]:
                return json_reply(201, {"data": member.resource}, media_type(arguments.operation))
        return handler(state, arguments)

    wrap(patch, "create_incident_type", around)


@mutant(
    "identity",
    *("get_incident", "list_incidents", "search_incidents", "update_incident", "create_incident"),
    needs="two users of one name, of whom the second is a commander",
)
def users_of_one_name_are_shown_as_the_first_of_them(patch: pytest.MonkeyPatch) -> None:
    brief = users.brief

    def first_of_the_name(state: MockState, user_id: str) -> Record:
        name = state.users[user_id]["attributes"]["name"]
        same = [key for key, one in state.users.items() if name and one["attributes"]["name"] == name]
        return brief(state, same[0] if same else user_id)

    patch.setattr(users, "brief", first_of_the_name)


@mutant("identity", "import_incident", "create_incident", "get_incident", "list_incidents")
def import_after_a_delete_gives_a_number_twice(patch: pytest.MonkeyPatch) -> None:
    # Imports share the counter, and numbers of deleted incidents are not reused (EVIDENCE.md#incidents).
    def recount(state: MockState, arguments: Arguments) -> None:
        state._public_id = min(state._public_id, len(state.incidents))

    alter_arguments(patch, "import_incident", recount)


@mutant("identity", "get_incident_todo")
def get_of_todo_returns_the_first_of_the_same_content(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        wanted = state.todos.get(arguments.path["todo_id"])
        for todo_id, todo in state.todos.items():
            if (
                wanted
                and todo["content"] == wanted["content"]
                and todo["incident_id"] == wanted["incident_id"]
            ):
                arguments.path["todo_id"] = todo_id  # type: ignore[index]
                break
        return handler(state, arguments)

    wrap(patch, "get_incident_todo", around)


@mutant("identity", "create_incident_impact_field", "list_incident_impact_fields")
def impact_field_takes_the_id_of_one_deleted_earlier(patch: pytest.MonkeyPatch) -> None:
    def freed(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        notes(state).setdefault("freed", []).append(arguments.path["field_id"])
        return reply

    def reuse(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        new_id, pool = state.new_id, notes(state).get("freed", [])
        if len(pool) >= 2:
            state.new_id = lambda version: pool.pop(0)  # type: ignore[method-assign]
        try:
            return handler(state, arguments)
        finally:
            state.new_id = new_id  # type: ignore[method-assign]

    wrap(patch, "delete_incident_impact_field", freed)
    wrap(patch, "create_incident_impact_field", reuse)


@mutant("identity", "get_org_settings_by_incident_type", "list_org_settings")
def types_of_one_name_share_their_settings(patch: pytest.MonkeyPatch) -> None:
    of_type = settings._of_type

    def shared(state: MockState, arguments: Arguments, kind: Record) -> Record:
        known = notes(state).setdefault("by name", {})
        found: Record = known.setdefault(kind["attributes"]["name"], of_type(state, arguments, kind))
        return found

    patch.setattr(settings, "_of_type", shared)


@mutant("identity", "update_incident", "get_incident", "list_incidents")
def update_of_title_renames_all_incidents_of_the_title(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        named = state.incidents.get(arguments.path["incident_id"], {}).get("attributes", {}).get("title")
        reply = handler(state, arguments)
        if "title" in attributes(arguments):
            for incident in state.incidents.values():
                if incident["attributes"]["title"] == named:
                    incident["attributes"]["title"] = attributes(arguments)["title"]
        return reply

    wrap(patch, "update_incident", around)
