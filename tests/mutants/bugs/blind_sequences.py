"""Bugs that were written without a look at the fuzzer: crashes and confusions that take several calls."""

from __future__ import annotations

from uuid import uuid5

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.resources.incident_replies import overrides
from datadog_incidents.mock.resources.incidents import responder_ids
from datadog_incidents.mock.resources.timestamps import parse
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.failures import crash_if
from ..tools.handlers import alter_items, alter_success, altered, wrap
from ..tools.memory import remember
from .identity import NAMESPACE, addressed, fixed_id, ids_of_siblings


@mutant("deep crash", "list_incident_responders")
def responders_crash_after_one_of_them_was_disabled(patch: pytest.MonkeyPatch) -> None:
    def disabled(state: MockState, arguments: Arguments) -> bool:
        incident = state.incidents.get(arguments.path["incident_id"])
        found = responder_ids(state, incident) if incident else []
        return any(state.users[one]["attributes"]["disabled"] for one in found)

    crash_if(patch, "list_incident_responders", disabled)


@mutant("deep crash", "list_incident_impact_fields")
def impact_fields_crash_after_the_type_of_one_was_deleted(patch: pytest.MonkeyPatch) -> None:
    def orphaned(state: MockState, _: Arguments) -> bool:
        fields = (one.resource["relationships"] for one in state.members["impact_fields"].values())
        return any(one["incident_type"]["data"]["id"] not in state.members["types"] for one in fields)

    crash_if(patch, "list_incident_impact_fields", orphaned)


@mutant("deep crash", "update_global_incident_handle")
def update_by_name_crashes_if_two_handles_have_the_name(patch: pytest.MonkeyPatch) -> None:
    def ambiguous(state: MockState, arguments: Arguments) -> bool:
        members = state.members["handles"].values()
        names = [one.resource["attributes"]["name"] for one in members]
        return "id" not in arguments.body["data"] and names.count(attributes(arguments)["name"]) > 1

    crash_if(patch, "update_global_incident_handle", ambiguous)


@mutant("deep crash", "update_incident")
def update_of_imported_fields_crashes(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "import_incident")

    def imported(state: MockState, arguments: Arguments) -> bool:
        again = any(one.id == own_id(arguments) and one.sent.get("fields") for one in past(state))
        return again and bool(attributes(arguments).get("fields"))

    crash_if(patch, "update_incident", imported)


@mutant("deep crash", "get_incident")
def incident_crashes_if_it_is_resolved_before_its_detection(patch: pytest.MonkeyPatch) -> None:
    def reversed_times(state: MockState, arguments: Arguments) -> bool:
        incident = state.incidents.get(own_id(arguments))
        times = overrides(state, incident) if incident else {}
        detected, resolved = parse(times.get("detected")), parse(times.get("resolved"))
        return detected is not None and resolved is not None and resolved < detected

    crash_if(patch, "get_incident", reversed_times)


@mutant("deep crash", "create_incident_configuration")
def configuration_crashes_if_it_is_created_again_after_an_update(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "update_incident_configuration")
    crash_if(
        patch,
        "create_incident_configuration",
        lambda state, it: own_id(it) in [one.arguments.path["incident_id"] for one in past(state)],
    )


@mutant("deep crash", "delete_incident_user_defined_role")
def delete_of_a_role_that_was_paged_crashes(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "create_page_from_incident", "create_on_call_page_from_incident")

    def paged(state: MockState, arguments: Arguments) -> bool:
        known = own_id(arguments) in state.members["user_defined_roles"]
        return known and own_id(arguments) in [one.sent.get("role", {}).get("id") for one in past(state)]

    crash_if(patch, "delete_incident_user_defined_role", paged)


@mutant("deep crash", "delete_incident_notification_template")
def delete_of_a_template_that_a_rule_names_crashes(patch: pytest.MonkeyPatch) -> None:
    def named(state: MockState, arguments: Arguments) -> bool:
        rules = (one.resource["relationships"] for one in state.members["notification_rules"].values())
        linked = (one.get("notification_template") for one in rules)
        return any(one["data"]["id"] == own_id(arguments) for one in linked if one and one["data"])

    crash_if(patch, "delete_incident_notification_template", named)


