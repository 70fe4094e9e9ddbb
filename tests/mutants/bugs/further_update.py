"""Bugs written without a look at the fuzzer, before it was improved again: updates.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import alter_arguments, alter_attributes, wrap
from ..tools.memory import notes


@mutant("update", "get_incident_user_defined_role", "update_incident_user_defined_role")
def updates_of_a_role_are_not_seen_by_a_get_with_include(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, after which a get returns the updated role, whatever it includes."""

    def cached(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        if "include" not in arguments.query:
            return reply
        key = f"{own_id(arguments)} {arguments.query['include']}"
        known: Reply = notes(state).setdefault(key, reply)
        return known

    wrap(patch, "get_incident_user_defined_role", cached)


@mutant("update", "update_incident_impact_field", "list_incident_impact_fields")
def put_of_impact_field_without_choices_keeps_the_former_ones(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PUT, which replaces all attributes: what is not sent is not kept."""

    def keep(state: MockState, arguments: Arguments) -> None:
        field = state.members["impact_fields"].get(own_id(arguments))
        if field is not None and "field_choices" in field.resource["attributes"]:
            attributes(arguments).setdefault("field_choices", field.resource["attributes"]["field_choices"])

    alter_arguments(patch, "update_incident_impact_field", keep)


@mutant(
    "update",
    *("update_incident_notification_rule", "get_incident_notification_rule"),
    "list_incident_notification_rules",
)
def put_of_a_notification_rule_lowercases_its_handles(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of handles, which are any texts: what is sent is stored."""

    def lower(sent: Record) -> None:
        sent["handles"] = [one.lower() for one in sent["handles"]]

    alter_attributes(patch, "update_incident_notification_rule", lower)


@mutant("update", "update_incident_todo", "get_incident_todo", "list_incident_todos")
def content_of_a_completed_todo_does_not_change(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH: the content that is sent is stored, also if the todo is completed."""

    def keep(state: MockState, arguments: Arguments) -> None:
        todo = state.todos.get(own_id(arguments))
        if todo is not None and todo["completed"]:
            attributes(arguments)["content"] = todo["content"]

    alter_arguments(patch, "update_incident_todo", keep)


@mutant("update", "patch_incident_impact", "list_incident_impacts")
def patch_of_an_impact_removes_fields_that_it_does_not_name(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, which leaves what is not named."""
    alter_attributes(patch, "patch_incident_impact", lambda sent: sent.setdefault("fields", None))


@mutant("update", "update_incident_configuration")
def update_of_the_flag_of_searches_sets_that_of_analytics_too(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, which leaves what is not named, and sets each flag to its own value."""

    def copied(sent: Record) -> None:
        if "include_in_search" in sent:
            sent["include_in_analytics"] = sent["include_in_search"]

    alter_attributes(patch, "update_incident_configuration", copied)
