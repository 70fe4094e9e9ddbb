"""Bugs written without a look at the fuzzer, before it was improved: updates.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id, relationships
from ..tools.handlers import alter_arguments, alter_attributes, altered, wrap


@mutant("update", "update_incident_type", "get_incident_type", "list_incident_types")
def type_that_allows_private_incidents_makes_them_private_by_default(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: the configuration is merged member by member."""

    def couple(sent: Record) -> None:
        if sent.get("configuration", {}).get("private_incidents"):
            sent["configuration"].setdefault("private_incidents_by_default", True)

    alter_attributes(patch, "update_incident_type", couple)


@mutant(
    "update",
    *("update_incident_notification_template", "get_incident_notification_template"),
    "list_incident_notification_templates",
)
def subject_that_equals_the_name_of_a_template_changes_with_it(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, which leaves what is not named."""

    def follow(state: MockState, arguments: Arguments) -> None:
        sent, template = attributes(arguments), state.members["notification_templates"].get(own_id(arguments))
        if template is not None and "name" in sent:
            stored = template.resource["attributes"]
            if stored["subject"] == stored["name"]:
                sent.setdefault("subject", sent["name"])

    alter_arguments(patch, "update_incident_notification_template", follow)


@mutant("update", "update_incident_google_chat_configuration")
def new_domain_of_google_chat_configuration_is_in_lower_case(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the update, by which the ID is any text: what is sent is stored."""

    def lower(sent: Record) -> None:
        if "domain_id" in sent:
            sent["domain_id"] = sent["domain_id"].lower()

    alter_attributes(patch, "update_incident_google_chat_configuration", lower)


@mutant("update", "update_global_incident_handle", "list_global_incident_handles")
def new_commander_of_a_handle_becomes_its_creator(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of other resources, which keeps who created them."""

    def appoint(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        commander = relationships(arguments).get("commander_user")
        if commander is None:
            return reply
        handle = state.members["handles"][json.loads(reply.body)["data"]["id"]].resource
        handle["relationships"]["created_by_user"] = commander
        return altered(
            reply, lambda document: document["data"]["relationships"].update(created_by_user=commander)
        )

    wrap(patch, "update_global_incident_handle", appoint)


@mutant("update", "update_incident_rule", "get_incident_rule", "list_incident_rules")
def update_that_disables_a_rule_changes_nothing_else(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, which changes all that is named."""

    def only_disable(sent: Record) -> None:
        if sent.get("enabled") is False:
            for name in {*sent} - {"enabled"}:
                del sent[name]

    alter_attributes(patch, "update_incident_rule", only_disable)


@mutant("update", "update_incident", "get_incident", "list_incidents", "search_incidents")
def new_values_of_a_list_field_are_added_to_the_former(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, by which the value of a field is the one that is sent."""

    def add(state: MockState, arguments: Arguments) -> None:
        incident = state.incidents.get(own_id(arguments))
        if incident is None:
            return
        stored = incident["attributes"]["fields"]
        for name, change in attributes(arguments).get("fields", {}).items():
            former, value = stored.get(name, {}).get("value"), change.get("value")
            if isinstance(former, list) and isinstance(value, list):
                change["value"] = [*former, *(one for one in value if one not in former)]

    alter_arguments(patch, "update_incident", add)
