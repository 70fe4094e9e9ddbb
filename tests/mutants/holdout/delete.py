"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: deletes."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import Member, MockState
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import own_id
from ..tools.handlers import afterwards, altered, wrap
from ..tools.memory import notes
from ..tools.stored import siblings, target


@mutant(
    "delete",
    *("delete_incident_impact", "patch_incident_impact", "list_incident_impacts", "get_incident"),
)
def deleted_impact_returns_with_the_next_patch_of_a_sibling(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#impacts: after the status 204, the impact is not found."""

    def delete(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["impacts"].get(own_id(arguments))
        reply = handler(state, arguments)
        notes(state).setdefault(arguments.path["incident_id"], []).append(member)
        return reply

    def flush(state: MockState, arguments: Arguments) -> None:
        deleted: list[Member] = notes(state).pop(arguments.path["incident_id"], [])
        for member in deleted:
            state.members["impacts"][member.resource["id"]] = member

    wrap(patch, "delete_incident_impact", delete)
    afterwards(patch, "patch_incident_impact", flush)


@mutant(
    "delete",
    "delete_incident_user_defined_role",
    "get_incident_user_defined_role",
    needs="a get with `include` before and after a delete",
)
def deleted_role_is_still_read_with_the_resources_that_it_includes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `role_id`: the ID of a deleted role is unknown, whatever is included."""

    def get(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        known: dict[str, Reply] = notes(state).setdefault(own_id(arguments), {})
        included = str(arguments.query.get("include"))
        try:
            reply = handler(state, arguments)
        except Refused:
            if included in known:
                return known[included]
            raise
        if "include" in arguments.query:
            known[included] = reply
        return reply

    def forget(state: MockState, arguments: Arguments) -> None:
        notes(state).pop(own_id(arguments), None)

    wrap(patch, "get_incident_user_defined_role", get)
    afterwards(patch, "update_incident_user_defined_role", forget)


@mutant("delete", "delete_incident_type", "list_incident_types", "list_org_settings")
def deleted_type_without_incidents_is_not_listed_even_on_request(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the operation: the list contains the deleted type if `include_deleted` is true."""

    def purge(state: MockState, arguments: Arguments) -> None:
        deleted = own_id(arguments)
        types = {one["attributes"]["incident_type_uuid"] for one in state.incidents.values()}
        if deleted not in types:
            state.deleted["types"] = [one for one in state.deleted["types"] if one.resource["id"] != deleted]

    afterwards(patch, "delete_incident_type", purge)


@mutant("delete", "delete_incident_impact_field", "list_incident_impact_fields")
def deleted_impact_field_is_still_in_the_next_list(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the status 204: the field is deleted when the response is sent."""

    def delete(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        reply = handler(state, arguments)
        notes(state).setdefault("behind", []).append(found)
        return reply

    def of_replica(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        behind = notes(state).pop("behind", [])
        return altered(handler(state, arguments), lambda document: document["data"].extend(behind))

    wrap(patch, "delete_incident_impact_field", delete)
    wrap(patch, "list_incident_impact_fields", of_replica)


@mutant(
    "delete",
    *("delete_incident_notification_template", "get_incident_notification_template"),
    "list_incident_notification_templates",
)
def notification_template_of_a_deleted_type_cannot_be_deleted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the status 204: the template is read and listed, so that it exists."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["notification_templates"].get(own_id(arguments))
        kind = None if member is None else users.linked(member.resource["relationships"].get("incident_type"))
        if kind is not None and kind not in state.members["types"]:
            raise Refused(404, {"status": "404", "title": "Not Found"})
        return handler(state, arguments)

    wrap(patch, "delete_incident_notification_template", around)


@mutant("delete", "delete_incident_rule", "get_incident_rule", "list_incident_rules")
def delete_of_a_rule_disables_the_others_of_its_task(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the operation, which deletes a rule and changes no others."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        reply = handler(state, arguments)
        for one in siblings(state, "rules", found or {}):
            if found is not None and one["attributes"]["task_id"] == found["attributes"]["task_id"]:
                one["attributes"]["enabled"] = False
        return reply

    wrap(patch, "delete_incident_rule", around)
