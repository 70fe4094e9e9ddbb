"""Bugs of the class `update`: updates are lost, in part or in full, or change what they should not."""

from __future__ import annotations

import copy

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import fields, settings, users
from datadog_incidents.mock.resources.behavior import TYPE_CONFIGURATION
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, relationships
from ..tools.handlers import afterwards, alter_arguments, alter_attributes, wrap
from ..tools.stored import attributes_of, restore, siblings, target


def _answer_but_do_not_store(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
    stored = target(state, arguments)
    before = copy.deepcopy(stored)
    reply = handler(state, arguments)
    if stored is not None and before is not None:
        restore(stored, before)
    return reply


@mutant("update", "update_incident_rule", "get_incident_rule", "list_incident_rules")
def update_of_rule_is_answered_but_not_stored(patch: pytest.MonkeyPatch) -> None:
    wrap(patch, "update_incident_rule", _answer_but_do_not_store)


@mutant("update", "update_incident_integration", "get_incident_integration", "list_incident_integrations")
def update_of_integration_is_answered_but_not_stored(patch: pytest.MonkeyPatch) -> None:
    wrap(patch, "update_incident_integration", _answer_but_do_not_store)


@mutant("update", "update_global_incident_settings", "get_global_incident_settings")
def update_of_global_settings_is_answered_but_not_stored(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = settings._global(state, arguments)
        before = copy.deepcopy(stored)
        reply = handler(state, arguments)
        restore(stored, before)
        return reply

    wrap(patch, "update_global_incident_settings", around)


@mutant("update", "patch_incident_impact", "list_incident_impacts")
def update_of_impact_is_ignored(patch: pytest.MonkeyPatch) -> None:
    alter_attributes(patch, "patch_incident_impact", dict.clear)


@mutant(
    "update",
    *("update_incident_notification_template", "get_incident_notification_template"),
    "list_incident_notification_templates",
)
def update_of_notification_template_loses_the_subject(patch: pytest.MonkeyPatch) -> None:
    alter_attributes(patch, "update_incident_notification_template", lambda sent: sent.pop("subject", None))


@mutant("update", "update_incident_google_chat_configuration")
def update_of_google_chat_configuration_loses_the_time_zone(patch: pytest.MonkeyPatch) -> None:
    alter_attributes(
        patch, "update_incident_google_chat_configuration", lambda sent: sent.pop("space_time_zone", None)
    )


@mutant("update", "update_incident_todo", "get_incident_todo")
def update_of_todo_returns_the_todo_as_before(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        if stored is None:
            return handler(state, arguments)
        before = copy.deepcopy(stored)
        handler(state, arguments)
        after = copy.deepcopy(stored)
        restore(stored, before)
        attributes(arguments).update(
            {key: before[key] for key in ("assignees", "content", "completed", "due_date")}
        )
        reply = handler(state, arguments)
        restore(stored, after)
        return reply

    wrap(patch, "update_incident_todo", around)


@mutant(
    "update",
    *("update_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def update_of_role_resets_an_unnamed_description(patch: pytest.MonkeyPatch) -> None:
    alter_attributes(
        patch, "update_incident_user_defined_role", lambda sent: sent.setdefault("description", None)
    )


@mutant("update", "update_incident_configuration")
def update_of_configuration_resets_the_other_flags(patch: pytest.MonkeyPatch) -> None:
    def reset(state: MockState, arguments: Arguments) -> None:
        for flag in ("execute_integrations", "execute_notification_rules", "include_in_analytics"):
            attributes(arguments).setdefault(flag, True)

    alter_arguments(patch, "update_incident_configuration", reset)


@mutant(
    "update",
    *("update_incident_notification_rule", "get_incident_notification_rule"),
    "list_incident_notification_rules",
)
def put_of_notification_rule_merges(patch: pytest.MonkeyPatch) -> None:
    def merge(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            for name in ("renotify_on", "enabled", "visibility"):
                if name in stored["attributes"]:
                    attributes(arguments).setdefault(name, stored["attributes"][name])

    alter_arguments(patch, "update_incident_notification_rule", merge)


@mutant("update", "update_incident_impact_field", "list_incident_impact_fields")
def put_of_impact_field_adds_to_the_choices(patch: pytest.MonkeyPatch) -> None:
    def add(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None and "field_choices" in attributes(arguments):
            before = stored["attributes"].get("field_choices") or []
            attributes(arguments)["field_choices"] = [*before, *attributes(arguments)["field_choices"]]

    alter_arguments(patch, "update_incident_impact_field", add)


@mutant(
    "update",
    *("update_incident_user_defined_field", "get_incident_user_defined_field"),
    "list_incident_user_defined_fields",
)
def null_does_not_clear_the_default_value_of_a_field(patch: pytest.MonkeyPatch) -> None:
    def drop(sent: Record) -> None:
        if sent.get("default_value", "") is None:
            del sent["default_value"]

    alter_attributes(patch, "update_incident_user_defined_field", drop)


@mutant("update", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def null_does_not_clear_the_due_date_of_a_todo(patch: pytest.MonkeyPatch) -> None:
    def drop(sent: Record) -> None:
        if sent.get("due_date", "") is None:
            del sent["due_date"]

    alter_attributes(patch, "update_incident_todo", drop)


@mutant("update", "update_incident", "get_incident", "list_incidents", "search_incidents")
def empty_list_of_notification_handles_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def drop(sent: Record) -> None:
        if sent.get("notification_handles") == []:
            del sent["notification_handles"]

    alter_attributes(patch, "update_incident", drop)


@mutant("update", "update_incident_type", "get_incident_type", "list_incident_types")
def empty_description_of_incident_type_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def drop(sent: Record) -> None:
        if sent.get("description") == "":
            del sent["description"]

    alter_attributes(patch, "update_incident_type", drop)


@mutant("update", "update_incident_type", "get_incident_type", "list_incident_types")
def configuration_of_incident_type_is_replaced_instead_of_merged(patch: pytest.MonkeyPatch) -> None:
    def replace(sent: Record) -> None:
        if "configuration" in sent:
            sent["configuration"] = TYPE_CONFIGURATION | sent["configuration"]

    alter_attributes(patch, "update_incident_type", replace)


@mutant("update", "update_incident", "get_incident", "list_incidents", "search_incidents")
def update_of_one_field_empties_the_other_text_fields(patch: pytest.MonkeyPatch) -> None:
    change = fields.change

    def forgetful(attributes: Record, sent: Record) -> None:
        if sent:
            for name in ("root_cause", "summary"):
                attributes["fields"][name] = {"type": "textbox", "value": None}
        change(attributes, sent)

    patch.setattr(fields, "change", forgetful)


@mutant(
    "update",
    *("update_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def update_of_role_changes_its_sibling_as_well(patch: pytest.MonkeyPatch) -> None:
    def spread(state: MockState, arguments: Arguments) -> None:
        stored = target(state, arguments)
        if stored is not None:
            for sibling in list(siblings(state, "user_defined_roles", stored))[-1:]:
                sibling["attributes"] = sibling["attributes"] | attributes(arguments)

    afterwards(patch, "update_incident_user_defined_role", spread)


@mutant("update", "update_global_incident_handle", "list_global_incident_handles")
def update_of_handle_renames_the_oldest_one_too(patch: pytest.MonkeyPatch) -> None:
    def rename(state: MockState, arguments: Arguments) -> None:
        oldest = next(iter(state.members["handles"].values())).resource
        oldest["attributes"]["name"] = attributes(arguments)["name"]

    afterwards(patch, "update_global_incident_handle", rename)


@mutant("update", "update_incident_todo", "get_incident", "list_incidents", "search_incidents")
def update_of_todo_removes_the_commander_of_its_incident(patch: pytest.MonkeyPatch) -> None:
    def remove(state: MockState, arguments: Arguments) -> None:
        state.incidents[arguments.path["incident_id"]]["commander"] = None

    afterwards(patch, "update_incident_todo", remove)


@mutant("update", "patch_incident_impact", "get_incident", "list_incidents", "search_incidents")
def update_of_impact_retitles_its_incident(patch: pytest.MonkeyPatch) -> None:
    def retitle(state: MockState, arguments: Arguments) -> None:
        if "description" in attributes(arguments):
            incident = state.incidents[arguments.path["incident_id"]]
            incident["attributes"]["title"] = attributes(arguments)["description"]

    afterwards(patch, "patch_incident_impact", retitle)


@mutant("update", "update_incident", "get_incident", "list_incidents", "search_incidents")
def commander_cannot_be_removed(patch: pytest.MonkeyPatch) -> None:
    def keep(state: MockState, arguments: Arguments) -> None:
        links = relationships(arguments)
        if "commander_user" in links and users.linked(links["commander_user"]) is None:
            del links["commander_user"]

    alter_arguments(patch, "update_incident", keep)


@mutant("update", "update_incident", "get_incident", "list_incidents", "search_incidents")
def update_of_title_removes_the_commander(patch: pytest.MonkeyPatch) -> None:
    def remove(state: MockState, arguments: Arguments) -> None:
        if "title" in attributes(arguments) and "commander_user" not in relationships(arguments):
            state.incidents[arguments.path["incident_id"]]["commander"] = None

    afterwards(patch, "update_incident", remove)


@mutant("update", "update_incident", "get_incident", "list_incidents", "search_incidents")
def refused_update_of_incident_is_applied_in_part(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        try:
            return handler(state, arguments)
        except Refused:
            stored = target(state, arguments)
            if stored is not None and "title" in attributes(arguments):
                stored["attributes"]["title"] = attributes(arguments)["title"]
            raise

    wrap(patch, "update_incident", around)


@mutant(
    "update",
    *("update_incident_notification_rule", "get_incident_notification_rule"),
    "list_incident_notification_rules",
)
def new_template_of_notification_rule_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def ignore(state: MockState, arguments: Arguments) -> None:
        relationships(arguments).pop("notification_template", None)

    alter_arguments(patch, "update_incident_notification_rule", ignore)


@mutant("update", "update_incident_google_meet_configuration")
def update_of_google_meet_configuration_sets_both_flags(patch: pytest.MonkeyPatch) -> None:
    def both(sent: Record) -> None:
        if "auto_summarize" in sent:
            sent.setdefault("allow_manual_meeting_creation", sent["auto_summarize"])

    alter_attributes(patch, "update_incident_google_meet_configuration", both)


@mutant(
    "update",
    *("update_incident_postmortem_template", "get_incident_postmortem_template"),
    "list_incident_postmortem_templates",
)
def update_strips_the_name_of_a_postmortem_template(patch: pytest.MonkeyPatch) -> None:
    alter_attributes(
        patch,
        "update_incident_postmortem_template",
        lambda sent: sent.update(name=sent["name"].strip()),
    )


@mutant(
    "update",
    *("update_incident_notification_template", "get_incident_notification_template"),
    "list_incident_notification_templates",
)
def update_truncates_the_content_of_a_notification_template(patch: pytest.MonkeyPatch) -> None:
    def truncate(sent: Record) -> None:
        if "content" in sent:
            sent["content"] = sent["content"][:200]

    alter_attributes(patch, "update_incident_notification_template", truncate)


@mutant(
    "update",
    *("update_incident_user_defined_field", "get_incident_user_defined_field"),
    "list_incident_user_defined_fields",
)
def update_lowercases_the_display_name_of_a_field(patch: pytest.MonkeyPatch) -> None:
    def lower(sent: Record) -> None:
        if "display_name" in sent:
            sent["display_name"] = sent["display_name"].lower()

    alter_attributes(patch, "update_incident_user_defined_field", lower)


@mutant("update", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def update_drops_what_is_not_ascii_in_a_todo(patch: pytest.MonkeyPatch) -> None:
    def drop(sent: Record) -> None:
        sent["content"] = sent["content"].encode("ascii", "ignore").decode()

    alter_attributes(patch, "update_incident_todo", drop)


@mutant("update", "update_incident_attachment", "list_incident_attachments")
def update_of_attachment_changes_all_of_the_incident(patch: pytest.MonkeyPatch) -> None:
    def spread(state: MockState, arguments: Arguments) -> None:
        sent = attributes(arguments)
        for one in state.children("attachments", arguments.path["incident_id"]):
            if "attachment" in sent:
                one["attributes"] = attributes_of(one) | {"attachment": sent["attachment"]}

    afterwards(patch, "update_incident_attachment", spread)


@mutant("update", "update_incident_google_meet_configuration")
def update_of_google_meet_configuration_is_answered_but_not_stored(patch: pytest.MonkeyPatch) -> None:
    wrap(patch, "update_incident_google_meet_configuration", _answer_but_do_not_store)


@mutant("update", "create_incident_user_defined_role", "get_incident_user_defined_role")
def policy_of_new_role_is_lost(patch: pytest.MonkeyPatch) -> None:
    alter_attributes(patch, "create_incident_user_defined_role", lambda sent: sent.pop("policy", None))


@mutant("update", "create_incident_postmortem_template", "get_incident_postmortem_template")
def content_of_new_postmortem_template_loses_its_line_breaks(patch: pytest.MonkeyPatch) -> None:
    def join(sent: Record) -> None:
        if "content" in sent:
            sent["content"] = " ".join(sent["content"].split("\n"))

    alter_attributes(patch, "create_incident_postmortem_template", join)


@mutant("update", "create_user")
def title_of_new_user_is_its_name(patch: pytest.MonkeyPatch) -> None:
    def replace(sent: Record) -> None:
        if "title" in sent:
            sent["title"] = sent.get("name")

    alter_attributes(patch, "create_user", replace)
