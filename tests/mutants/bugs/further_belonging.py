"""Bugs written without a look at the fuzzer, before it was improved again: belonging."""

from __future__ import annotations

import json

import pytest
from attrs import evolve

from datadog_incidents.mock import server
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import Member, MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import own_id, relationships
from ..tools.handlers import alter_arguments, alter_success, wrap
from ..tools.memory import notes


@mutant(
    "belonging",
    "link_page_to_incident",
    "list_incident_integrations",
    "get_incident_integration",
    "get_incident",
)
def page_that_is_linked_again_belongs_to_its_first_incident(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `incident_id`: the page is linked to this incident."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        incident, page = arguments.path["incident_id"], arguments.body["data"]["id"]
        first = notes(state).setdefault(f"page {page}", incident)
        if first != incident and first in state.incidents:
            key = json.loads(reply.body)["data"]["id"]
            member = state.members["integrations"].pop(key)
            state.members["integrations"][key] = Member(first, member.resource)
        return reply

    wrap(patch, "link_page_to_incident", around)


@mutant("belonging", "update_incident_configuration", "create_incident_configuration")
def update_of_a_configuration_reaches_the_newest_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `incident_id`: the configuration is that of this incident."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incidents = [one.incident for one in state.members["configurations"].values()]
        if arguments.path["incident_id"] in incidents:
            arguments = evolve(arguments, path={**arguments.path, "incident_id": str(incidents[-1])})
        return handler(state, arguments)

    wrap(patch, "update_incident_configuration", around)


@mutant("belonging", "get_incident_integration")
def integration_without_attributes_is_read_under_any_incident(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the status 404 for an integration that the incident does not have."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["integrations"].get(own_id(arguments))
        is_known = arguments.path["incident_id"] in state.incidents
        if is_known and member is not None and "attributes" not in member.resource:
            arguments = evolve(arguments, path={**arguments.path, "incident_id": str(member.incident)})
        return handler(state, arguments)

    wrap(patch, "get_incident_integration", around)


@mutant("belonging", "create_incident_impact")
def new_impact_includes_the_newest_incident(patch: pytest.MonkeyPatch) -> None:
    """Contradicts JSON:API: `included` has the incident to which the impact refers."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        newest = next(reversed(state.incidents))
        for one in document.get("included", ()):
            if one["type"] == "incidents":
                one["id"], one["attributes"]["title"] = newest, state.incidents[newest]["attributes"]["title"]

    alter_success(patch, "create_incident_impact", replace)


@mutant("belonging", "create_incident_responder", "list_incident_responders", "get_incident_responder")
def named_responder_is_the_commander_if_there_is_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the relationship `user` in the request."""

    def replace(state: MockState, arguments: Arguments) -> None:
        incident = state.incidents.get(arguments.path["incident_id"])
        if incident is not None and incident["commander"] is not None:
            relationships(arguments)["user"] = users.link(incident["commander"])

    alter_arguments(patch, "create_incident_responder", replace)


@mutant("belonging", "create_global_incident_handle", "list_global_incident_handles")
def handle_with_a_commander_is_of_the_default_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the relationship `incident_type` in the request."""

    def replace(state: MockState, arguments: Arguments) -> None:
        links = relationships(arguments)
        if links.get("commander_user"):
            links["incident_type"] = {"data": {"type": "incident_types", "id": state.incident_type}}

    alter_arguments(patch, "create_global_incident_handle", replace)


@mutant("belonging", "list_incident_attachments")
def attachments_filtered_by_type_are_those_of_all_incidents(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `incident_id`: attachments are those of this incident."""
    listed = server.HANDLERS["list_incident_attachments"]

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if "filter[attachment_type]" not in arguments.query:
            return handler(state, arguments)
        incident, members = arguments.path["incident_id"], state.members["attachments"]
        state.members["attachments"] = {
            key: Member(incident, one.resource) for key, one in [*members.items()]
        }
        try:
            return listed(state, arguments)
        finally:
            state.members["attachments"] = members

    wrap(patch, "list_incident_attachments", around)
