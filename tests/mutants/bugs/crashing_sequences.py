"""Bugs of the class `deep crash`: a 500 after two or three calls, of which each alone succeeds."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.failures import crash, crash_if
from ..tools.handlers import wrap
from ..tools.memory import remember


@mutant("deep crash", "list_incident_todos")
def list_after_todo_got_a_due_date_fails(patch: pytest.MonkeyPatch) -> None:
    created = remember(patch, "create_incident_todo")
    updated = remember(patch, "update_incident_todo")

    def due_later(state: MockState, arguments: Arguments) -> bool:
        without = {one.id for one in created(state) if one.sent.get("due_date") is None}
        return any(
            one.id in without and one.id in state.todos and one.sent.get("due_date")
            for one in updated(state)
            if one.arguments.path["incident_id"] == arguments.path["incident_id"]
        )

    crash_if(patch, "list_incident_todos", due_later)


@mutant("deep crash", "delete_timestamp_override")
def delete_of_override_after_its_incident_fails(patch: pytest.MonkeyPatch) -> None:
    created = remember(patch, "create_timestamp_override")
    crash_if(
        patch,
        "delete_timestamp_override",
        lambda state, arguments: (
            arguments.path["incident_id"] not in state.incidents
            and own_id(arguments) in [one.id for one in created(state)]
        ),
    )


@mutant("deep crash", "update_incident_google_chat_configuration")
def third_update_of_chat_configuration_fails(patch: pytest.MonkeyPatch) -> None:
    operation = "update_incident_google_chat_configuration"
    updated = remember(patch, operation)
    crash_if(
        patch,
        operation,
        lambda state, arguments: sum(one.id == own_id(arguments) for one in updated(state)) >= 2,
    )


@mutant("deep crash", "list_global_incident_handles")
def include_of_a_disabled_commander_fails(patch: pytest.MonkeyPatch) -> None:
    disabled = remember(patch, "disable_user")

    def gone(state: MockState, arguments: Arguments) -> bool:
        users = {own_id(one.arguments) for one in disabled(state)}
        commanders = [
            (member.resource["relationships"].get("commander_user") or {}).get("data")
            for member in state.members["handles"].values()
        ]
        return "commander_user" in arguments.query.get("include", ()) and any(
            one and one["id"] in users for one in commanders
        )

    crash_if(patch, "list_global_incident_handles", gone)


@mutant("deep crash", "search_incidents")
def search_after_a_second_title_fails(patch: pytest.MonkeyPatch) -> None:
    updated = remember(patch, "update_incident")

    def renamed(state: MockState, arguments: Arguments) -> bool:
        titled = [one.id for one in updated(state) if "title" in one.sent and one.id in state.incidents]
        return len({*titled}) < len(titled)

    crash_if(patch, "search_incidents", renamed)


@mutant("deep crash", "list_incident_postmortem_templates")
def sort_of_templates_with_and_without_content_fails(patch: pytest.MonkeyPatch) -> None:
    def mixed(state: MockState, arguments: Arguments) -> bool:
        name = arguments.query.get("sort", "").removeprefix("-")
        values = [
            one.resource["attributes"].get(name) for one in state.members["postmortem_templates"].values()
        ]
        return None in values and any(isinstance(one, str) for one in values)

    crash_if(patch, "list_incident_postmortem_templates", mixed)


@mutant("deep crash", "get_org_settings_by_incident_type")
def settings_of_a_deleted_type_fail(patch: pytest.MonkeyPatch) -> None:
    deleted = remember(patch, "delete_incident_type")
    crash_if(
        patch,
        "get_org_settings_by_incident_type",
        lambda state, arguments: own_id(arguments) in [own_id(one.arguments) for one in deleted(state)],
    )


@mutant("deep crash", "list_incident_attachments")
def filter_of_attachments_after_a_delete_fails(patch: pytest.MonkeyPatch) -> None:
    deleted = remember(patch, "delete_incident_attachment")

    def filtered(state: MockState, arguments: Arguments) -> bool:
        incidents = [one.arguments.path["incident_id"] for one in deleted(state)]
        return arguments.path["incident_id"] in incidents and "filter[attachment_type]" in arguments.query

    crash_if(patch, "list_incident_attachments", filtered)


@mutant("deep crash", "list_incident_impacts")
def impact_that_is_open_again_fails(patch: pytest.MonkeyPatch) -> None:
    created = remember(patch, "create_incident_impact")
    updated = remember(patch, "patch_incident_impact")

    def reopened(state: MockState, arguments: Arguments) -> bool:
        ended = {one.id for one in (*created(state), *updated(state)) if one.sent.get("end_at")}
        return any(
            one.id in ended and one.id in state.members["impacts"] and one.sent.get("end_at", "") is None
            for one in updated(state)
            if one.arguments.path["incident_id"] == arguments.path["incident_id"]
        )

    crash_if(patch, "list_incident_impacts", reopened)


@mutant("deep crash", "list_incident_integrations")
def integrations_after_a_linked_page_was_removed_fail(patch: pytest.MonkeyPatch) -> None:
    linked = remember(patch, "link_page_to_incident")
    deleted = remember(patch, "delete_incident_integration")

    def removed(state: MockState, arguments: Arguments) -> bool:
        incident = arguments.path["incident_id"]
        return all(
            incident in [one.arguments.path["incident_id"] for one in past(state)]
            for past in (linked, deleted)
        )

    crash_if(patch, "list_incident_integrations", removed)


@mutant("deep crash", "list_incident_notification_rules")
def include_of_a_deleted_template_fails(patch: pytest.MonkeyPatch) -> None:
    def dangling(state: MockState, arguments: Arguments) -> bool:
        links = [
            (member.resource["relationships"].get("notification_template") or {}).get("data")
            for member in state.members["notification_rules"].values()
        ]
        return "notification_template" in arguments.query.get("include", ()) and any(
            one and one["id"] not in state.members["notification_templates"] for one in links
        )

    crash_if(patch, "list_incident_notification_rules", dangling)


@mutant("deep crash", "get_incident_user_defined_role", "list_incident_user_defined_roles")
def role_fails_after_its_description_was_cleared(patch: pytest.MonkeyPatch) -> None:
    created = remember(patch, "create_incident_user_defined_role")
    updated = remember(patch, "update_incident_user_defined_role")

    def crashing(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        described = {one.id for one in created(state) if one.sent.get("description")}
        cleared = {one.id for one in updated(state) if one.sent.get("description", "") is None}
        stored = {*state.members["user_defined_roles"]}
        wanted = {own_id(arguments)} & stored if arguments.path else stored
        return crash() if described & cleared & wanted else handler(state, arguments)

    for operation in ("get_incident_user_defined_role", "list_incident_user_defined_roles"):
        wrap(patch, operation, crashing)


@mutant("deep crash", "create_incident_responder")
def responder_who_was_removed_fails_as_next_one(patch: pytest.MonkeyPatch) -> None:
    created = remember(patch, "create_incident_responder")
    deleted = remember(patch, "delete_incident_responder")

    def again(state: MockState, arguments: Arguments) -> bool:
        gone = {own_id(one.arguments) for one in deleted(state)}
        user = arguments.body["data"]["relationships"]["user"]["data"]["id"]
        incident = arguments.path["incident_id"]
        return any(
            one.id in gone
            and one.arguments.path["incident_id"] == incident
            and one.data["relationships"]["user"]["data"]["id"] == user
            for one in created(state)
        )

    crash_if(patch, "create_incident_responder", again)


@mutant("deep crash", "update_global_incident_settings")
def settings_that_were_emptied_cannot_be_set(patch: pytest.MonkeyPatch) -> None:
    updated = remember(patch, "update_global_incident_settings")

    def emptied(state: MockState, arguments: Arguments) -> bool:
        past = [one.sent.get("analytics_dashboard_id") for one in updated(state)]
        return past[-1:] == [""] and bool(attributes(arguments).get("analytics_dashboard_id"))

    crash_if(patch, "update_global_incident_settings", emptied)