@mutant("identity", "create_incident")
def incidents_are_numbered_per_type(patch: pytest.MonkeyPatch) -> None:
    def of_its_type(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        kind, highest = attributes(arguments).get("incident_type_uuid"), state._public_id
        if kind not in (None, state.incident_type):
            kinds = [one["attributes"]["incident_type_uuid"] for one in state.incidents.values()]
            state._public_id = kinds.count(kind)
        try:
            return handler(state, arguments)
        finally:
            state._public_id = max(highest, state._public_id)

    wrap(patch, "create_incident", of_its_type)


@mutant("identity", "create_incident_google_chat_configuration")
def every_third_google_chat_configuration_is_shown_as_the_one_before(patch: pytest.MonkeyPatch) -> None:
    past = remember(patch, "create_incident_google_chat_configuration")

    def mixed_up(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply, calls = handler(state, arguments), past(state)
        if len(calls) % 3:
            return reply
        return altered(reply, lambda it: it["data"].update(attributes=calls[-2].data["attributes"]))

    wrap(patch, "create_incident_google_chat_configuration", mixed_up)


@mutant("identity", "get_incident_user_defined_role")
def id_of_a_role_in_upper_case_returns_the_oldest(patch: pytest.MonkeyPatch) -> None:
    def oldest(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        known, sent = ids_of_siblings(state, "user_defined_roles", arguments), own_id(arguments)
        if sent not in known and sent.lower() in known:
            arguments = addressed(arguments, known[0])
        return handler(state, arguments)

    wrap(patch, "get_incident_user_defined_role", oldest)


@mutant("identity", "list_incident_attachments")
def included_author_of_attachments_is_the_newest_user(patch: pytest.MonkeyPatch) -> None:
    def newest(state: MockState, _: Arguments, document: Record) -> None:
        user = users.brief(state, next(reversed(state.users)))
        document["included"] = [user if one["type"] == "users" else one for one in document["included"]]

    alter_success(patch, "list_incident_attachments", newest)


@mutant("identity", "list_incident_user_defined_fields")
def fields_of_one_name_are_listed_as_the_first_of_them(patch: pytest.MonkeyPatch) -> None:
    def as_first(items: list[Record]) -> list[Record]:
        first: Record = {}
        return [first.setdefault(one["attributes"]["name"], one) for one in items]

    alter_items(patch, "list_incident_user_defined_fields", as_first)


@mutant("identity", "update_timestamp_override")
def update_of_an_override_reaches_the_first_of_the_same_timestamp(patch: pytest.MonkeyPatch) -> None:
    def first(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        members, known = (
            state.members["timestamp_overrides"],
            ids_of_siblings(state, "timestamp_overrides", arguments),
        )
        kinds = [members[one].resource["attributes"]["timestamp_type"] for one in known]
        if own_id(arguments) in known:
            kind = kinds[known.index(own_id(arguments))]
            arguments = addressed(arguments, known[kinds.index(kind)])
        return handler(state, arguments)

    wrap(patch, "update_timestamp_override", first)


@mutant("identity", "create_incident_service_now_record")
def records_of_one_instance_have_the_same_id(patch: pytest.MonkeyPatch) -> None:
    def hashed(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        return fixed_id(
            handler, state, arguments, str(uuid5(NAMESPACE, attributes(arguments)["instance_name"]))
        )

    wrap(patch, "create_incident_service_now_record", hashed)


@mutant("identity", "get_org_settings_by_incident_type", "list_org_settings")
def settings_of_all_types_have_the_same_id(patch: pytest.MonkeyPatch) -> None:
    def of_the_organization(state: MockState, _: Arguments, document: Record) -> None:
        found = document["data"]
        for one in found if isinstance(found, list) else [found]:
            one["id"] = state.organization

    for operation in ("get_org_settings_by_incident_type", "list_org_settings"):
        alter_success(patch, operation, of_the_organization)
