"""Bugs written without a look at the fuzzer, before it was improved again: wrong later on."""

from __future__ import annotations

import copy

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users

from ..mutant import mutant
from ..tools.arguments import attributes, own_id, relationships
from ..tools.handlers import afterwards, alter_arguments
from ..tools.memory import notes
from ..tools.stored import target


def _deleted(state: MockState, tag: str) -> list[Record]:
    return [one.resource["attributes"] for one in state.deleted[tag]]


@mutant(
    "deep state",
    "create_incident_user_defined_field",
    "get_incident_user_defined_field",
    "list_incident_user_defined_fields",
)
def field_takes_the_default_value_of_a_deleted_one_of_its_name(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the attribute `default_value`, which the request leaves out."""

    def take(state: MockState, arguments: Arguments) -> None:
        sent = attributes(arguments)
        for one in _deleted(state, "user_defined_fields"):
            if one["name"] == sent["name"]:
                sent.setdefault("default_value", one.get("default_value"))

    alter_arguments(patch, "create_incident_user_defined_field", take)


@mutant(
    "deep state",
    "update_incident_user_defined_role",
    "get_incident_user_defined_role",
    "list_incident_user_defined_roles",
)
def role_updated_after_a_deletion_takes_the_description_of_the_deleted_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, which leaves what is not named."""

    def take(state: MockState, arguments: Arguments) -> None:
        for one in _deleted(state, "user_defined_roles")[-1:]:
            attributes(arguments).setdefault("description", one["description"])

    alter_arguments(patch, "update_incident_user_defined_role", take)


@mutant("deep state", "create_incident_impact", "list_incident_impacts")
def impact_without_end_has_that_of_the_deleted_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `end_at`, which the request leaves out: the impact has not ended."""

    def take(state: MockState, arguments: Arguments) -> None:
        for one in _deleted(state, "impacts")[-1:]:
            attributes(arguments).setdefault("end_at", one.get("end_at"))

    alter_arguments(patch, "create_incident_impact", take)


@mutant("deep state", "create_incident_responder", "list_incident_responders", "get_incident_responder")
def responder_who_was_removed_returns_as_the_user_of_the_key(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the relationship `user` in the request."""

    def replace(state: MockState, arguments: Arguments) -> None:
        links = relationships(arguments)
        removed = [
            users.linked(one.resource["relationships"].get("user"))
            for one in state.deleted["responders"]
            if one.incident == arguments.path["incident_id"]
        ]
        if users.linked(links.get("user")) in removed:
            links["user"] = users.link(state.current_user)

    alter_arguments(patch, "create_incident_responder", replace)


@mutant("deep state", "update_incident_rule", "get_incident_rule", "list_incident_rules")
def rule_that_is_enabled_again_has_its_first_payload(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, which leaves what is not named as the update before has set it."""

    def keep(state: MockState, arguments: Arguments) -> None:
        rule, sent = target(state, arguments), attributes(arguments)
        if rule is None:
            return
        first = notes(state).setdefault(rule["id"], copy.deepcopy(rule["attributes"]))
        if sent.get("enabled") and not rule["attributes"]["enabled"]:
            sent.setdefault("task_payload", first["task_payload"])

    alter_arguments(patch, "update_incident_rule", keep)


@mutant("deep state", "get_incident", "list_incidents", "search_incidents")
def todo_of_a_resolved_incident_opens_it_again(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the state of the incident, which only its updates change."""

    def reopen(state: MockState, arguments: Arguments) -> None:
        shown = state.incidents[own_id(arguments)]["attributes"]
        if shown["state"] == "resolved":
            shown["state"] = shown["fields"]["state"]["value"] = "active"

    afterwards(patch, "create_incident_todo", reopen)
