"""Bugs written without a look at the fuzzer, before it was improved: belonging."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import own_id
from ..tools.handlers import alter_success, altered, wrap
from ..tools.memory import notes


@mutant("belonging", "delete_incident_impact", "list_incident_impacts")
def impact_is_deleted_under_an_incident_that_has_another_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `impact_id`: an ID that is unknown in the incident gives 404."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["impacts"].get(own_id(arguments))
        if member is not None and state.children("impacts", arguments.path["incident_id"]):
            arguments = evolve(arguments, path={**arguments.path, "incident_id": str(member.incident)})
            state.derived.clear()
        return handler(state, arguments)

    wrap(patch, "delete_incident_impact", around)


@mutant(
    "belonging",
    "delete_incident_attachment",
    "list_incident_attachments",
    "get_incident",
    needs="two incidents with one document, which is detached from one of them",
)
def deleted_attachment_is_detached_from_all_incidents_with_its_document(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the operation, which detaches a document from its incident, not from others."""

    def url(resource: Record) -> Any:
        return (resource["attributes"].get("attachment") or {}).get("documentUrl")

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["attachments"].get(own_id(arguments))
        reply = handler(state, arguments)
        document = None if member is None else url(member.resource)
        for key, one in [*state.members["attachments"].items()]:
            is_elsewhere = one.incident != arguments.path["incident_id"]
            if is_elsewhere and document is not None and url(one.resource) == document:
                del state.members["attachments"][key]
        state.derived.clear()
        return reply

    wrap(patch, "delete_incident_attachment", around)


@mutant("belonging", "list_incident_user_defined_roles")
def all_incident_types_are_included_with_listed_roles(patch: pytest.MonkeyPatch) -> None:
    """Contradicts JSON:API: `included` has only resources to which those in `data` are linked."""

    def add(state: MockState, arguments: Arguments, document: Record) -> None:
        if "incident_type" in arguments.query.get("include", ()):
            known = [one["id"] for one in document["included"]]
            types = (one.resource for one in state.members["types"].values())
            document["included"] += [one for one in types if one["id"] not in known]

    alter_success(patch, "list_incident_user_defined_roles", add)


@mutant("belonging", "get_incident_responder")
def responder_in_several_incidents_is_read_as_the_one_of_the_first(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `responder_id`: the responder with this ID is returned."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        user = users.linked(document["data"]["relationships"].get("user"))
        responders = (one.resource for one in state.members["responders"].values())
        same = (one for one in responders if users.linked(one["relationships"].get("user")) == user)
        if user is not None:
            document["data"] = next(same)

    alter_success(patch, "get_incident_responder", replace)


@mutant("belonging", "list_timestamp_overrides")
def incident_without_timestamp_overrides_has_those_that_were_listed_last(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list, which returns the timestamp overrides of the incident."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        def fill(document: Record) -> None:
            document["data"] = document["data"] or notes(state).get("listed", [])
            notes(state)["listed"] = document["data"]

        return altered(handler(state, arguments), fill)

    wrap(patch, "list_timestamp_overrides", around)


@mutant("belonging", "get_incident_user_defined_role")
def role_of_a_deleted_type_is_read_as_one_of_the_default_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list of roles: the incident type of a role cannot be changed."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        kind = document["data"]["relationships"]["incident_type"]["data"]
        if kind["id"] not in state.members["types"]:
            kind["id"] = state.incident_type

    alter_success(patch, "get_incident_user_defined_role", replace)
