"""Edges of the class `delete`: equal names, the last one of several, and lists with a filter."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, no_content
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.handlers import wrap
from ..tools.memory import notes
from ..tools.stored import target

FIELDS = "list_incident_user_defined_fields"
RULES = "list_incident_rules"


@mutant("delete", "delete_incident_user_defined_field", "get_incident_user_defined_field", FIELDS)
def delete_of_field_deletes_those_of_the_same_name(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        reply = handler(state, arguments)
        members = state.members["user_defined_fields"]
        for key, member in list(members.items()):
            if stored and member.resource["attributes"]["name"] == stored["attributes"]["name"]:
                del members[key]
        return reply

    wrap(patch, "delete_incident_user_defined_field", around)


@mutant(
    "delete",
    *("delete_incident_postmortem_template", "get_incident_postmortem_template"),
    "list_incident_postmortem_templates",
)
def default_postmortem_template_survives_its_delete(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        if stored is not None and stored["attributes"].get("is_default"):
            return no_content()
        return handler(state, arguments)

    wrap(patch, "delete_incident_postmortem_template", around)


@mutant("delete", "delete_incident_impact", "get_incident", "list_incidents")
def last_impact_remains_in_the_incident_after_its_delete(patch: pytest.MonkeyPatch) -> None:
    children = MockState.children

    def stale(state: MockState, tag: str, incident: str) -> list[Record]:
        found = children(state, tag, incident)
        if tag != "impacts":
            return found
        seen: dict[str, list[Record]] = notes(state).setdefault("impacts", {})
        if found:
            seen[incident] = found
        return found or seen.get(incident, [])

    patch.setattr(MockState, "children", stale)


@mutant("delete", "delete_incident_rule", RULES)
def deleted_rule_remains_in_lists_filtered_by_trigger(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        wanted = arguments.query.get("filter[trigger]")
        deleted = [
            one for one in state.deleted["rules"] if one.resource["attributes"].get("trigger") == wanted
        ]
        kept = {one.resource["id"]: one for one in deleted}
        members = state.members["rules"]
        members.update(kept)
        try:
            return handler(state, arguments)
        finally:
            for key in kept:
                members.pop(key, None)

    wrap(patch, RULES, around)


@mutant(
    "delete",
    *("delete_incident", "list_incident_todos", "get_incident_todo"),
    needs="incidents whose numbers begin alike at the same time, such as 1 and 10",
)
def delete_of_an_incident_deletes_the_todos_of_incidents_whose_number_begins_alike(
    patch: pytest.MonkeyPatch,
) -> None:
    # Numbers are compared as text: incident 1 and incidents 10 to 19.
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        reply = handler(state, arguments)
        number = str(stored["attributes"]["public_id"]) if stored else "-"
        alike = {
            key
            for key, one in state.incidents.items()
            if str(one["attributes"]["public_id"]).startswith(number)
        }
        state.todos = {key: one for key, one in state.todos.items() if one["incident_id"] not in alike}
        return reply

    wrap(patch, "delete_incident", around)


@mutant("delete", "delete_global_incident_handle", "list_global_incident_handles")
def delete_of_handles_leaves_those_with_fields(patch: pytest.MonkeyPatch) -> None:
    # All handles are deleted (EVIDENCE.md#assumptions-of-the-spec).
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        members = state.members["handles"]
        kept = {key: one for key, one in members.items() if one.resource["attributes"].get("fields")}
        reply = handler(state, arguments)
        members.update(kept)
        return reply

    wrap(patch, "delete_global_incident_handle", around)


@mutant("delete", "disable_user", "create_incident_responder")
def disabled_user_is_still_accepted_as_responder(patch: pytest.MonkeyPatch) -> None:
    # A disabled user in a relationship gives 404 (EVIDENCE.md#assumptions-of-the-mock).
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        disabled = [one for one in state.users.values() if one["attributes"]["disabled"]]
        for one in disabled:
            one["attributes"]["disabled"] = False
        try:
            return handler(state, arguments)
        finally:
            for one in disabled:
                one["attributes"]["disabled"] = True

    wrap(patch, "create_incident_responder", around)
