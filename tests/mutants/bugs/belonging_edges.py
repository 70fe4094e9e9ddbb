"""Edges of the class `belonging`: one operation of several, and relationships beside others."""

from __future__ import annotations

import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, relationships
from ..tools.handlers import alter_arguments, alter_success, altered, wrap


@mutant("belonging", "update_incident_integration")
def integration_is_updated_under_any_incident(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["integrations"].get(arguments.path["integration_metadata_id"])
        if member is not None and arguments.path["incident_id"] in state.incidents:
            arguments.path["incident_id"] = member.incident  # type: ignore[index]
        return handler(state, arguments)

    wrap(patch, "update_incident_integration", around)


@mutant("belonging", "create_incident_postmortem_attachment", "list_incident_attachments")
def postmortem_refers_to_the_newest_incident(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        attachment = state.members["attachments"][json.loads(reply.body)["data"]["id"]].resource
        newest = list(state.incidents)[-1]
        attachment["relationships"]["incident"] = {"data": {"type": "incidents", "id": newest}}
        return altered(
            reply, lambda document: document["data"].update(relationships=attachment["relationships"])
        )

    wrap(patch, "create_incident_postmortem_attachment", around)


@mutant(
    "belonging",
    *("create_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def role_with_a_policy_is_of_the_default_type(patch: pytest.MonkeyPatch) -> None:
    def default(state: MockState, arguments: Arguments) -> None:
        if "policy" in attributes(arguments) and "incident_type" in relationships(arguments):
            relationships(arguments)["incident_type"] = {
                "data": {"type": "incident_types", "id": state.incident_type}
            }

    alter_arguments(patch, "create_incident_user_defined_role", default)


@mutant("belonging", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def updated_todo_names_itself_as_its_incident(patch: pytest.MonkeyPatch) -> None:
    def confuse(state: MockState, arguments: Arguments, document: Record) -> None:
        document["data"]["attributes"]["incident_id"] = arguments.path["todo_id"]

    alter_success(patch, "update_incident_todo", confuse)


@mutant("belonging", "import_incident", "get_incident", "list_incidents")
def import_with_a_commander_is_declared_by_the_commander(patch: pytest.MonkeyPatch) -> None:
    def confuse(state: MockState, arguments: Arguments) -> None:
        sent_links = relationships(arguments)
        if (sent_links.get("commander_user") or {}).get("data") and "declared_by_user" in sent_links:
            sent_links["declared_by_user"] = sent_links["commander_user"]

    alter_arguments(patch, "import_incident", confuse)


@mutant("belonging", "update_incident_impact_field", "list_incident_impact_fields")
def put_of_impact_field_keeps_the_former_type(patch: pytest.MonkeyPatch) -> None:
    alter_arguments(
        patch,
        "update_incident_impact_field",
        lambda state, arguments: relationships(arguments).pop("incident_type", None),
    )


@mutant("belonging", "get_incident_responder")
def responder_is_found_under_an_incident_that_has_another(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        member = state.members["responders"].get(arguments.path["responder_id"])
        if member is not None and state.children("responders", arguments.path["incident_id"]):
            arguments.path["incident_id"] = member.incident  # type: ignore[index]
        return handler(state, arguments)

    wrap(patch, "get_incident_responder", around)
