"""Bugs written without a look at the fuzzer, before it was improved: wrong later on."""

from __future__ import annotations

import copy
import json

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, no_content
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.resources.incidents import ENDED
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import afterwards, alter_arguments, wrap
from ..tools.memory import notes
from ..tools.stored import restore, target

FLAGS = ("execute_integrations", "execute_notification_rules", "include_in_analytics", "include_in_search")


@mutant("deep state", "list_incident_notification_rules", "get_incident_notification_rule")
def notification_rules_of_a_deleted_template_take_the_next_new_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the create of a template, which changes no rules."""

    def free(state: MockState, arguments: Arguments) -> None:
        notes(state)["freed"] = own_id(arguments)

    def create(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        freed = notes(state).pop("freed", None)
        for rule in state.members["notification_rules"].values():
            relationships = rule.resource["relationships"]
            link = (relationships.get("notification_template") or {}).get("data")
            if link and link["id"] == freed:
                new = link | {"id": json.loads(reply.body)["data"]["id"]}
                relationships["notification_template"] = {"data": new}
        return reply

    afterwards(patch, "delete_incident_notification_template", free)
    wrap(patch, "create_incident_notification_template", create)


@mutant("deep state", "update_global_incident_settings", "get_global_incident_settings")
def new_type_saves_the_global_settings_as_they_were_last_read(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the update of the settings, which came after they were read."""

    def read(state: MockState, _: Arguments) -> None:
        notes(state)["read"] = copy.deepcopy(_settings(state))

    def save(state: MockState, _: Arguments) -> None:
        if "read" in notes(state):
            _settings(state).update(notes(state)["read"])

    afterwards(patch, "get_global_incident_settings", read)
    afterwards(patch, "create_incident_type", save)


def _settings(state: MockState) -> Record:
    settings: Record = state.members["settings"][state.organization].resource["attributes"]
    return settings


@mutant(
    "deep state",
    *("delete_incident_user_defined_role", "get_incident_user_defined_role"),
    "list_incident_user_defined_roles",
)
def delete_of_a_role_undoes_the_last_update_of_another(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the operation, which deletes a role and changes no others."""

    def update(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        before = copy.deepcopy(target(state, arguments))
        reply = handler(state, arguments)
        notes(state)["before"] = before
        return reply

    def undo(state: MockState, _: Arguments) -> None:
        before = notes(state).pop("before", None)
        if before is not None and before["id"] in state.members["user_defined_roles"]:
            restore(state.members["user_defined_roles"][before["id"]].resource, before)

    wrap(patch, "update_incident_user_defined_role", update)
    afterwards(patch, "delete_incident_user_defined_role", undo)


@mutant(
    "deep state",
    *("patch_incident_impact", "list_incident_impacts"),
    needs="an impact with an end, then with another description, then without an end",
)
def impact_that_continues_has_the_description_with_which_it_ended(patch: pytest.MonkeyPatch) -> None:
    """Contradicts PATCH, which leaves what is not named, here the new description."""

    def keep(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        if attributes(arguments).get("end_at") is not None:
            data = json.loads(reply.body)["data"]
            notes(state)[data["id"]] = data["attributes"]["description"]
        return reply

    def again(state: MockState, arguments: Arguments) -> None:
        sent = attributes(arguments)
        if "end_at" in sent and sent["end_at"] is None and own_id(arguments) in notes(state):
            sent.setdefault("description", notes(state)[own_id(arguments)])

    alter_arguments(patch, "patch_incident_impact", again)
    for operation in ("create_incident_impact", "patch_incident_impact"):
        wrap(patch, operation, keep)


@mutant("deep state", "update_incident_configuration", "search_incidents")
def update_of_the_configuration_of_a_resolved_incident_sets_all_flags(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the operation: attributes that are not sent keep their values."""

    def complete(state: MockState, arguments: Arguments) -> None:
        incident = state.incidents.get(arguments.path["incident_id"])
        if incident is not None and incident["attributes"]["state"] in ENDED:
            for name in FLAGS:
                attributes(arguments).setdefault(name, True)

    alter_arguments(patch, "update_incident_configuration", complete)


@mutant(
    "deep state",
    *("delete_incident_responder", "list_incident_responders", "get_incident_responder", "get_incident"),
)
def responder_who_was_removed_and_returned_cannot_be_removed_again(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the status 204: the responder with the ID in the path is removed."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident, found = arguments.path["incident_id"], target(state, arguments)
        user = None if found is None else users.linked(found["relationships"].get("user"))
        removed: list[str | None] = notes(state).setdefault(incident, [])
        if user in removed and found in state.children("responders", incident):
            return no_content()
        reply = handler(state, arguments)
        if user is not None:
            removed.append(user)
        return reply

    wrap(patch, "delete_incident_responder", around)
