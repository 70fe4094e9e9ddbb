"""Bugs of the holdout: updates.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import re

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incident_replies
from datadog_incidents.mock.resources.timestamps import echoed
from datadog_incidents.mock.search import search
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import alter_arguments, alter_attributes, alter_success, wrap
from ..tools.memory import notes
from ..tools.stored import target


@mutant("update", "update_global_incident_settings", "get_global_incident_settings")
def dashboard_of_global_settings_is_cut_to_36_characters(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of settings, whose attribute is any text: what is sent is stored."""

    def cut(sent: Record) -> None:
        if "analytics_dashboard_id" in sent:
            sent["analytics_dashboard_id"] = sent["analytics_dashboard_id"][:36]

    alter_attributes(patch, "update_global_incident_settings", cut)


@mutant("update", "update_incident_google_meet_configuration")
def update_of_google_meet_configuration_clears_flags_that_it_does_not_name(
    patch: pytest.MonkeyPatch,
) -> None:
    """Contradicts PATCH, which leaves what is not named."""

    def complete(sent: Record) -> None:
        for flag in ("allow_manual_meeting_creation", "auto_summarize"):
            sent.setdefault(flag, False)

    alter_attributes(patch, "update_incident_google_meet_configuration", complete)


@mutant("update", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def assignees_of_an_updated_todo_are_added_to_the_former(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#todos: the list of assignees is replaced."""

    def add(state: MockState, arguments: Arguments) -> None:
        sent = attributes(arguments)
        former = state.todos[own_id(arguments)]["assignees"] if own_id(arguments) in state.todos else []
        sent["assignees"] = [*former, *(one for one in sent["assignees"] if one not in former)]

    alter_arguments(patch, "update_incident_todo", add)


@mutant("update", "update_incident_google_chat_configuration")
def new_time_zone_of_google_chat_configuration_is_stored_as_its_audience(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH: the attribute that is named is the one that changes."""

    def mistake(sent: Record) -> None:
        if "space_time_zone" in sent:
            sent["space_target_audience_id"] = sent.pop("space_time_zone")

    alter_attributes(patch, "update_incident_google_chat_configuration", mistake)


@mutant("update", "update_incident_google_chat_configuration")
def empty_name_template_of_google_chat_configuration_is_ignored(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the update, by which the name is any text, and PATCH, which sets it."""

    def ignore(sent: Record) -> None:
        if not sent.get("space_name_template"):
            sent.pop("space_name_template", None)

    alter_attributes(patch, "update_incident_google_chat_configuration", ignore)


@mutant("update", "update_incident_google_meet_configuration")
def updated_google_meet_configuration_moves_to_the_default_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, whose body cannot name an incident type: the configuration keeps its own."""

    def move(state: MockState, arguments: Arguments) -> None:
        configuration = target(state, arguments)
        if configuration is not None:
            default = {"type": "incident_types", "id": state.incident_type}
            configuration["relationships"]["incident_type"] = {"data": default}

    alter_arguments(patch, "update_incident_google_meet_configuration", move)


@mutant(
    "update",
    *("update_timestamp_override", "get_incident", "list_incidents"),
    *("search_incidents", "update_incident"),
)
def incident_keeps_the_first_value_of_an_updated_override(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the description of the update, which changes the time that the override sets."""

    def note(state: MockState, arguments: Arguments) -> None:
        override = state.members["timestamp_overrides"].get(own_id(arguments))
        if override is not None:
            value = override.resource["attributes"]["timestamp_value"]
            notes(state).setdefault(own_id(arguments), value)

    def stale(state: MockState, incident: Record) -> Record:
        return {
            one["attributes"]["timestamp_type"]: echoed(
                notes(state).get(one["id"], one["attributes"]["timestamp_value"])
            )
            for one in state.children("timestamp_overrides", incident["id"])
        }

    alter_arguments(patch, "update_timestamp_override", note)
    patch.setattr(incident_replies, "overrides", stale)
    patch.setattr(search, "overrides", stale)


@mutant(
    "update",
    *("update_incident_user_defined_field", "get_incident_user_defined_field"),
    "list_incident_user_defined_fields",
)
def updated_values_of_a_field_lose_their_descriptions(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of valid values, which can have two descriptions: what is sent is stored."""

    def strip(sent: Record) -> None:
        if sent.get("valid_values"):
            sent["valid_values"] = [
                {"display_name": one["display_name"], "value": one["value"]} for one in sent["valid_values"]
            ]

    alter_attributes(patch, "update_incident_user_defined_field", strip)


@mutant(
    "update",
    *("update_timestamp_override", "list_timestamp_overrides", "get_incident"),
    *("list_incidents", "search_incidents", "update_incident"),
)
def updated_override_is_taken_for_utc_whatever_its_offset(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#timestamps: timestamps sent by clients are echoed."""

    def drop(sent: Record) -> None:
        sent["timestamp_value"] = re.sub(r"[+-]\d\d:\d\d$", "+00:00", sent["timestamp_value"])

    alter_attributes(patch, "update_timestamp_override", drop)


@mutant(
    "update",
    *("update_incident_notification_rule", "get_incident_notification_rule"),
    "list_incident_notification_rules",
)
def put_of_a_notification_rule_keeps_conditions_on_other_fields(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#notification-rules: a PUT replaces all attributes."""

    def keep(state: MockState, arguments: Arguments) -> None:
        sent, rule = attributes(arguments), state.members["notification_rules"].get(own_id(arguments))
        if rule is not None:
            fields = {one["field"] for one in sent["conditions"]}
            former = rule.resource["attributes"]["conditions"]
            kept = [one for one in former if one["field"] not in fields]
            sent["conditions"] = [*kept, *sent["conditions"]]

    alter_arguments(patch, "update_incident_notification_rule", keep)


@mutant(
    "update",
    *("update_incident_postmortem_template", "get_incident_postmortem_template"),
    "list_incident_postmortem_templates",
)
def updated_postmortem_template_is_no_default_any_more(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, which leaves what is not named."""
    alter_attributes(
        patch, "update_incident_postmortem_template", lambda sent: sent.setdefault("is_default", None)
    )


@mutant(
    "update",
    *("update_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def role_for_one_person_cannot_be_opened_for_several(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH: the policy that is sent is stored, also if its flag is false."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if not attributes(arguments).get("policy", {}).get("is_single"):
            attributes(arguments).pop("policy", None)
        return handler(state, arguments)

    wrap(patch, "update_incident_user_defined_role", around)


@mutant("update", "update_incident_google_chat_configuration")
def audience_of_google_chat_is_cut_to_64_characters(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of the configuration, whose attribute is any text: what is sent is stored."""

    def cut(sent: Record) -> None:
        if "space_target_audience_id" in sent:
            sent["space_target_audience_id"] = sent["space_target_audience_id"][:64]

    alter_attributes(patch, "update_incident_google_chat_configuration", cut)


@mutant("update", "create_incident_postmortem_template", "update_incident_postmortem_template")
def page_above_a_postmortem_is_cut_to_20_characters(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the settings for Confluence, in which it is any text."""

    def cut(sent: Record) -> None:
        settings = sent.get("confluence_postmortem_settings") or {}
        if settings.get("parent_id"):
            settings["parent_id"] = settings["parent_id"][:20]

    alter_attributes(patch, "create_incident_postmortem_template", cut)
    alter_attributes(patch, "update_incident_postmortem_template", cut)


@mutant("update", "list_incident_attachments")
def list_shows_titles_of_documents_up_to_255_characters(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#attachments: the list shows what was sent."""

    def cut(_: MockState, __: Arguments, document: Record) -> None:
        for one in document["data"]:
            shown = one["attributes"].get("attachment") or {}
            if shown.get("title"):
                shown["title"] = shown["title"][:255]

    alter_success(patch, "list_incident_attachments", cut)


@mutant("update", "get_incident_todo")
def content_of_a_todo_is_read_up_to_1000_characters(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of todos, whose response shows all of it."""

    def cut(_: MockState, __: Arguments, document: Record) -> None:
        shown = document["data"]["attributes"]
        shown["content"] = shown["content"][:1000]

    alter_success(patch, "get_incident_todo", cut)
