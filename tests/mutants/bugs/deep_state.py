"""Bugs of the class `deep state`: state is wrong only after two or three particular calls."""

from __future__ import annotations

import copy

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import fields
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, query_parameters
from ..tools.handlers import afterwards, alter_arguments, alter_success, wrap
from ..tools.memory import count, notes
from ..tools.sticky import stay_for_the_next
from ..tools.stored import attributes_of, restore, target

KIND = "deep state"


@mutant(
    KIND,
    *("create_incident_notification_template", "get_incident_notification_template"),
    "list_incident_notification_templates",
)
def template_created_after_a_deletion_has_the_deleted_content(patch: pytest.MonkeyPatch) -> None:
    def remember(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            notes(state)["content"] = stored["attributes"]["content"]

    def reuse(state: MockState, arguments: Arguments) -> None:
        if "content" in notes(state):
            attributes(arguments)["content"] = notes(state).pop("content")

    alter_arguments(patch, "delete_incident_notification_template", remember)
    alter_arguments(patch, "create_incident_notification_template", reuse)


@mutant(KIND, "update_incident", "get_incident", "list_incidents", "search_incidents")
def update_after_a_refused_update_is_lost(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        if stored is None:
            return handler(state, arguments)
        before = copy.deepcopy(stored["attributes"])
        try:
            reply = handler(state, arguments)
        except Refused:
            notes(state)[stored["id"]] = True
            raise
        if notes(state).pop(stored["id"], False):
            restore(stored["attributes"], before)
        return reply

    wrap(patch, "update_incident", around)


@mutant(
    KIND,
    *("update_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def third_update_of_role_is_lost(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        before = copy.deepcopy(stored)
        reply = handler(state, arguments)
        if stored is not None and before is not None and count(state, stored["id"]) == 3:
            restore(stored, before)
        return reply

    wrap(patch, "update_incident_user_defined_role", around)


@mutant(KIND, "list_incident_rules", "update_incident_rule")
def rule_is_not_listed_after_an_update_between_two_others(patch: pytest.MonkeyPatch) -> None:
    def remember(state: MockState, arguments: Arguments) -> None:
        ids = list(state.members["rules"])
        if arguments.path["rule_id"] in ids[1:-1]:
            notes(state)[arguments.path["rule_id"]] = True

    def hide(state: MockState, arguments: Arguments, document: Record) -> None:
        document["data"] = [one for one in document["data"] if one["id"] not in notes(state)]

    afterwards(patch, "update_incident_rule", remember)
    alter_success(patch, "list_incident_rules", hide)


@mutant(KIND, "list_incident_todos", "update_incident_todo")
def update_of_todo_hides_the_newest_one_in_lists(patch: pytest.MonkeyPatch) -> None:
    def move(state: MockState, arguments: Arguments) -> None:
        todo_id = arguments.path["todo_id"]
        newest = list(state.todos)[-1]
        if todo_id != newest:
            notes(state)[arguments.path["incident_id"]] = newest

    def hide(state: MockState, arguments: Arguments, document: Record) -> None:
        hidden = notes(state).get(arguments.path["incident_id"])
        document["data"] = [one for one in document["data"] if one["id"] != hidden]

    afterwards(patch, "update_incident_todo", move)
    alter_success(patch, "list_incident_todos", hide)


@mutant(KIND, "list_incident_impacts", "create_incident_impact")
def impact_created_after_a_deletion_is_not_listed(patch: pytest.MonkeyPatch) -> None:
    def delete(state: MockState, arguments: Arguments) -> None:
        notes(state)[arguments.path["incident_id"]] = True

    def create(state: MockState, arguments: Arguments, document: Record) -> None:
        if notes(state).pop(arguments.path["incident_id"], False):
            notes(state)[document["data"]["id"]] = True

    def hide(state: MockState, arguments: Arguments, document: Record) -> None:
        document["data"] = [one for one in document["data"] if one["id"] not in notes(state)]

    afterwards(patch, "delete_incident_impact", delete)
    alter_success(patch, "create_incident_impact", create)
    alter_success(patch, "list_incident_impacts", hide)


@mutant(KIND, "create_incident_type", "get_incident_type", "list_incident_types")
def configuration_of_one_type_leaks_into_types_created_later(patch: pytest.MonkeyPatch) -> None:
    def leak(state: MockState, arguments: Arguments) -> None:
        configuration = {**notes(state), **attributes(arguments).get("configuration", {})}
        if configuration:
            attributes(arguments)["configuration"] = configuration

    def remember(state: MockState, arguments: Arguments) -> None:
        notes(state).update(attributes(arguments).get("configuration", {}))

    alter_arguments(patch, "create_incident_type", leak)
    afterwards(patch, "update_incident_type", remember)


@mutant(KIND, "create_incident", "get_incident", "list_incidents")
def second_incident_of_a_type_lacks_user_defined_fields(patch: pytest.MonkeyPatch) -> None:
    initial = fields.initial

    def forgetful(state: MockState, public_id: int, incident_type: str) -> dict[str, Record]:
        found = initial(state, public_id, incident_type)
        defined = {one["attributes"]["name"] for one in fields._definitions(state, incident_type)}
        if defined and count(state, incident_type) % 2 == 0:
            found = {name: one for name, one in found.items() if name not in defined}
        return found

    patch.setattr(fields, "initial", forgetful)


@mutant(KIND, "delete_incident_type", "list_incident_types", "get_incident_type")
def no_type_is_the_default_after_the_default_is_deleted(patch: pytest.MonkeyPatch) -> None:
    def unset(state: MockState, arguments: Arguments) -> None:
        default = state.members["types"][state.incident_type].resource["attributes"]
        if any(one.resource["attributes"]["is_default"] for one in state.deleted["types"]):
            default["is_default"] = False

    afterwards(patch, "delete_incident_type", unset)


@mutant(KIND, "update_incident", "get_incident", "list_incidents", "search_incidents")
def removed_commander_returns_with_the_next_update(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        if stored is None:
            return handler(state, arguments)
        before = stored["commander"]
        reply = handler(state, arguments)
        removed = notes(state).pop(stored["id"], None)
        if before is not None and stored["commander"] is None:
            notes(state)[stored["id"]] = before
        elif removed is not None and stored["commander"] is None:
            stored["commander"] = removed
        return reply

    wrap(patch, "update_incident", around)


@mutant(KIND, "update_incident_todo", "get_incident_todo", "list_incident_todos")
def reopened_todo_cannot_be_completed_again(patch: pytest.MonkeyPatch) -> None:
    def forget(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is None or "completed" not in attributes(arguments):
            return
        if attributes(arguments)["completed"] is None and stored["completed"] is not None:
            notes(state)[stored["id"]] = True
        elif notes(state).get(stored["id"]):
            del attributes(arguments)["completed"]

    alter_arguments(patch, "update_incident_todo", forget)


@mutant(KIND, "update_incident", "get_incident", "list_incidents", "search_incidents")
def reactivated_incident_is_resolved_again_by_the_next_update(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        if stored is None:
            return handler(state, arguments)
        attributes = stored["attributes"]
        before = attributes["state"]
        again = notes(state).pop(stored["id"], False)
        reply = handler(state, arguments)
        if before == "resolved" and attributes["state"] == "active":
            notes(state)[stored["id"]] = True
        elif again and attributes["state"] == "active":
            attributes["fields"]["state"] = attributes["fields"]["state"] | {"value": "resolved"}
            attributes["state"] = "resolved"
        return reply

    wrap(patch, "update_incident", around)


@mutant(KIND, "list_incident_user_defined_fields", "delete_incident_user_defined_field")
def two_deletions_of_fields_list_the_first_again(patch: pytest.MonkeyPatch) -> None:
    def revive(state: MockState, arguments: Arguments) -> None:
        deleted = state.deleted["user_defined_fields"]
        if len(deleted) == 2:
            notes(state)["revived"] = deleted[0]

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        members = state.members["user_defined_fields"]
        revived = notes(state).get("revived")
        if revived is not None:
            state.members["user_defined_fields"] = members | {revived.resource["id"]: revived}
        try:
            return handler(state, arguments)
        finally:
            state.members["user_defined_fields"] = members

    afterwards(patch, "delete_incident_user_defined_field", revive)
    wrap(patch, "list_incident_user_defined_fields", around)


@mutant(KIND, "list_incident_rules")
def filter_of_rules_stays_for_the_next_list(patch: pytest.MonkeyPatch) -> None:
    def stick(state: MockState, arguments: Arguments) -> None:
        before = notes(state).pop("trigger", None)
        if "filter[trigger]" in arguments.query:
            notes(state)["trigger"] = arguments.query["filter[trigger]"]
        elif before is not None:
            query_parameters(arguments)["filter[trigger]"] = before

    alter_arguments(patch, "list_incident_rules", stick)


@mutant(KIND, "list_incidents")
def page_size_of_incidents_stays_for_the_next_list(patch: pytest.MonkeyPatch) -> None:
    stay_for_the_next(patch, "list_incidents", "page[size]")


@mutant(KIND, "create_incident_responder", "list_incident_responders", "get_incident_responder")
def responder_who_was_removed_cannot_be_added_again(patch: pytest.MonkeyPatch) -> None:
    def remember(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            notes(state)[arguments.path["incident_id"]] = stored["relationships"]["user"]["data"]["id"]

    def drop(state: MockState, arguments: Arguments, document: Record) -> None:
        user = document["data"]["relationships"]["user"]["data"]["id"]
        if notes(state).get(arguments.path["incident_id"]) == user:
            del state.members["responders"][document["data"]["id"]]

    alter_arguments(patch, "delete_incident_responder", remember)
    alter_success(patch, "create_incident_responder", drop)


@mutant(KIND, "update_incident_attachment", "list_incident_attachments", "create_incident_attachment")
def attachment_updated_after_a_sibling_was_created_becomes_the_sibling(patch: pytest.MonkeyPatch) -> None:
    def confuse(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        newest = state.children("attachments", arguments.path["incident_id"])[-1:]
        if stored is not None and newest and newest[0] is not stored:
            stored["attributes"], newest[0]["attributes"] = (
                attributes_of(newest[0]),
                attributes_of(stored),
            )

    afterwards(patch, "update_incident_attachment", confuse)


@mutant(KIND, "create_incident_integration", "list_incident_integrations", "get_incident_integration")
def third_integration_of_an_incident_replaces_the_first(patch: pytest.MonkeyPatch) -> None:
    def replace(state: MockState, arguments: Arguments) -> None:
        children = state.children("integrations", arguments.path["incident_id"])
        if len(children) == 3:
            del state.members["integrations"][children[0]["id"]]

    afterwards(patch, "create_incident_integration", replace)


@mutant(KIND, "list_timestamp_overrides", "update_timestamp_override", "delete_timestamp_override")
def override_updated_twice_is_deleted(patch: pytest.MonkeyPatch) -> None:
    def delete(state: MockState, arguments: Arguments) -> None:
        if count(state, arguments.path["id"]) == 2:
            del state.members["timestamp_overrides"][arguments.path["id"]]

    afterwards(patch, "update_timestamp_override", delete)


@mutant(KIND, "get_global_incident_settings", "update_global_incident_settings")
def global_settings_return_to_the_value_before_after_two_reads(patch: pytest.MonkeyPatch) -> None:
    def remember(state: MockState, arguments: Arguments) -> None:
        for member in state.members["settings"].values():
            notes(state)["before"] = member.resource["attributes"]["analytics_dashboard_id"]
            notes(state)["reads"] = 0

    def go_back(state: MockState, arguments: Arguments) -> None:
        if "before" in notes(state) and count(state, "reads") == 2:
            for member in state.members["settings"].values():
                member.resource["attributes"]["analytics_dashboard_id"] = notes(state).pop("before")

    alter_arguments(patch, "update_global_incident_settings", remember)
    afterwards(patch, "get_global_incident_settings", go_back)


@mutant(KIND, "link_page_to_incident")
def page_linked_to_one_incident_cannot_be_linked_to_another(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        page = arguments.body["data"]["id"]
        reply = handler(state, arguments)
        if notes(state).setdefault(page, arguments.path["incident_id"]) != arguments.path["incident_id"]:
            raise Refused(409, f"page {page} is already linked to an incident")
        return reply

    wrap(patch, "link_page_to_incident", around)


@mutant(KIND, "update_incident_google_chat_configuration")
def google_chat_configuration_loses_a_name_that_was_set_before(patch: pytest.MonkeyPatch) -> None:
    def ignore(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is None or "space_name_template" not in attributes(arguments):
            return
        used = notes(state).setdefault(stored["id"], [stored["attributes"]["space_name_template"]])
        if attributes(arguments)["space_name_template"] in used[:-1]:
            del attributes(arguments)["space_name_template"]
        else:
            used.append(attributes(arguments)["space_name_template"])

    alter_arguments(patch, "update_incident_google_chat_configuration", ignore)


@mutant(
    KIND, "disable_user", "create_user", "create_incident", "update_incident", "create_incident_responder"
)
def disabled_user_is_active_again_after_another_is_created(patch: pytest.MonkeyPatch) -> None:
    def enable(state: MockState, arguments: Arguments) -> None:
        for user in state.users.values():
            user["attributes"]["disabled"] = False

    afterwards(patch, "create_user", enable)
