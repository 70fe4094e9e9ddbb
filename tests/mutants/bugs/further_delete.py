"""Bugs written without a look at the fuzzer, before it was improved again: deletions."""

from __future__ import annotations

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, no_content
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import own_id
from ..tools.handlers import afterwards, wrap
from ..tools.stored import attributes_of, target


def _remove_alike(patch: pytest.MonkeyPatch, operation: str, tag: str, *path: str) -> None:
    """Let a deletion remove all members of the resource that have the same value as the addressed one."""

    def value(resource: Record) -> object:
        for name in path:
            resource = resource[name]
        return resource

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        reply = handler(state, arguments)
        for key, member in list(state.members[tag].items()):
            if found is not None and value(member.resource) == value(found):
                del state.members[tag][key]
        return reply

    wrap(patch, operation, around)


@mutant(
    "delete",
    "delete_incident_notification_rule",
    "list_incident_notification_rules",
    "get_incident_notification_rule",
)
def deletion_of_a_notification_rule_deletes_all_of_its_template(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `id`, which identifies the one rule to delete."""
    path = ("relationships", "notification_template")
    _remove_alike(patch, "delete_incident_notification_rule", "notification_rules", *path)


@mutant("delete", "delete_incident_todo", "list_incident_todos", "get_incident_todo")
def completed_todos_survive_their_deletion(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the status 204, and HTTP: a resource that was deleted is gone."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        todo = state.todos.get(own_id(arguments))
        if todo is None or todo["completed"] is None:
            return handler(state, arguments)
        return no_content("text/html; charset=utf-8")

    wrap(patch, "delete_incident_todo", around)


@mutant("delete", "delete_timestamp_override", "list_timestamp_overrides", "get_incident")
def deletion_of_an_override_deletes_those_of_its_timestamp_everywhere(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameters of the path, which identify one override of one incident."""
    path = ("attributes", "timestamp_type")
    _remove_alike(patch, "delete_timestamp_override", "timestamp_overrides", *path)


@mutant(
    "delete",
    "delete_incident_type",
    "list_incident_types",
    "get_incident_type",
    "update_incident_type",
    "list_org_settings",
)
def deletion_of_a_type_deletes_its_namesakes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `incident_type_id`, which identifies the one type to delete."""
    _remove_alike(patch, "delete_incident_type", "types", "attributes", "name")


@mutant("delete", "list_incident_postmortem_templates", "delete_incident_postmortem_template")
def filter_of_postmortem_templates_finds_deleted_ones(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the get of the template, which is not found, and the list without a filter."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if "filter[incident-type]" in arguments.query:
            arguments = evolve(arguments, query={**arguments.query, "include-deleted": True})
        return handler(state, arguments)

    wrap(patch, "list_incident_postmortem_templates", around)


@mutant("delete", "update_incident_impact_field", "delete_incident_impact_field")
def deleted_impact_field_can_be_replaced(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the status 404 of the PUT for an impact field that does not exist."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        deleted = {one.resource["id"]: one for one in state.deleted["impact_fields"]}
        key = own_id(arguments)
        if key not in deleted:
            return handler(state, arguments)
        state.members["impact_fields"][key] = deleted[key]
        try:
            return handler(state, arguments)
        finally:
            del state.members["impact_fields"][key]

    wrap(patch, "update_incident_impact_field", around)


@mutant(
    "delete",
    "delete_incident_user_defined_role",
    "list_incident_user_defined_roles",
    "get_incident_user_defined_role",
)
def deletion_of_a_role_clears_the_descriptions_of_its_siblings(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `role_id`: nothing happens to other roles."""

    def clear(state: MockState, arguments: Arguments) -> None:
        for member in state.members["user_defined_roles"].values():
            attributes_of(member.resource)["description"] = ""

    afterwards(patch, "delete_incident_user_defined_role", clear)
