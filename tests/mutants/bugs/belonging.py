"""Bugs of the class `belonging`: resources are found under another parent, or refer to what was not sent."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import collection, fields, incidents, users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import relationships
from ..tools.handlers import alter_arguments, alter_success, altered, wrap, wrap_each
from ..tools.stored import target


def _under_any_parent(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
    """Handle a call as if the member in the path belonged to the incident in the path."""
    *_, member_id = arguments.path.values()
    for members in state.members.values():
        if member_id in members and arguments.path["incident_id"] in state.incidents:
            member = members[member_id]
            parent, member.incident = member.incident, arguments.path["incident_id"]
            try:
                return handler(state, arguments)
            finally:
                member.incident = parent
    return handler(state, arguments)


@mutant("belonging", "get_incident_responder")
def responder_is_found_under_any_incident(patch: pytest.MonkeyPatch) -> None:
    wrap(patch, "get_incident_responder", _under_any_parent)


@mutant("belonging", "patch_incident_impact")
def impact_is_updated_under_any_incident(patch: pytest.MonkeyPatch) -> None:
    wrap(patch, "patch_incident_impact", _under_any_parent)


@mutant("belonging", "delete_incident_attachment")
def attachment_is_deleted_under_any_incident(patch: pytest.MonkeyPatch) -> None:
    wrap(patch, "delete_incident_attachment", _under_any_parent)


@mutant("belonging", "get_incident_integration", "update_incident_integration", "delete_incident_integration")
def integration_is_found_under_any_incident(patch: pytest.MonkeyPatch) -> None:
    operations = ("get_incident_integration", "update_incident_integration", "delete_incident_integration")
    wrap_each(patch, operations, _under_any_parent)


@mutant("belonging", "update_incident_todo", "delete_incident_todo")
def todo_is_changed_under_any_incident(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        todo = state.todos.get(arguments.path["todo_id"])
        if todo is None or arguments.path["incident_id"] not in state.incidents:
            return handler(state, arguments)
        parent, todo["incident_id"] = todo["incident_id"], arguments.path["incident_id"]
        try:
            return handler(state, arguments)
        finally:
            todo["incident_id"] = parent

    wrap_each(patch, ("update_incident_todo", "delete_incident_todo"), around)


@mutant("belonging", "get_incident_todo")
def todo_is_read_under_an_unknown_incident(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        todo = state.todos.get(arguments.path["todo_id"])
        if todo is not None and arguments.path["incident_id"] not in state.incidents:
            path = {**arguments.path, "incident_id": todo["incident_id"]}
            arguments = Arguments(arguments.operation, path, arguments.query, arguments.body)
        return handler(state, arguments)

    wrap(patch, "get_incident_todo", around)


def _of_all_incidents(tag: str) -> Any:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        members, incident = state.members[tag], arguments.path["incident_id"]
        if incident in state.incidents:
            state.members[tag] = {key: evolve(one, incident=incident) for key, one in members.items()}
        try:
            return handler(state, arguments)
        finally:
            state.members[tag] = members

    return around


@mutant("belonging", "list_incident_integrations")
def integrations_of_all_incidents_are_listed(patch: pytest.MonkeyPatch) -> None:
    wrap(patch, "list_incident_integrations", _of_all_incidents("integrations"))


@mutant("belonging", "list_timestamp_overrides")
def timestamp_overrides_of_all_incidents_are_listed(patch: pytest.MonkeyPatch) -> None:
    wrap(patch, "list_timestamp_overrides", _of_all_incidents("timestamp_overrides"))


@mutant("belonging", "list_incident_todos")
def todos_of_the_oldest_incident_are_listed_everywhere(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        todos_before = state.todos
        incident_id, oldest = arguments.path["incident_id"], next(iter(state.incidents), None)
        if incident_id in state.incidents:
            state.todos = {
                key: one | {"incident_id": incident_id} if one["incident_id"] == oldest else one
                for key, one in todos_before.items()
            }
        try:
            return handler(state, arguments)
        finally:
            state.todos = todos_before

    wrap(patch, "list_incident_todos", around)


RULES = ("create_incident_notification_rule", "update_incident_notification_rule")


@mutant("belonging", *RULES, "get_incident_notification_rule", "list_incident_notification_rules")
def notification_rule_refers_to_the_oldest_template(patch: pytest.MonkeyPatch) -> None:
    def replace(state: MockState, arguments: Arguments) -> None:
        link = relationships(arguments).get("notification_template") or {}
        if link.get("data") and link["data"]["id"] in state.members["notification_templates"]:
            link["data"]["id"] = next(iter(state.members["notification_templates"]))

    for operation in RULES:
        alter_arguments(patch, operation, replace)


@mutant("belonging", "create_incident_responder", "get_incident_responder", "list_incident_responders")
def responder_is_the_user_of_the_key(patch: pytest.MonkeyPatch) -> None:
    def replace(state: MockState, arguments: Arguments) -> None:
        user = relationships(arguments)["user"]["data"]
        users.find(state, user["id"])
        user["id"] = state.current_user

    alter_arguments(patch, "create_incident_responder", replace)


@mutant("belonging", "create_incident", "update_incident", "search_incidents")
def embedded_commander_is_the_user_of_the_key(patch: pytest.MonkeyPatch) -> None:
    embedded = users.embedded
    patch.setattr(users, "embedded", lambda state, user: user and embedded(state, state.current_user))


@mutant("belonging", "get_incident", "list_incidents", "search_incidents")
def included_users_have_the_name_of_another(patch: pytest.MonkeyPatch) -> None:
    def mix_up(state: MockState, arguments: Arguments, document: Record) -> None:
        people = [one["attributes"] for one in document.get("included", ()) if one["type"] == "users"]
        names = [one["email"] for one in people]
        for one, name in zip(people, names[1:] + names[:1], strict=True):
            one["email"] = name

    for operation in ("get_incident", "list_incidents", "search_incidents"):
        alter_success(patch, operation, mix_up)


@mutant("belonging", "get_incident_user_defined_role")
def role_is_said_to_be_created_by_its_incident_type(patch: pytest.MonkeyPatch) -> None:
    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        related = document["data"]["relationships"]
        related["created_by_user"]["data"]["id"] = related["incident_type"]["data"]["id"]

    alter_success(patch, "get_incident_user_defined_role", replace)


@mutant(
    "belonging",
    *("create_incident_user_defined_field", "get_incident_user_defined_field"),
    *("update_incident_user_defined_field", "list_incident_user_defined_fields"),
)
def user_defined_field_belongs_to_the_default_type(patch: pytest.MonkeyPatch) -> None:
    def replace(state: MockState, arguments: Arguments) -> None:
        data = relationships(arguments)["incident_type"]["data"]
        if data["id"] in state.members["types"]:
            data["id"] = state.incident_type

    alter_arguments(patch, "create_incident_user_defined_field", replace)


@mutant("belonging", "create_incident_google_chat_configuration", "update_incident_google_chat_configuration")
def google_chat_configuration_loses_its_type(patch: pytest.MonkeyPatch) -> None:
    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        document["data"]["relationships"]["incident_type"]["data"]["id"] = state.incident_type

    alter_success(patch, "create_incident_google_chat_configuration", replace)
    alter_success(patch, "update_incident_google_chat_configuration", replace)


@mutant(
    "belonging", "create_incident", "get_incident", "list_incidents", "search_incidents", "update_incident"
)
def incident_is_of_the_default_type_whatever_was_sent(patch: pytest.MonkeyPatch) -> None:
    new = incidents._new

    def of_default_type(state: MockState, sent: Record, incident_id: str) -> Record:
        return new(state, sent | {"incident_type_uuid": state.incident_type}, incident_id)

    patch.setattr(incidents, "_new", of_default_type)


@mutant("belonging", "create_incident_impact", "list_incident_impacts", "patch_incident_impact")
def impact_refers_to_the_oldest_incident(patch: pytest.MonkeyPatch) -> None:
    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        resources = document["data"] if isinstance(document["data"], list) else [document["data"]]
        for one in resources:
            one["relationships"]["incident"]["data"]["id"] = next(iter(state.incidents))

    for operation in ("create_incident_impact", "list_incident_impacts", "patch_incident_impact"):
        alter_success(patch, operation, replace)


@mutant("belonging", "create_timestamp_override", "list_timestamp_overrides", "update_timestamp_override")
def timestamp_override_has_the_id_of_another_incident(patch: pytest.MonkeyPatch) -> None:
    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        others = [one for one in state.incidents if one != arguments.path["incident_id"]]
        if others:
            document["data"]["attributes"]["incident_id"] = others[-1]

    alter_success(patch, "create_timestamp_override", replace)


def _accept_unknown(*names: str) -> Any:
    """Return a handler that accepts an unknown ID in a relationship, and refers to it."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        try:
            return handler(state, arguments)
        except Refused as refused:
            links = relationships(arguments)
            unknown = {name: links.pop(name) for name in names if name in links}
            if refused.status != 404 or not unknown:
                raise
            reply = handler(state, arguments)
            return altered(reply, lambda document: document["data"]["relationships"].update(unknown))

    return around


