"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: belonging."""

from __future__ import annotations

import copy
import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, json_reply
from datadog_incidents.mock.core.resource_schema import media_type
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import alter_arguments, alter_success, altered, wrap
from ..tools.memory import notes


@mutant("belonging", "list_org_settings")
def settings_of_deleted_types_are_listed_with_the_default_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `include-deleted`: the settings are those of a deleted type."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        for one in document["data"]:
            kind = one["relationships"]["incident_type"]["data"]
            if kind["id"] not in state.members["types"]:
                kind["id"] = state.incident_type

    alter_success(patch, "list_org_settings", replace)


@mutant(
    "belonging",
    *("list_incident_todos", "get_incident_todo", "delete_incident", "get_incident_ai_postmortem"),
    needs="the children of a new incident after the delete of one with children",
)
def todos_of_a_deleted_incident_pass_to_the_next_new_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list, which returns the todos of the incident: a new one has none."""

    def delete(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        todos = copy.deepcopy([*state.todos.of(own_id(arguments))])
        reply = handler(state, arguments)
        notes(state).setdefault("orphans", []).extend(todos)
        return reply

    def create(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        incident = json.loads(reply.body)["data"]["id"]
        orphans: list[Record] = notes(state).pop("orphans", [])
        for todo in orphans:
            state.todos[todo["id"]] = todo | {"incident_id": incident}
        return reply

    wrap(patch, "delete_incident", delete)
    wrap(patch, "create_incident", create)


@mutant("belonging", "get_incident", needs="types of one name, each with a field and an incident")
def incident_refers_to_the_fields_of_all_types_of_one_name(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-types: names need not be unique, so that fields belong to an ID."""

    def join(state: MockState, arguments: Arguments, document: Record) -> None:
        data, types = document["data"], state.members["types"]
        own = data["attributes"]["incident_type_uuid"]
        if own not in types:
            return
        name = types[own].resource["attributes"]["name"]
        others = {key for key, one in types.items() if one.resource["attributes"]["name"] == name} - {own}
        fields = (one.resource for one in state.members["user_defined_fields"].values())
        data["relationships"]["user_defined_fields"]["data"] += [
            {"type": "user_defined_field", "id": one["id"]}
            for one in fields
            if users.linked(one["relationships"].get("incident_type")) in others
        ]

    alter_success(patch, "get_incident", join)


@mutant(
    "belonging",
    *("create_incident_integration", "get_incident_integration", "list_incident_integrations"),
)
def new_integration_was_created_by_the_commander(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#integrations: the creator is the user of the keys, who is embedded too."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        commander = state.incidents[arguments.path["incident_id"]]["commander"]

        def replace(resource: Record) -> None:
            resource["attributes"]["created_by_uuid"] = commander
            resource["relationships"]["created_by_user"] = users.link(commander)

        if commander is None:
            return reply
        replace(state.members["integrations"][json.loads(reply.body)["data"]["id"]].resource)
        return altered(reply, lambda document: replace(document["data"]))

    wrap(patch, "create_incident_integration", around)


@mutant(
    "belonging",
    "create_incident_rule",
    "get_incident_rule",
    "list_incident_rules",
    needs="the filter by a type that responses do not show",
)
def new_rule_without_a_type_has_that_of_the_one_before(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: a rule without a type is in no filtered list."""

    def inherit(state: MockState, arguments: Arguments) -> None:
        sent = attributes(arguments)
        kind = sent.get("incident_type_uuid", notes(state).get("kind"))
        if kind in state.members["types"]:
            notes(state)["kind"] = sent["incident_type_uuid"] = kind

    alter_arguments(patch, "create_incident_rule", inherit)


@mutant("belonging", "get_incident_user_defined_role")
def user_defined_field_can_be_read_as_a_role(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `role_id`: an ID that is not that of a role gives 404."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["user_defined_fields"].get(own_id(arguments))
        if member is None:
            return handler(state, arguments)
        found = member.resource["attributes"]
        shown = {name: found[name] for name in ("created", "modified", "name")}
        role = member.resource | {
            "type": "incident_user_defined_roles",
            "attributes": shown | {"description": None, "policy": {"is_single": False}},
        }
        return json_reply(200, {"data": role}, media_type(arguments.operation))

    wrap(patch, "get_incident_user_defined_role", around)
