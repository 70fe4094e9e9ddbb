"""Bugs of the holdout: confused resources.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json
from uuid import NAMESPACE_URL, uuid5

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import users
from datadog_incidents.mock.resources.timestamps import epoch
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes, own_id
from ..tools.handlers import afterwards, alter_items, altered, with_document, wrap
from ..tools.memory import notes
from ..tools.stored import target
from .identity import addressed, fixed_id


def _named(resource: Record, relationship: str) -> str | None:
    """Return the ID in a relationship of a stored resource, or None."""
    link = resource["relationships"].get(relationship) or {}
    data = link.get("data")
    return None if data is None else data["id"]


@mutant("identity", "create_incident_configuration", "update_incident_configuration", "search_incidents")
def configurations_of_equal_flags_have_one_id(patch: pytest.MonkeyPatch) -> None:
    """Contradicts JSON:API, by which type and ID identify one resource: the first one is lost."""

    def hashed(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        flags = json.dumps(attributes(arguments), sort_keys=True)
        return fixed_id(handler, state, arguments, str(uuid5(NAMESPACE_URL, flags)))

    wrap(patch, "create_incident_configuration", hashed)


@mutant(
    "identity",
    "create_incident_notification_template",
    "get_incident_notification_template",
    "list_incident_notification_templates",
)
def notification_template_created_after_an_update_takes_the_id_of_the_updated(
    patch: pytest.MonkeyPatch,
) -> None:
    """Contradicts the 201 of a create: the template that was updated is replaced."""

    def reuse(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        updated = notes(state).pop("updated", None)
        if updated not in state.members["notification_templates"]:
            return handler(state, arguments)
        return fixed_id(handler, state, arguments, updated)

    def keep(state: MockState, arguments: Arguments) -> None:
        notes(state)["updated"] = own_id(arguments)

    wrap(patch, "create_incident_notification_template", reuse)
    afterwards(patch, "update_incident_notification_template", keep)


@mutant("identity", "list_incident_impacts")
def listed_impacts_have_the_ids_of_others_if_they_were_not_created_by_start(
    patch: pytest.MonkeyPatch,
) -> None:
    """Contradicts the create: an impact is listed with the ID that it was given."""

    def mixed(items: list[Record]) -> list[Record]:
        by_start = sorted(items, key=lambda one: epoch(one["attributes"]["start_at"]))
        return [one | {"id": other["id"]} for one, other in zip(by_start, items, strict=True)]

    alter_items(patch, "list_incident_impacts", mixed)


@mutant(
    "identity",
    "create_incident_user_defined_field",
    "list_incident_user_defined_fields",
    "get_incident_user_defined_field",
)
def field_with_the_name_of_one_of_another_type_is_that_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the 201 of a create: the new field belongs to the type that was sent."""

    def known(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply, members = handler(state, arguments), state.members["user_defined_fields"]
        new = members[json.loads(reply.body)["data"]["id"]].resource
        for one in [member.resource for member in members.values()]:
            if one["attributes"]["name"] == new["attributes"]["name"] and (
                _named(one, "incident_type") != _named(new, "incident_type")
            ):
                del members[new["id"]]
                return with_document(reply, {"data": one})
        return reply

    wrap(patch, "create_incident_user_defined_field", known)


@mutant("identity", "create_incident_impact", "list_incident_impacts", "get_incident")
def ids_of_impacts_follow_from_the_number_of_impacts(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the 201 of a create: after a deletion, the new impact replaces another one."""

    def numbered(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = arguments.path["incident_id"]
        name = f"{incident}/{len(state.children('impacts', incident))}"
        return fixed_id(handler, state, arguments, str(uuid5(NAMESPACE_URL, name)))

    wrap(patch, "create_incident_impact", numbered)


@mutant(
    "identity",
    "delete_incident_notification_rule",
    "get_incident_notification_rule",
    "list_incident_notification_rules",
)
def delete_of_a_notification_rule_removes_the_first_with_its_template(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the delete: the rule with the ID in the path is deleted."""

    def first(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        rule = target(state, arguments)
        template = None if rule is None else _named(rule, "notification_template")
        for one in state.members["notification_rules"].values():
            if template is not None and _named(one.resource, "notification_template") == template:
                return handler(state, addressed(arguments, one.resource["id"]))
        return handler(state, arguments)

    wrap(patch, "delete_incident_notification_rule", first)


@mutant("identity", "get_incident_responder")
def responder_is_read_as_that_of_the_first_incident_of_its_user(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `responder_id`: the response has the ID in the path."""

    def joined(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        responders = state.members["responders"]
        user = users.linked(responders[own_id(arguments)].resource["relationships"].get("user"))
        same = (one.resource for one in responders.values())
        first = next(one for one in same if users.linked(one["relationships"].get("user")) == user)
        return altered(reply, lambda document: document.update(data=first))

    wrap(patch, "get_incident_responder", joined)


@mutant("identity", "list_incident_rules")
def rules_of_one_task_are_listed_with_the_id_of_the_newest(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list, which has each rule with its own ID."""

    def by_task(items: list[Record]) -> list[Record]:
        newest = {one["attributes"]["task_id"]: one["id"] for one in items}
        return [one | {"id": newest[one["attributes"]["task_id"]]} for one in items]

    alter_items(patch, "list_incident_rules", by_task)
