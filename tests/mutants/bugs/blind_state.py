"""Seeded bugs of updates, deletes and belonging, written without knowledge of what the fuzzer checks."""

from __future__ import annotations

import json

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import fields, users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, relationships
from ..tools.handlers import afterwards, alter_arguments, alter_attributes, alter_success, wrap
from ..tools.memory import notes
from ..tools.stored import target


def with_deleted(patch: pytest.MonkeyPatch, operation: str, tag: str) -> None:
    """Make an operation regard the deleted members of a resource as existing ones."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        existing = state.members[tag]
        deleted = {one.resource["id"]: one for one in state.deleted[tag]}
        state.members[tag] = {**existing, **deleted}
        try:
            return handler(state, arguments)
        finally:
            state.members[tag] = existing

    wrap(patch, operation, around)


@mutant("update", "update_incident_rule", "get_incident_rule", "list_incident_rules")
def new_conditions_of_a_rule_are_ignored_if_its_trigger_is_sent_too(patch: pytest.MonkeyPatch) -> None:
    alter_attributes(
        patch,
        "update_incident_rule",
        lambda sent: sent.pop("conditions", None) if "trigger" in sent else None,
    )


@mutant("update", "update_incident_integration", "get_incident_integration", "list_incident_integrations")
def integration_keeps_the_type_that_it_was_created_with(patch: pytest.MonkeyPatch) -> None:
    alter_attributes(patch, "update_incident_integration", lambda sent: sent.pop("integration_type", None))


@mutant(
    "update",
    "update_incident_user_defined_field",
    "get_incident_user_defined_field",
    "list_incident_user_defined_fields",
)
def required_field_stays_required(patch: pytest.MonkeyPatch) -> None:
    def truthy(sent: Record) -> None:
        if not sent.get("required"):
            sent.pop("required", None)

    alter_attributes(patch, "update_incident_user_defined_field", truthy)


@mutant("update", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def empty_list_of_assignees_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def keep(state: MockState, arguments: Arguments) -> None:
        todo = target(state, arguments)
        if todo is not None and not attributes(arguments)["assignees"]:
            attributes(arguments)["assignees"] = todo["assignees"]

    alter_arguments(patch, "update_incident_todo", keep)


@mutant("update", "patch_incident_impact", "list_incident_impacts")
def description_of_an_updated_impact_ends_at_255_characters(patch: pytest.MonkeyPatch) -> None:
    def cut(sent: Record) -> None:
        if isinstance(sent.get("description"), str):
            sent["description"] = sent["description"][:255]

    alter_attributes(patch, "patch_incident_impact", cut)


@mutant(
    "update",
    "update_incident_postmortem_template",
    "get_incident_postmortem_template",
    "list_incident_postmortem_templates",
)
def update_without_a_location_moves_a_template_to_notebooks(patch: pytest.MonkeyPatch) -> None:
    alter_attributes(
        patch,
        "update_incident_postmortem_template",
        lambda sent: sent.setdefault("location", "datadog_notebooks"),
    )


@mutant("update", "update_global_incident_settings", "get_global_incident_settings")
def dashboard_of_global_settings_cannot_be_emptied(patch: pytest.MonkeyPatch) -> None:
    def truthy(sent: Record) -> None:
        if sent.get("analytics_dashboard_id") == "":
            del sent["analytics_dashboard_id"]

    alter_attributes(patch, "update_global_incident_settings", truthy)


@mutant("update", "update_incident_google_chat_configuration")
def new_domain_of_google_chat_configuration_clears_its_audience(patch: pytest.MonkeyPatch) -> None:
    def clear(sent: Record) -> None:
        if "domain_id" in sent:
            sent.setdefault("space_target_audience_id", "")

    alter_attributes(patch, "update_incident_google_chat_configuration", clear)


@mutant(
    "delete",
    "delete_incident_notification_rule",
    "get_incident_notification_template",
    "list_incident_notification_templates",
)
def delete_of_a_notification_rule_deletes_its_template(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        rule = target(state, arguments)
        reply = handler(state, arguments)
        template = rule and rule["relationships"].get("notification_template")
        if template and template["data"]:
            state.members["notification_templates"].pop(template["data"]["id"], None)
        return reply

    wrap(patch, "delete_incident_notification_rule", around)


@mutant("delete", "delete_incident_integration", "list_incidents")
def incidents_in_lists_refer_to_deleted_integrations(patch: pytest.MonkeyPatch) -> None:
    def keep(state: MockState, arguments: Arguments) -> None:
        incident, integration = arguments.path.values()
        link = {"type": "incident_integrations", "id": integration}
        notes(state).setdefault(incident, []).append(link)

    def show(state: MockState, arguments: Arguments, document: Record) -> None:
        for one in document["data"]:
            one["relationships"]["integrations"]["data"] += notes(state).get(one["id"], [])

    afterwards(patch, "delete_incident_integration", keep)
    alter_success(patch, "list_incidents", show)


@mutant("delete", "delete_timestamp_override", "get_incident", "list_incidents", "search_incidents")
def deleted_override_still_applies_to_its_incident(patch: pytest.MonkeyPatch) -> None:
    children = MockState.children

    def with_deleted_ones(state: MockState, tag: str, incident: str) -> list[Record]:
        deleted = state.deleted[tag] if tag == "timestamp_overrides" else []
        kept = [one.resource for one in deleted if one.incident == incident]
        return [*kept, *children(state, tag, incident)]

    patch.setattr(MockState, "children", with_deleted_ones)


@mutant("delete", "delete_incident_type", "create_incident")
def deleted_type_is_still_accepted_for_new_incidents(patch: pytest.MonkeyPatch) -> None:
    with_deleted(patch, "create_incident", "types")


@mutant("delete", "delete_incident_user_defined_field", "get_incident", "list_incidents", "update_incident")
def incidents_refer_to_deleted_user_defined_fields(patch: pytest.MonkeyPatch) -> None:
    ids = fields.ids

    def all_ids(state: MockState, incident: Record) -> list[str]:
        kind = incident["attributes"]["incident_type_uuid"]
        deleted = (one.resource for one in state.deleted["user_defined_fields"])
        kept = [one["id"] for one in deleted if one["relationships"]["incident_type"]["data"]["id"] == kind]
        return [*ids(state, incident), *kept]

    patch.setattr(fields, "ids", all_ids)


@mutant("delete", "delete_incident_postmortem_template", "create_incident_postmortem_attachment")
def deleted_postmortem_template_is_still_accepted(patch: pytest.MonkeyPatch) -> None:
    with_deleted(patch, "create_incident_postmortem_attachment", "postmortem_templates")


@mutant("delete", "disable_user", "update_incident")
def disabled_user_can_still_take_command(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        wanted = state.users.get(users.linked(relationships(arguments).get("commander_user")) or "")
        disabled = wanted is not None and wanted["attributes"]["disabled"]
        if wanted is not None:
            wanted["attributes"]["disabled"] = False
        try:
            return handler(state, arguments)
        finally:
            if wanted is not None:
                wanted["attributes"]["disabled"] = disabled

    wrap(patch, "update_incident", around)


@mutant("belonging", "import_incident", "update_incident", "get_incident", "list_incidents")
def update_of_an_imported_incident_makes_its_author_the_declarer(patch: pytest.MonkeyPatch) -> None:
    afterwards(
        patch,
        "update_incident",
        lambda state, arguments: state.incidents[arguments.path["incident_id"]].pop("declared_by", None),
    )


@mutant(
    "belonging",
    "update_incident_notification_template",
    "get_incident_notification_template",
    "list_incident_notification_templates",
)
def update_of_notification_template_moves_it_to_the_default_type(patch: pytest.MonkeyPatch) -> None:
    def move(state: MockState, arguments: Arguments) -> None:
        template = state.members["notification_templates"][arguments.path["id"]].resource
        kind = {"type": "incident_types", "id": state.incident_type}
        template["relationships"] = template["relationships"] | {"incident_type": {"data": kind}}

    afterwards(patch, "update_incident_notification_template", move)


@mutant("belonging", "update_global_incident_handle", "list_global_incident_handles")
def commander_of_a_handle_is_the_user_who_saves_it(patch: pytest.MonkeyPatch) -> None:
    alter_arguments(
        patch,
        "update_global_incident_handle",
        lambda state, arguments: relationships(arguments).update(
            commander_user=users.link(state.current_user)
        ),
    )


@mutant(
    "belonging",
    "create_incident_notification_rule",
    "get_incident_notification_rule",
    "list_incident_notification_rules",
)
def new_notification_rule_is_of_the_type_of_its_template(patch: pytest.MonkeyPatch) -> None:
    def join(state: MockState, arguments: Arguments) -> None:
        link = (relationships(arguments).get("notification_template") or {}).get("data") or {}
        template = state.members["notification_templates"].get(link.get("id", ""))
        if template is not None:
            relationships(arguments)["incident_type"] = template.resource["relationships"]["incident_type"]

    alter_arguments(patch, "create_incident_notification_rule", join)


@mutant("belonging", "create_incident_impact", "list_incident_impacts")
def impacts_of_the_incident_before_are_listed_too(patch: pytest.MonkeyPatch) -> None:
    def add(state: MockState, arguments: Arguments, document: Record) -> None:
        ids = list(state.incidents)
        place = ids.index(arguments.path["incident_id"])
        for before in ids[max(0, place - 1) : place]:
            document["data"] += state.children("impacts", before)

    alter_success(patch, "list_incident_impacts", add)


@mutant("belonging", "link_page_to_incident", "list_incident_integrations", "get_incident_integration")
def linked_page_becomes_an_integration_of_the_newest_incident(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        integration, members = json.loads(reply.body)["data"]["id"], state.members["integrations"]
        members[integration] = evolve(members[integration], incident=list(state.incidents)[-1])
        return reply

    wrap(patch, "link_page_to_incident", around)
