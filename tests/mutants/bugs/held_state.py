"""Held-out bugs, written without a look at the fuzzer: updates, deletes, belonging, time and deep state.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json
import re

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incidents, users
from datadog_incidents.mock.search import facets
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id, relationships
from ..tools.handlers import afterwards, alter_arguments, alter_attributes, alter_success, altered, wrap
from ..tools.memory import notes
from ..tools.stored import target


@mutant("update", "update_incident_integration", "get_incident_integration", "list_incident_integrations")
def new_channels_of_an_integration_are_added_to_the_old(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#integrations: an update replaces `metadata.channels`."""

    def add(state: MockState, arguments: Arguments) -> None:
        stored = (target(state, arguments) or {}).get("attributes") or {}
        known, sent = stored.get("metadata", {}), attributes(arguments)["metadata"]
        if "channels" in known and "channels" in sent:
            others = [one for one in known["channels"] if one not in sent["channels"]]
            attributes(arguments)["metadata"] = sent | {"channels": [*others, *sent["channels"]]}

    alter_arguments(patch, "update_incident_integration", add)


@mutant("update", "update_incident", "get_incident", "list_incidents")
def incident_without_customer_impact_loses_its_scope(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incidents: attributes missing from the request keep their values."""

    def clear(sent: Record) -> None:
        if sent.get("customer_impacted") is False:
            sent.setdefault("customer_impact_scope", None)

    alter_attributes(patch, "update_incident", clear)


@mutant("update", "update_incident_rule", "get_incident_rule", "list_incident_rules")
def new_conditions_of_a_rule_must_all_match(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of rules: attributes that are not sent keep their values."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply, rule = handler(state, arguments), target(state, arguments)
        if rule is None or "conditions" not in attributes(arguments):
            return reply
        rule["attributes"]["match_any_condition"] = False
        return altered(
            reply, lambda document: document["data"]["attributes"].update(match_any_condition=False)
        )

    wrap(patch, "update_incident_rule", around)


@mutant("update", "update_global_incident_settings", "get_global_incident_settings")
def update_of_global_settings_without_a_dashboard_removes_it(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of settings: attributes that are not sent keep their values."""
    alter_attributes(
        patch,
        "update_global_incident_settings",
        lambda sent: sent.setdefault("analytics_dashboard_id", ""),
    )


@mutant(
    "delete", "delete_incident_responder", "create_incident_responder", "create_incident", "update_incident"
)
def removal_of_a_responder_disables_the_user(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the removal of responders: the user is not deleted."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        responder = target(state, arguments)
        reply = handler(state, arguments)
        user = users.linked(responder and responder["relationships"].get("user"))
        if user is not None and user != state.current_user:
            state.users[user]["attributes"]["disabled"] = True
        return reply

    wrap(patch, "delete_incident_responder", around)


@mutant("delete", "delete_incident_postmortem_template", "list_incident_attachments", "get_incident")
def delete_of_a_postmortem_template_deletes_its_postmortems(patch: pytest.MonkeyPatch) -> None:
    """Contradicts both deletes: an attachment is detached by its own delete or that of its incident."""

    def remember(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        template = str(attributes(arguments).get("postmortem_template_id"))
        notes(state).setdefault(template, []).append(json.loads(reply.body)["data"]["id"])
        return reply

    def cascade(state: MockState, arguments: Arguments) -> None:
        for attachment in notes(state).get(own_id(arguments), ()):
            state.members["attachments"].pop(attachment, None)

    wrap(patch, "create_incident_postmortem_attachment", remember)
    afterwards(patch, "delete_incident_postmortem_template", cascade)


@mutant("delete", "delete_incident", "create_page_from_incident")
def deleted_incident_can_still_be_paged(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: later requests get the error of an unknown ID."""

    def keep(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = state.incidents.get(own_id(arguments))
        reply = handler(state, arguments)
        notes(state)[own_id(arguments)] = incident
        return reply

    def revive(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        existing = state.incidents
        state.incidents = {**notes(state), **existing}
        try:
            return handler(state, arguments)
        finally:
            state.incidents = existing

    wrap(patch, "delete_incident", keep)
    wrap(patch, "create_page_from_incident", revive)


@mutant("belonging", "update_global_incident_handle", "list_global_incident_handles")
def handle_stays_with_its_first_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of handles, which replaces the whole handle, with its relationships."""
    alter_arguments(
        patch,
        "update_global_incident_handle",
        lambda _, arguments: relationships(arguments).pop("incident_type", None),
    )


@mutant("belonging", "get_incident_user_defined_role")
def included_type_of_a_role_is_the_default_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the description of `include`: the included resources are those of the relationships."""

    def as_default(state: MockState, _: Arguments, document: Record) -> None:
        default = state.members["types"][state.incident_type].resource
        if "included" in document:
            document["included"] = [
                default if one["type"] == default["type"] else one for one in document["included"]
            ]

    alter_success(patch, "get_incident_user_defined_role", as_default)


@mutant("belonging", "update_incident", "list_incident_responders", "get_incident")
def new_commander_becomes_responder_of_the_newest_incident(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: the commander becomes a responder of the incident."""
    add_responder = incidents.add_responder

    def elsewhere(state: MockState, incident: Record, user: str) -> None:
        newest = [*state.incidents.values()][-1]
        add_responder(state, incident if user == state.current_user else newest, user)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(incidents, "add_responder", elsewhere)
            return handler(state, arguments)

    wrap(patch, "update_incident", around)


@mutant("time", "update_incident", "get_incident", "list_incidents")
def negative_offset_of_a_detection_is_read_as_a_positive_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#timestamps: timestamps sent by clients are echoed."""

    def turn(sent: Record) -> None:
        if isinstance(sent.get("detected"), str):
            sent["detected"] = re.sub(r"-(\d\d:\d\d)$", r"+\1", sent["detected"])

    alter_attributes(patch, "update_incident", turn)


@mutant("time", "create_incident_impact", "list_incident_impacts")
def fraction_of_the_start_of_an_impact_loses_its_leading_zeros(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#timestamps: timestamps sent by clients are echoed."""

    def strip(sent: Record) -> None:
        sent["start_at"] = re.sub(r"\.0+(?=[1-9])", ".", sent["start_at"])

    alter_attributes(patch, "create_incident_impact", strip)


@mutant("time", *("update_incident", "get_incident", "list_incidents", "search_incidents"))
def completed_incident_has_no_time_of_resolution(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: `completed` sets `resolved`, as `resolved` does."""
    patch.setattr(incidents, "ENDED", ("resolved",))


@mutant("deep state", "delete_incident_attachment", "create_incident_attachment", "search_incidents")
def postmortem_attached_after_a_deleted_one_is_not_counted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: the facet counts the incidents with a postmortem."""
    postmortem = facets.postmortem

    def note(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        deleted = target(state, arguments)
        reply = handler(state, arguments)
        if deleted and deleted["attributes"].get("attachment_type") == "postmortem":
            notes(state)[arguments.path["incident_id"]] = True
        return reply

    def stale(state: MockState, incident: Record) -> str:
        return "No" if incident["id"] in notes(state) else postmortem(state, incident)

    wrap(patch, "delete_incident_attachment", note)
    patch.setattr(facets, "postmortem", stale)


@mutant("deep state", "create_user", "disable_user")
def user_created_again_has_the_name_of_the_disabled_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the create of users: the account has the name in the request."""

    def reuse(state: MockState, arguments: Arguments) -> None:
        sent = attributes(arguments)
        for one in (user["attributes"] for user in state.users.values()):
            if one["disabled"] and one["email"] == sent["email"].lower():
                sent["name"] = one["name"]

    alter_arguments(patch, "create_user", reuse)


@mutant("deep state", "create_incident_configuration", "update_incident_configuration")
def notification_rules_that_were_once_switched_off_stay_off(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of configurations: attributes that are sent are stored."""

    def both(state: MockState, arguments: Arguments) -> None:
        sent, name = attributes(arguments), "execute_notification_rules"
        for one in state.children("configurations", arguments.path["incident_id"]):
            if name in sent and one["attributes"].get(name) is False:
                sent[name] = False

    for operation in ("create_incident_configuration", "update_incident_configuration"):
        alter_arguments(patch, operation, both)
