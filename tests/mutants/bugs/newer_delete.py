"""Bugs written without a look at the fuzzer, before it was improved: deletes."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, no_content
from datadog_incidents.mock.core.state import Member, MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.resources.incidents import ENDED
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import own_id
from ..tools.handlers import wrap


def _member(state: MockState, tag: str, arguments: Arguments) -> Member | None:
    """Return the member that the path identifies; None if its incident does not have it."""
    member = state.members[tag].get(own_id(arguments))
    return None if member is None or member.incident != arguments.path.get("incident_id") else member


def _linked(resource: Record, name: str) -> str | None:
    """Return the ID in a relationship of a resource; None if it has none."""
    return users.linked(resource["relationships"].get(name))


@mutant("delete", "delete_incident_attachment", "list_incident_attachments", "get_incident")
def attachments_of_a_resolved_incident_are_not_detached(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the status 204: the link is detached from its incident, whatever its state."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if _member(state, "attachments", arguments) is None:
            return handler(state, arguments)
        incident = state.incidents[arguments.path["incident_id"]]
        return no_content() if incident["attributes"]["state"] in ENDED else handler(state, arguments)

    wrap(patch, "delete_incident_attachment", around)


@mutant("delete", "delete_incident_impact", "list_incident_impacts", "get_incident")
def impacts_that_start_at_the_same_time_are_deleted_together(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the operation, which deletes an impact: the one with the ID in the path."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = _member(state, "impacts", arguments)
        reply = handler(state, arguments)
        start = None if member is None else member.resource["attributes"]["start_at"]
        for one in state.children("impacts", arguments.path["incident_id"]):
            if one["attributes"]["start_at"] == start:
                del state.members["impacts"][one["id"]]
        return reply

    wrap(patch, "delete_incident_impact", around)


@mutant(
    "delete",
    *("delete_incident_responder", "list_incident_responders", "get_incident_responder", "get_incident"),
)
def delete_of_a_responder_removes_the_user_from_all_incidents(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the operation, which removes a responder from the incident, not from others."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = _member(state, "responders", arguments)
        reply = handler(state, arguments)
        user = None if member is None else _linked(member.resource, "user")
        for key, one in [*state.members["responders"].items()]:
            if user is not None and _linked(one.resource, "user") == user:
                del state.members["responders"][key]
        state.derived.clear()
        return reply

    wrap(patch, "delete_incident_responder", around)


@mutant("delete", "delete_incident_integration", "get_incident_integration", "list_incident_integrations")
def delete_of_an_integration_of_several_channels_disconnects_the_first(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#integrations: after the delete, the integration does not exist."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = _member(state, "integrations", arguments)
        metadata = {} if member is None else member.resource.get("attributes", {}).get("metadata") or {}
        if len(metadata.get("channels", ())) < 2:
            return handler(state, arguments)
        del metadata["channels"][0]
        return no_content()

    wrap(patch, "delete_incident_integration", around)


@mutant(
    "delete",
    *("delete_incident", "get_incident", "list_incidents", "search_incidents", "list_incident_impacts"),
)
def delete_of_an_incident_with_impacts_deletes_only_these(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incidents: after the status 204, a second delete gives 404."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = own_id(arguments)
        if not state.children("impacts", incident):
            return handler(state, arguments)
        state.members["impacts"].discard_all_of(incident)
        return no_content("text/html; charset=utf-8")

    wrap(patch, "delete_incident", around)


@mutant(
    "delete",
    "delete_incident_notification_rule",
    "get_incident_notification_template",
    "list_incident_notification_templates",
)
def delete_of_the_only_notification_rule_of_a_template_deletes_this_too(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the operation, which deletes a notification rule and nothing else."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = _member(state, "notification_rules", arguments)
        reply = handler(state, arguments)
        rules = state.members["notification_rules"].values()
        used = {_linked(one.resource, "notification_template") for one in rules}
        template = None if member is None else _linked(member.resource, "notification_template")
        if template is not None and template not in used:
            state.members["notification_templates"].pop(template, None)
        return reply

    wrap(patch, "delete_incident_notification_rule", around)
