"""Bugs of the class `deep crash`: a 500 that takes two or three calls in the right order."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources.incidents import responder_ids

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.failures import crash_if
from ..tools.memory import remember


@mutant("deep crash", "create_incident_todo")
def third_todo_of_an_incident_crashes(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "create_incident_todo")

    def third(state: MockState, arguments: Arguments) -> bool:
        incident = arguments.path["incident_id"]
        return sum(one.arguments.path["incident_id"] == incident for one in past(state)) >= 2

    crash_if(patch, "create_incident_todo", third)


@mutant("deep crash", "delete_timestamp_override")
def second_deletion_of_an_override_crashes(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "delete_timestamp_override")

    def second(state: MockState, arguments: Arguments) -> bool:
        incident = arguments.path["incident_id"]
        known = own_id(arguments) in state.members["timestamp_overrides"]
        return known and any(one.arguments.path["incident_id"] == incident for one in past(state))

    crash_if(patch, "delete_timestamp_override", second)


@mutant("deep crash", "delete_incident_user_defined_role")
def repeated_deletion_of_a_role_crashes(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "delete_incident_user_defined_role")
    crash_if(
        patch,
        "delete_incident_user_defined_role",
        lambda state, it: own_id(it) in [one.id for one in past(state)],
    )


@mutant("deep crash", "update_incident_rule")
def rule_crashes_after_a_sibling_was_deleted(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "delete_incident_rule")

    def bereft(state: MockState, arguments: Arguments) -> bool:
        return own_id(arguments) in state.members["rules"] and bool(past(state))

    crash_if(patch, "update_incident_rule", bereft)


@mutant("deep crash", "list_incident_user_defined_fields")
def fields_crash_after_one_lost_its_default(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "update_incident_user_defined_field")
    crash_if(
        patch,
        "list_incident_user_defined_fields",
        lambda state, _: any(one.sent.get("default_value", "") is None for one in past(state)),
    )


@mutant("deep crash", "get_incident_notification_template")
def template_crashes_after_two_updates(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "update_incident_notification_template")
    crash_if(
        patch,
        "get_incident_notification_template",
        lambda state, it: [one.id for one in past(state)].count(own_id(it)) >= 2,
    )


@mutant("deep crash", "get_incident_rule")
def disabled_rule_crashes(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "update_incident_rule")

    def disabled(state: MockState, arguments: Arguments) -> bool:
        updates = [one for one in past(state) if one.id == own_id(arguments)]
        return bool(updates) and updates[-1].sent.get("enabled") is False

    crash_if(patch, "get_incident_rule", disabled)


@mutant("deep crash", "search_incidents")
def search_crashes_if_a_commander_is_disabled(patch: pytest.MonkeyPatch) -> None:
    def disabled(state: MockState, _: Arguments) -> bool:
        commanders = [one["commander"] for one in state.incidents.values() if one["commander"]]
        return any(state.users[one]["attributes"]["disabled"] for one in commanders)

    crash_if(patch, "search_incidents", disabled)


@mutant("deep crash", "get_incident")
def incident_crashes_after_its_type_was_deleted(patch: pytest.MonkeyPatch) -> None:
    def orphaned(state: MockState, arguments: Arguments) -> bool:
        incident = state.incidents.get(own_id(arguments))
        kind = incident and incident["attributes"]["incident_type_uuid"]
        return kind is not None and kind not in state.members["types"]

    crash_if(patch, "get_incident", orphaned)


@mutant("deep crash", "list_incident_attachments")
def attachments_crash_after_one_was_changed_and_one_deleted(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "update_incident_attachment", "delete_incident_attachment")

    def both(state: MockState, arguments: Arguments) -> bool:
        incident = arguments.path["incident_id"]
        done = {one.operation for one in past(state) if one.arguments.path["incident_id"] == incident}
        return len(done) == 2

    crash_if(patch, "list_incident_attachments", both)


@mutant("deep crash", "get_incident_ai_postmortem")
def draft_crashes_after_a_todo_was_completed(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "get_incident_ai_postmortem",
        lambda state, it: any(
            one["completed"] and one["incident_id"] == it.path["incident_id"] for one in state.todos.values()
        ),
    )


@mutant("deep crash", "list_org_settings")
def settings_of_a_deleted_type_crash(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "get_org_settings_by_incident_type")

    def deleted(state: MockState, arguments: Arguments) -> bool:
        read = {one.arguments.path["incident_type_id"] for one in past(state)}
        gone = {one.resource["id"] for one in state.deleted["types"]}
        return bool(arguments.query.get("include-deleted") and read & gone)

    crash_if(patch, "list_org_settings", deleted)


@mutant("deep crash", "update_incident")
def reopening_an_incident_crashes(patch: pytest.MonkeyPatch) -> None:
    def reopens(state: MockState, arguments: Arguments) -> bool:
        incident = state.incidents.get(own_id(arguments))
        change = (attributes(arguments).get("fields") or {}).get("state", {}).get("value")
        return bool(
            incident and change and incident["attributes"]["state"] == "resolved" and change != "resolved"
        )

    crash_if(patch, "update_incident", reopens)


@mutant("deep crash", "delete_incident_type")
def deletion_of_a_type_with_fields_crashes(patch: pytest.MonkeyPatch) -> None:
    def used(state: MockState, arguments: Arguments) -> bool:
        links = (one.resource["relationships"] for one in state.members["user_defined_fields"].values())
        return own_id(arguments) in [one["incident_type"]["data"]["id"] for one in links]

    crash_if(patch, "delete_incident_type", used)


@mutant("deep crash", "create_incident_service_now_record")
def record_after_a_linked_page_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_incident_service_now_record",
        lambda state, it: it.path["incident_id"] in state.linked_pages,
    )


@mutant("deep crash", "patch_incident_impact")
def impact_of_a_resolved_incident_crashes(patch: pytest.MonkeyPatch) -> None:
    def resolved(state: MockState, arguments: Arguments) -> bool:
        incident = state.incidents.get(arguments.path["incident_id"])
        known = own_id(arguments) in state.members["impacts"]
        return bool(known and incident and incident["attributes"]["state"] == "resolved")

    crash_if(patch, "patch_incident_impact", resolved)


@mutant("deep crash", "update_global_incident_handle")
def second_change_of_a_handle_crashes(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "update_global_incident_handle")
    crash_if(
        patch,
        "update_global_incident_handle",
        lambda state, it: it.body["data"].get("id") in [one.id for one in past(state)],
    )


@mutant("deep crash", "update_incident_google_meet_configuration")
def meet_configuration_crashes_if_there_are_two(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "update_incident_google_meet_configuration",
        lambda state, it: own_id(it) in [*state.members["google_meet"]][1:],
    )


@mutant("deep crash", "create_incident")
def incident_with_a_default_of_its_type_crashes(patch: pytest.MonkeyPatch) -> None:
    def has_default(state: MockState, arguments: Arguments) -> bool:
        kind = attributes(arguments).get("incident_type_uuid")
        return any(
            one.resource["attributes"]["default_value"] is not None
            and one.resource["relationships"]["incident_type"]["data"]["id"] == kind
            for one in state.members["user_defined_fields"].values()
        )

    crash_if(patch, "create_incident", has_default)


@mutant("deep crash", "create_incident_postmortem_attachment")
def postmortem_from_a_changed_template_crashes(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "update_incident_postmortem_template")
    crash_if(
        patch,
        "create_incident_postmortem_attachment",
        lambda state, it: attributes(it).get("postmortem_template_id") in [one.id for one in past(state)],
    )


@mutant("deep crash", "get_incident_notification_rule")
def rule_of_a_deleted_template_crashes(patch: pytest.MonkeyPatch) -> None:
    def dangling(state: MockState, arguments: Arguments) -> bool:
        rule = state.members["notification_rules"].get(own_id(arguments))
        link = rule and rule.resource["relationships"].get("notification_template")
        data = link and link["data"]
        return bool(data and data["id"] not in state.members["notification_templates"])

    crash_if(patch, "get_incident_notification_rule", dangling)


@mutant("deep crash", "list_incident_notification_rules")
def rules_crash_after_one_was_replaced_and_deleted(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "update_incident_notification_rule", "delete_incident_notification_rule")

    def gone(state: MockState, _: Arguments) -> bool:
        deleted = {one.id for one in past(state) if one.data is None}
        return any(one.id in deleted for one in past(state) if one.data is not None)

    crash_if(patch, "list_incident_notification_rules", gone)


@mutant("deep crash", "search_incidents")
def search_crashes_after_an_incident_was_hidden_and_shown(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "create_incident_configuration", "update_incident_configuration")

    def shown_again(state: MockState, _: Arguments) -> bool:
        changes: dict[str, list[object]] = {}
        for one in past(state):
            changes.setdefault(one.arguments.path["incident_id"], []).append(
                one.sent.get("include_in_search")
            )
        return any(False in one and one[-1] is True for one in changes.values())

    crash_if(patch, "search_incidents", shown_again)


@mutant("deep crash", "delete_incident_responder")
def deletion_of_the_last_responder_crashes(patch: pytest.MonkeyPatch) -> None:
    def last(state: MockState, arguments: Arguments) -> bool:
        known = own_id(arguments) in state.members["responders"]
        return known and len(state.children("responders", arguments.path["incident_id"])) == 1

    crash_if(patch, "delete_incident_responder", last)


@mutant("deep crash", "create_incident_responder")
def responder_named_again_after_an_update_crashes(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "update_incident")

    def again(state: MockState, arguments: Arguments) -> bool:
        incident = state.incidents.get(arguments.path["incident_id"])
        user = arguments.body["data"]["relationships"]["user"]["data"]["id"]
        updated = arguments.path["incident_id"] in [one.id for one in past(state)]
        return bool(updated and incident and user in responder_ids(state, incident))

    crash_if(patch, "create_incident_responder", again)


@mutant("deep crash", "update_incident_impact_field")
def impact_field_crashes_after_its_kind_changed(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "create_incident_impact_field", "update_incident_impact_field")

    def changed(state: MockState, arguments: Arguments) -> bool:
        kinds = {one.sent["field_type"] for one in past(state) if one.id == own_id(arguments)}
        return len(kinds) > 1

    crash_if(patch, "update_incident_impact_field", changed)


@mutant("deep crash", "list_incident_todos")
def todos_crash_after_all_were_deleted(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "delete_incident_todo")

    def emptied(state: MockState, arguments: Arguments) -> bool:
        incident = arguments.path["incident_id"]
        left = any(one["incident_id"] == incident for one in state.todos.values())
        return not left and any(one.arguments.path["incident_id"] == incident for one in past(state))

    crash_if(patch, "list_incident_todos", emptied)


@mutant("deep crash", "delete_incident")
def deletion_of_an_imported_incident_with_an_override_crashes(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "import_incident")

    def overridden(state: MockState, arguments: Arguments) -> bool:
        imported = own_id(arguments) in [one.id for one in past(state)]
        return imported and bool(state.children("timestamp_overrides", own_id(arguments)))

    crash_if(patch, "delete_incident", overridden)
