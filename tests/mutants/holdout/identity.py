"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: mixed-up resources.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import copy

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, json_reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import alter_items, alter_success, wrap
from ..tools.stored import attributes_of, siblings, target


@mutant(
    "identity",
    *("update_incident_integration", "get_incident_integration", "list_incident_integrations"),
)
def update_of_an_integration_changes_all_that_have_the_same_metadata(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `integration_metadata_id`: the integration with this ID is changed."""

    def shared(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        integration = target(state, arguments)
        before = None if integration is None else attributes_of(integration).get("metadata")
        before = copy.deepcopy(before)
        reply = handler(state, arguments)
        if integration is not None and before is not None:
            for one in siblings(state, "integrations", integration):
                if attributes_of(one).get("metadata") == before:
                    attributes_of(one)["metadata"] = attributes_of(integration)["metadata"]
        return reply

    wrap(patch, "update_incident_integration", shared)


@mutant("identity", "create_user")
def users_whose_addresses_differ_only_in_the_domain_are_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the create of a user, which adds one with the address that is sent."""

    def by_local_part(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        name, _, domain = attributes(arguments)["email"].lower().rpartition("@")
        for user in state.users.values():
            known, _, other = user["attributes"]["email"].rpartition("@")
            if name and known == name and other != domain:
                return json_reply(201, {"data": user})
        return handler(state, arguments)

    wrap(patch, "create_user", by_local_part)


@mutant(
    "identity",
    "get_incident_notification_template",
    needs="a comparison of what a get with `include` returns",
)
def notification_template_that_is_read_with_its_type_is_the_oldest_of_it(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `id`: the template with this ID is returned."""

    def joined(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        template = target(state, arguments)
        if template is not None and "incident_type" in arguments.query.get("include", ()):
            kind = template["relationships"]["incident_type"]
            known = [one.resource for one in state.members["notification_templates"].values()]
            first = next(one["id"] for one in known if one["relationships"]["incident_type"] == kind)
            arguments = evolve(arguments, path={"id": first})
        return handler(state, arguments)

    wrap(patch, "get_incident_notification_template", joined)


@mutant("identity", "list_incident_todos")
def listed_todos_have_the_ids_of_others_after_an_update(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the get of a todo, and JSON:API, by which type and ID identify a resource."""

    def mix_up(todos: list[Record]) -> list[Record]:
        by_change = sorted(todos, key=lambda one: one["attributes"]["modified"])
        return [{**one, "id": other["id"]} for one, other in zip(by_change, todos, strict=True)]

    alter_items(patch, "list_incident_todos", mix_up)


@mutant("identity", "list_incident_impact_fields")
def listed_impact_fields_all_have_the_incident_type_of_the_first(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the create of a field, which belongs to the incident type that was sent."""

    def repeat(fields: list[Record]) -> list[Record]:
        for one in fields:
            one["relationships"]["incident_type"] = fields[0]["relationships"]["incident_type"]
        return fields

    alter_items(patch, "list_incident_impact_fields", repeat)


@mutant("identity", "list_incidents")
def listed_incidents_are_numbered_by_their_place(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incidents: the numbers of deleted incidents are not used again."""

    def number(_: MockState, arguments: Arguments, document: Record) -> None:
        first = arguments.query.get("page[offset]", 0) + 1
        for place, one in enumerate(document["data"], first):
            one["attributes"]["public_id"] = place

    alter_success(patch, "list_incidents", number)
