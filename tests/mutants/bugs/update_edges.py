"""Edges of the class `update`: null, false and empty values, the second item, and other resources."""

from __future__ import annotations

import unicodedata

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incidents
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import alter_arguments, alter_attributes, wrap
from ..tools.memory import count
from ..tools.stored import target


@mutant(
    "update",
    *("update_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def update_of_role_ignores_an_empty_description(patch: pytest.MonkeyPatch) -> None:
    def drop(attributes: Record) -> None:
        if attributes.get("description", "x") == "":
            del attributes["description"]

    alter_attributes(patch, "update_incident_user_defined_role", drop)


@mutant("update", "update_incident_google_meet_configuration")
def update_of_google_meet_configuration_cannot_switch_off(patch: pytest.MonkeyPatch) -> None:
    def drop(attributes: Record) -> None:
        for name in [name for name, value in attributes.items() if value is False]:
            del attributes[name]

    alter_attributes(patch, "update_incident_google_meet_configuration", drop)


@mutant("update", "patch_incident_impact", "list_incident_impacts")
def end_of_impact_cannot_be_cleared(patch: pytest.MonkeyPatch) -> None:
    def drop(attributes: Record) -> None:
        if "end_at" in attributes and attributes["end_at"] is None:
            del attributes["end_at"]

    alter_attributes(patch, "patch_incident_impact", drop)


@mutant("update", "update_incident_rule", "get_incident_rule", "list_incident_rules")
def update_of_rule_ignores_an_empty_list_of_conditions(patch: pytest.MonkeyPatch) -> None:
    def drop(attributes: Record) -> None:
        if attributes.get("conditions") == []:
            del attributes["conditions"]

    alter_attributes(patch, "update_incident_rule", drop)


@mutant("update", "update_incident", "get_incident", "list_incidents", "search_incidents")
def text_field_of_incident_cannot_be_cleared(patch: pytest.MonkeyPatch) -> None:
    def drop(attributes: Record) -> None:
        fields = attributes.get("fields") or {}
        for name in [name for name, one in fields.items() if one.get("value", "") is None]:
            del fields[name]

    alter_attributes(patch, "update_incident", drop)


@mutant("update", "update_incident_integration", "get_incident_integration", "list_incident_integrations")
def update_of_integration_stores_the_first_channel_only(patch: pytest.MonkeyPatch) -> None:
    # An update replaces the channels (EVIDENCE.md#integrations).
    def cut(attributes: Record) -> None:
        metadata = attributes.get("metadata") or {}
        for name in ("channels", "issues", "teams"):
            if name in metadata:
                metadata[name] = metadata[name][:1]

    alter_attributes(patch, "update_incident_integration", cut)


@mutant("update", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def assignees_of_updated_todo_are_sorted(patch: pytest.MonkeyPatch) -> None:
    # Assignees are echoed in order (EVIDENCE.md#todos).
    alter_attributes(patch, "update_incident_todo", lambda attributes: attributes["assignees"].sort(key=str))


@mutant("update", "update_incident_attachment", "list_incident_attachments")
def title_of_updated_attachment_is_trimmed(patch: pytest.MonkeyPatch) -> None:
    def trim(attributes: Record) -> None:
        attachment = attributes.get("attachment") or {}
        if "title" in attachment:
            attachment["title"] = attachment["title"].strip()

    alter_attributes(patch, "update_incident_attachment", trim)


@mutant("update", "update_timestamp_override", "list_timestamp_overrides", "get_incident")
def update_of_timestamp_override_changes_those_of_other_incidents(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        stored = target(state, arguments)
        for member in state.members["timestamp_overrides"].values():
            changed = member.resource["attributes"]
            if stored and changed["timestamp_type"] == stored["attributes"]["timestamp_type"]:
                changed["timestamp_value"] = stored["attributes"]["timestamp_value"]
        return reply

    wrap(patch, "update_timestamp_override", around)


@mutant("update", "create_incident_impact", "patch_incident_impact", "list_incident_impacts")
def description_of_impact_is_normalized(patch: pytest.MonkeyPatch) -> None:
    # Descriptions are echoed (EVIDENCE.md#impacts).
    def normalize(attributes: Record) -> None:
        if "description" in attributes:
            attributes["description"] = unicodedata.normalize("NFC", attributes["description"])

    for operation in ("create_incident_impact", "patch_incident_impact"):
        alter_attributes(patch, operation, normalize)


@mutant(
    "update",
    *("update_incident_user_defined_field", "get_incident_user_defined_field"),
    "list_incident_user_defined_fields",
)
def update_of_field_stores_two_valid_values_at_most(patch: pytest.MonkeyPatch) -> None:
    def cut(attributes: Record) -> None:
        if attributes.get("valid_values"):
            attributes["valid_values"] = attributes["valid_values"][:2]

    alter_attributes(patch, "update_incident_user_defined_field", cut)


@mutant("update", "update_global_incident_handle", "list_global_incident_handles")
def put_of_handle_keeps_omitted_fields(patch: pytest.MonkeyPatch) -> None:
    def keep(state: MockState, arguments: Arguments) -> None:
        handle = state.members["handles"].get(arguments.body["data"].get("id", ""))
        if handle is not None and "fields" in handle.resource["attributes"]:
            attributes(arguments).setdefault("fields", handle.resource["attributes"]["fields"])

    alter_arguments(patch, "update_global_incident_handle", keep)


@mutant("update", "update_incident", "get_incident", "list_incidents", "search_incidents")
def every_third_update_of_an_incident_loses_its_fields(patch: pytest.MonkeyPatch) -> None:
    def lose(state: MockState, arguments: Arguments) -> None:
        if "fields" in attributes(arguments) and count(state, arguments.path["incident_id"]) % 3 == 0:
            del attributes(arguments)["fields"]

    alter_arguments(patch, "update_incident", lose)


@mutant("update", "update_incident", "get_incident")
def update_without_commander_makes_no_responder(patch: pytest.MonkeyPatch) -> None:
    # Every update adds a responder (EVIDENCE.md#incidents).
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if (arguments.body["data"].get("relationships") or {}).get("commander_user"):
            return handler(state, arguments)
        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(incidents, "add_responder", lambda state, incident, user: None)
            return handler(state, arguments)

    wrap(patch, "update_incident", around)
