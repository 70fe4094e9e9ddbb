"""Bugs written without a look at the fuzzer, before it was improved: mixed-up resources.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import altered, wrap
from ..tools.stored import target


def _addressed(arguments: Arguments, resource_id: str) -> Arguments:
    """Return the arguments of a call with another ID of the resource in the path."""
    *_, name = arguments.path
    return evolve(arguments, path={**arguments.path, name: resource_id})


def _first_alike(
    patch: pytest.MonkeyPatch, operation: str, tag: str, key: Callable[[Record], object]
) -> None:
    """Carry out an operation for the oldest sibling with the same key, in place of the one in the path."""

    def elsewhere(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        own = state.members[tag].get(own_id(arguments))
        if own is None or own.incident != arguments.path.get("incident_id"):
            return handler(state, arguments)
        siblings = [one.resource for one in state.members[tag].of(own.incident)]
        first = next(one["id"] for one in siblings if key(one) == key(own.resource))
        return handler(state, _addressed(arguments, first))

    wrap(patch, operation, elsewhere)


@mutant(
    "identity", "get_incident_responder", needs="responders who were created with their incident, read alone"
)
def responders_who_were_added_together_are_read_as_the_first_of_them(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `responder_id`: the responder with this ID is returned."""
    _first_alike(patch, "get_incident_responder", "responders", lambda one: one["attributes"]["created"])


@mutant("identity", "delete_incident_responder", "get_incident_responder", "list_incident_responders")
def delete_of_a_responder_deletes_the_oldest_of_the_same_user(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `responder_id`: the responder with this ID is deleted."""
    _first_alike(
        patch, "delete_incident_responder", "responders", lambda one: one["relationships"].get("user")
    )


@mutant("identity", "delete_incident_impact_field", "list_incident_impact_fields")
def delete_of_an_impact_field_deletes_the_oldest_of_the_name(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `field_id`: the field with this ID is deleted."""
    _first_alike(
        patch, "delete_incident_impact_field", "impact_fields", lambda one: one["attributes"]["name"]
    )


@mutant("identity", "update_incident", "get_incident", "list_incidents", "search_incidents")
def update_changes_the_incident_whose_id_is_in_the_body(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: an ID in the body that differs is ignored."""

    def elsewhere(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        named = arguments.body["data"]["id"]
        if own_id(arguments) in state.incidents and named in state.incidents:
            state.derived.forget(named)
            arguments = _addressed(arguments, named)
        return handler(state, arguments)

    wrap(patch, "update_incident", elsewhere)


@mutant(
    "identity",
    *("update_incident_postmortem_template", "get_incident_postmortem_template"),
    "list_incident_postmortem_templates",
)
def update_to_the_name_of_another_postmortem_template_changes_that_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `template_id`: the template with this ID is changed and returned."""

    def by_name(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if target(state, arguments) is not None:
            name = attributes(arguments)["name"]
            known = state.members["postmortem_templates"].items()
            others = (key for key, one in known if one.resource["attributes"]["name"] == name)
            arguments = _addressed(arguments, next(others, own_id(arguments)))
        return handler(state, arguments)

    wrap(patch, "update_incident_postmortem_template", by_name)


@mutant("identity", "list_incident_user_defined_fields")
def fields_on_later_pages_have_the_ids_of_the_first_page(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the get of a field, and JSON:API, by which type and ID identify a resource."""

    def with_first_ids(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        first = handler(state, evolve(arguments, query={**arguments.query, "page[number]": 0}))
        ids = [one["id"] for one in json.loads(first.body)["data"]]

        def rename(document: Record) -> None:
            for one, resource_id in zip(document["data"], ids, strict=False):
                one["id"] = resource_id

        return altered(handler(state, arguments), rename)

    wrap(patch, "list_incident_user_defined_fields", with_first_ids)