@mutant("belonging", "create_incident_notification_template")
def unknown_incident_type_of_a_template_is_accepted(patch: pytest.MonkeyPatch) -> None:
    wrap(patch, "create_incident_notification_template", _accept_unknown("incident_type"))


@mutant("belonging", "create_incident_notification_rule", "update_incident_notification_rule")
def unknown_template_of_a_notification_rule_is_accepted(patch: pytest.MonkeyPatch) -> None:
    wrap_each(patch, RULES, _accept_unknown("notification_template"))


@mutant("belonging", "create_incident_responder")
def unknown_user_is_accepted_as_responder(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        user = relationships(arguments)["user"]["data"]
        user["id"] = user["id"] if user["id"] in state.users else state.current_user
        return handler(state, arguments)

    wrap(patch, "create_incident_responder", around)


@mutant("belonging", "update_incident")
def unknown_commander_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def drop(state: MockState, arguments: Arguments) -> None:
        if users.linked(relationships(arguments).get("commander_user")) not in (None, *state.users):
            del relationships(arguments)["commander_user"]

    alter_arguments(patch, "update_incident", drop)


@mutant("belonging", "create_timestamp_override", "create_incident_impact", "create_incident_attachment")
def members_can_be_created_under_an_unknown_incident(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        collection.Collection, "incident", lambda self, state, arguments: arguments.path["incident_id"]
    )


@mutant("belonging", "list_incident_todos")
def todos_of_an_unknown_incident_are_an_empty_list(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        known = state.incidents
        state.incidents = known | {arguments.path["incident_id"]: {"id": arguments.path["incident_id"]}}
        try:
            return handler(state, arguments)
        finally:
            state.incidents = known

    wrap(patch, "list_incident_todos", around)


@mutant("belonging", "create_incident", "get_incident", "list_incidents")
def incident_has_the_user_defined_fields_of_all_types(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        fields,
        "_definitions",
        lambda state, kind: [one.resource for one in state.members["user_defined_fields"].values()],
    )


@mutant("belonging", "get_incident_notification_rule")
def included_template_of_a_notification_rule_is_another(patch: pytest.MonkeyPatch) -> None:
    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        if "include" in arguments.query and "included" in document:
            templates = [one.resource for one in state.members["notification_templates"].values()]
            linked = (document["data"]["relationships"].get("notification_template") or {}).get("data") or {}
            others = [one for one in templates if one["id"] != linked.get("id")]
            document["included"] = [
                others[0] if one["type"] == "notification_templates" and others else one
                for one in document["included"]
            ]

    alter_success(patch, "get_incident_notification_rule", replace)


@mutant("belonging", "get_incident_ai_postmortem")
def postmortem_draft_is_that_of_the_oldest_incident(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if target(state, arguments) is None:
            return handler(state, arguments)
        path = {"incident_id": next(iter(state.incidents))}
        return handler(state, Arguments(arguments.operation, path, arguments.query, arguments.body))

    wrap(patch, "get_incident_ai_postmortem", around)


@mutant("belonging", "get_org_settings_by_incident_type")
def org_settings_of_each_type_are_those_of_the_default_type(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if target(state, arguments) is None:
            return handler(state, arguments)
        path = {"incident_type_id": state.incident_type}
        return handler(state, Arguments(arguments.operation, path, arguments.query, arguments.body))

    wrap(patch, "get_org_settings_by_incident_type", around)


@mutant("belonging", "create_incident_configuration", "update_incident_configuration")
def configuration_belongs_to_the_oldest_incident_that_has_one(patch: pytest.MonkeyPatch) -> None:
    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        oldest = next(iter(state.members["configurations"].values()))
        document["data"]["attributes"]["incident_id"] = oldest.incident

    for operation in ("create_incident_configuration", "update_incident_configuration"):
        alter_success(patch, operation, replace)


@mutant("belonging", "create_incident_postmortem_attachment", "list_incident_attachments")
def postmortem_is_attached_to_the_oldest_incident(patch: pytest.MonkeyPatch) -> None:
    def move(state: MockState, arguments: Arguments, document: Record) -> None:
        attachment, members = document["data"]["id"], state.members["attachments"]
        members[attachment] = evolve(members[attachment], incident=next(iter(state.incidents)))

    alter_success(patch, "create_incident_postmortem_attachment", move)
