"""Bugs of the class `delete`: deleted resources remain somewhere, or others vanish with them."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply, no_content
from datadog_incidents.mock.core.state import Member, MockState, Record
from datadog_incidents.mock.resources import incidents
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import query_parameters
from ..tools.handlers import afterwards, alter_arguments, alter_query, alter_success, wrap, wrap_each
from ..tools.memory import notes
from ..tools.stored import target


def _has_no_effect(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
    members = {tag: dict(found) for tag, found in state.members.items()}
    reply = handler(state, arguments)
    for tag, found in members.items():
        state.members[tag] = found
    return reply


@mutant("delete", "delete_incident_rule", "get_incident_rule", "list_incident_rules", "update_incident_rule")
def delete_of_rule_has_no_effect(patch: pytest.MonkeyPatch) -> None:
    wrap(patch, "delete_incident_rule", _has_no_effect)


@mutant(
    "delete", "delete_incident_impact_field", "list_incident_impact_fields", "update_incident_impact_field"
)
def delete_of_impact_field_has_no_effect(patch: pytest.MonkeyPatch) -> None:
    wrap(patch, "delete_incident_impact_field", _has_no_effect)


@mutant("delete", "delete_global_incident_handle", "list_global_incident_handles")
def delete_of_handles_leaves_the_newest(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        newest = list(state.members["handles"].items())[-1:]
        reply = handler(state, arguments)
        state.members["handles"].update(newest)
        return reply

    wrap(patch, "delete_global_incident_handle", around)


@mutant("delete", "disable_user", "create_incident", "update_incident", "create_incident_responder")
def disabled_user_remains_active(patch: pytest.MonkeyPatch) -> None:
    def enable(state: MockState, arguments: Arguments) -> None:
        state.users[arguments.path["user_id"]]["attributes"]["disabled"] = False

    afterwards(patch, "disable_user", enable)


def _remember(state: MockState, arguments: Arguments) -> None:
    stored = target(state, arguments)
    if stored is not None:
        notes(state).setdefault("deleted", {})[stored["id"]] = dict(stored)


@mutant("delete", "delete_incident_notification_rule", "get_incident_notification_rule")
def deleted_notification_rule_can_still_be_read(patch: pytest.MonkeyPatch) -> None:
    def read(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        deleted = notes(state).get("deleted", {}).get(arguments.path["id"])
        if deleted is None:
            return handler(state, arguments)
        members = state.members["notification_rules"]
        members[deleted["id"]] = Member(None, deleted)
        try:
            return handler(state, arguments)
        finally:
            del members[deleted["id"]]

    alter_arguments(patch, "delete_incident_notification_rule", _remember)
    wrap(patch, "get_incident_notification_rule", read)


@mutant("delete", "delete_incident_user_defined_role", "update_incident_user_defined_role")
def deleted_role_can_still_be_updated(patch: pytest.MonkeyPatch) -> None:
    def update(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        deleted = notes(state).get("deleted", {}).get(arguments.path["role_id"])
        if deleted is None:
            return handler(state, arguments)
        members = state.members["user_defined_roles"]
        members[deleted["id"]] = Member(None, deleted)
        try:
            return handler(state, arguments)
        finally:
            del members[deleted["id"]]

    alter_arguments(patch, "delete_incident_user_defined_role", _remember)
    wrap(patch, "update_incident_user_defined_role", update)


@mutant("delete", "delete_incident_todo", "list_incident_todos")
def deleted_todo_is_still_listed(patch: pytest.MonkeyPatch) -> None:
    def listed(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        todos = state.todos
        state.todos = todos | notes(state).get("deleted", {})
        try:
            return handler(state, arguments)
        finally:
            state.todos = todos

    alter_arguments(patch, "delete_incident_todo", _remember)
    wrap(patch, "list_incident_todos", listed)


@mutant("delete", "delete_incident", "list_incidents")
def deleted_incident_is_still_listed(patch: pytest.MonkeyPatch) -> None:
    def listed(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = state.incidents
        state.incidents = stored | notes(state).get("deleted", {})
        try:
            return handler(state, arguments)
        finally:
            state.incidents = stored

    alter_arguments(patch, "delete_incident", _remember)
    wrap(patch, "list_incidents", listed)


@mutant("delete", "delete_incident_attachment", "get_incident", "list_incidents", "search_incidents")
def deleted_attachment_remains_in_its_incident(patch: pytest.MonkeyPatch) -> None:
    def remember(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            notes(state).setdefault(arguments.path["incident_id"], []).append(
                {"type": stored["type"], "id": stored["id"]}
            )

    def show(state: MockState, arguments: Arguments, document: Record) -> None:
        resources = document["data"] if isinstance(document["data"], list) else [document["data"]]
        for one in resources:
            one["relationships"]["attachments"]["data"] += notes(state).get(one["id"], [])

    alter_arguments(patch, "delete_incident_attachment", remember)
    for operation in ("get_incident", "list_incidents"):
        alter_success(patch, operation, show)


@mutant("delete", "delete_incident_impact", "list_incident_impacts")
def delete_of_impact_deletes_all_of_the_incident(patch: pytest.MonkeyPatch) -> None:
    def delete(state: MockState, arguments: Arguments) -> None:
        parent, members = arguments.path["incident_id"], state.members["impacts"]
        state.members["impacts"] = {key: one for key, one in members.items() if one.incident != parent}

    afterwards(patch, "delete_incident_impact", delete)


@mutant("delete", "delete_timestamp_override", "list_timestamp_overrides", "update_timestamp_override")
def delete_of_timestamp_override_deletes_the_newest_instead(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        wanted = target(state, arguments)
        newest = state.children("timestamp_overrides", arguments.path["incident_id"])[-1:]
        if wanted is None or not newest:
            return handler(state, arguments)
        del state.members["timestamp_overrides"][newest[0]["id"]]
        return no_content()

    wrap(patch, "delete_timestamp_override", around)


@mutant("delete", "delete_incident_attachment", "list_incident_impacts", "patch_incident_impact")
def delete_of_attachment_deletes_the_impacts_of_the_incident(patch: pytest.MonkeyPatch) -> None:
    def delete(state: MockState, arguments: Arguments) -> None:
        parent, members = arguments.path["incident_id"], state.members["impacts"]
        state.members["impacts"] = {key: one for key, one in members.items() if one.incident != parent}

    afterwards(patch, "delete_incident_attachment", delete)


@mutant(
    "delete",
    *("delete_incident_postmortem_template", "get_incident_notification_template"),
    *("list_incident_notification_templates", "update_incident_notification_template"),
)
def delete_of_postmortem_template_deletes_a_notification_template(patch: pytest.MonkeyPatch) -> None:
    def delete(state: MockState, arguments: Arguments) -> None:
        members = state.members["notification_templates"]
        if members:
            del members[next(iter(members))]

    afterwards(patch, "delete_incident_postmortem_template", delete)


@mutant("delete", "delete_incident_notification_template")
def second_delete_of_notification_template_succeeds(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if arguments.path["id"] in notes(state).get("deleted", {}):
            return no_content()
        _remember(state, arguments)
        return handler(state, arguments)

    wrap(patch, "delete_incident_notification_template", around)


@mutant("delete", "delete_incident_todo", "list_incident_todos", "get_incident_todo")
def delete_of_unknown_todo_deletes_the_newest(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        try:
            return handler(state, arguments)
        except Refused:
            state.todos = dict(list(state.todos.items())[:-1])
            raise

    wrap(patch, "delete_incident_todo", around)


CHILDREN = ("list_incident_impacts", "list_incident_attachments", "list_incident_responders")


@mutant("delete", "delete_incident", *CHILDREN)
def children_of_a_deleted_incident_are_still_listed(patch: pytest.MonkeyPatch) -> None:
    def keep(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        members = {tag: dict(found) for tag, found in state.members.items()}
        _remember(state, arguments)
        reply = handler(state, arguments)
        for tag, found in members.items():
            state.members[tag] = found
        return reply

    def listed(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = state.incidents
        state.incidents = stored | notes(state).get("deleted", {})
        try:
            return handler(state, arguments)
        finally:
            state.incidents = stored

    wrap(patch, "delete_incident", keep)
    wrap_each(patch, CHILDREN, listed)


@mutant("delete", "delete_incident", "get_incident", "list_incidents", "search_incidents")
def delete_of_incident_deletes_the_one_after_it(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        ids = list(state.incidents)
        at = ids.index(incidents.find(state, arguments.path["incident_id"])["id"])
        reply = handler(state, arguments)
        for one in ids[at + 1 : at + 2]:
            del state.incidents[one]
        return reply

    wrap(patch, "delete_incident", around)


@mutant("delete", "list_incident_types", "delete_incident_type")
def include_deleted_lists_no_deleted_types(patch: pytest.MonkeyPatch) -> None:
    alter_query(patch, "list_incident_types", lambda query: query.pop("include_deleted", None))


@mutant("delete", "list_incident_types", "delete_incident_type")
def deleted_types_are_listed_unless_excluded(patch: pytest.MonkeyPatch) -> None:
    alter_query(patch, "list_incident_types", lambda query: query.setdefault("include_deleted", True))


@mutant("delete", "list_incident_user_defined_fields", "delete_incident_user_defined_field")
def include_deleted_lists_only_deleted_fields(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        members = state.members["user_defined_fields"]
        if query_parameters(arguments).get("include-deleted"):
            state.members["user_defined_fields"] = {}
        try:
            return handler(state, arguments)
        finally:
            state.members["user_defined_fields"] = members

    wrap(patch, "list_incident_user_defined_fields", around)


@mutant("delete", "delete_incident_responder", "list_incident_responders", "get_incident_responder")
def delete_of_responder_deletes_all_later_ones(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        ids = list(state.members["responders"])
        reply = handler(state, arguments)
        for one in ids[ids.index(arguments.path["responder_id"]) :]:
            state.members["responders"].pop(one, None)
        return reply

    wrap(patch, "delete_incident_responder", around)
