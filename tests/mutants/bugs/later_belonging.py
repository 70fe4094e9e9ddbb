"""Bugs of the holdout: wrong relations.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.resources.incident_replies import CHILDREN
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import relationships
from ..tools.handlers import alter_arguments, alter_success, altered, wrap
from ..tools.memory import notes
from ..tools.stored import target


def _handles(state: MockState) -> list[Record]:
    return [one.resource for one in state.members["handles"].values()]


def _identifiers(resources: Iterable[Record]) -> Record:
    return {"data": [{"type": one["type"], "id": one["id"]} for one in resources]}


@mutant("belonging", "update_global_incident_handle", "list_global_incident_handles")
def commander_of_a_handle_can_be_set_only_once(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the request of the update, whose relationship `commander_user` is the new commander."""

    def keep(state: MockState, arguments: Arguments) -> None:
        data = arguments.body["data"]
        for one in _handles(state):
            same_name = "id" not in data and one["attributes"]["name"] == data["attributes"]["name"]
            if data.get("id") == one["id"] or same_name:
                if users.linked(one["relationships"].get("commander_user")) is not None:
                    relationships(arguments).pop("commander_user", None)
                return

    alter_arguments(patch, "update_global_incident_handle", keep)


@mutant(
    "belonging",
    "create_global_incident_handle",
    "list_global_incident_handles",
    "update_global_incident_handle",
)
def new_handle_without_a_commander_has_that_of_the_handle_before(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the request of the create: a handle without a commander commands nobody."""

    def carry(state: MockState, arguments: Arguments) -> None:
        sent = relationships(arguments)
        if "commander_user" not in sent and "commander" in notes(state):
            sent["commander_user"] = notes(state)["commander"]
        notes(state)["commander"] = sent.get("commander_user")

    alter_arguments(patch, "create_global_incident_handle", carry)


@mutant("belonging", "update_global_incident_handle", "list_global_incident_handles")
def handles_of_one_commander_move_to_another_type_together(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update, which changes the handle that the body identifies and no other."""

    def spread(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        kind = relationships(arguments).get("incident_type")
        reply = handler(state, arguments)
        links = json.loads(reply.body)["data"]["relationships"]
        commander = users.linked(links.get("commander_user"))
        for one in _handles(state) if kind and commander is not None else ():
            if users.linked(one["relationships"].get("commander_user")) == commander:
                one["relationships"]["incident_type"] = kind
        return reply

    wrap(patch, "update_global_incident_handle", spread)


@mutant("belonging", "list_incidents")
def incidents_on_later_pages_have_the_children_of_those_on_the_first(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the get of the incident, which refers to its own impacts, responders and the like."""

    def prefetched(state: MockState, arguments: Arguments, document: Record) -> None:
        for one, other in zip(document["data"], state.incidents, strict=False):
            for name in CHILDREN:
                one["relationships"][name] = _identifiers(state.children(name, other))

    alter_success(patch, "list_incidents", prefetched)


@mutant("belonging", "update_global_incident_settings")
def updated_global_settings_have_the_id_of_the_default_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the get of the settings, whose ID is another and remains the same."""

    def other(state: MockState, _: Arguments, document: Record) -> None:
        document["data"]["id"] = state.incident_type

    alter_success(patch, "update_global_incident_settings", other)


@mutant("belonging", "create_incident_impact", "list_incident_impacts", "patch_incident_impact")
def impact_is_created_by_the_commander_of_its_incident(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the relationship `created_by_user`: the user of the keys has created the impact."""

    def commanded(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        commander = state.incidents[arguments.path["incident_id"]]["commander"]
        impact = state.members["impacts"][json.loads(reply.body)["data"]["id"]].resource
        if commander is not None:
            impact["relationships"]["created_by_user"] = users.link(commander)
        return altered(reply, lambda document: document.update(data=impact))

    wrap(patch, "create_incident_impact", commanded)


@mutant(
    "belonging",
    "delete_incident_notification_rule",
    "get_incident_notification_rule",
    "list_incident_notification_rules",
)
def delete_of_a_notification_rule_detaches_its_template_from_others(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the delete, which leaves other rules as they are."""

    def detach(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        link = (target(state, arguments) or {"relationships": {}})["relationships"].get(
            "notification_template"
        )
        reply = handler(state, arguments)
        for one in state.members["notification_rules"].values():
            if link and one.resource["relationships"].get("notification_template") == link:
                del one.resource["relationships"]["notification_template"]
        return reply

    wrap(patch, "delete_incident_notification_rule", detach)
