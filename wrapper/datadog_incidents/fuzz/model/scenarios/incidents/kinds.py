"""Incidents of every kind: children are created, changed and deleted, whatever their incident is like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...actions import create, creators_to_use, read, related_in
from ...bodies import new_body, new_relationships
from ...deleting import delete
from ...hints import STATES
from ...listing import list_all
from ...memory import Known
from ...operation_schemas import request_members, required_members, statuses
from ...probes.covering import covering_rows
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..scenario import is_incident, scenario
from .busy import call_all_of_incident

CONFLICT = 409
QUICK = 4
"""Incidents in one run of the profile `quick`, in which each state occurs."""


@scenario(is_incident)
def children_of_every_incident(model: ServerModel, resource: Resource) -> None:
    """Create incidents of every origin, state and type, with and without a commander and flags."""
    creators = creators_to_use(model, resource)
    options: list[tuple[Any, ...]] = [tuple(creators), STATES, (False, True), (False, True), (False, True)]
    seed = f"{model.session.seed} {model.history.turn('children_of_every_incident')}"
    rows = covering_rows([len(one) for one in options], seed, 100)
    if model.session.profile.name == "quick":
        rows = rows[:QUICK]
    for row in rows:
        creator, state, is_led, is_flagged, is_typed = (
            found[at] for found, at in zip(options, row, strict=True)
        )
        known = _incident(model, resource, creator, is_led=is_led, is_flagged=is_flagged, is_typed=is_typed)
        if resource.update is not None and model.can(resource.update.id):
            update(model, known, attributes={"fields": {"state": {"type": "dropdown", "value": state}}})
        call_all_of_incident(model, known)
        _use(model, known)


def _incident(
    model: ServerModel, resource: Resource, creator: str, *, is_led: bool, is_flagged: bool, is_typed: bool
) -> Known:
    """Create an incident.

    Args:
        model: the model.
        resource: incidents.
        creator: ID of the operation.
        is_led: whether it has a commander.
        is_flagged: whether its flags are true, such as those of tests.
        is_typed: whether it is of a type of its own.
    """
    related = related_in(model)
    body = new_body(model.draw, creator, related, minimal=True)
    attributes = body["data"]["attributes"]
    for name, schema in request_members(creator, "attributes").items():
        if schema.get("type") == "boolean":
            attributes[name] = is_flagged
    if is_flagged and "customer_impacted" in attributes:
        attributes["customer_impact_scope"] = "Checkout"
    types = resources()["types"]
    if is_typed and types.create is not None and model.can(types.create.id):
        attributes["incident_type_uuid"] = create(model, types, minimal=True).id
    names = {*(["commander_user"] if is_led else []), *required_members(creator, "relationships")}
    links = new_relationships(model.draw, creator, related, names=sorted(names))
    if links:
        body["data"]["relationships"] = links
    return create(model, resource, creator=creator, body=body)


def _use(model: ServerModel, parent: Known) -> None:
    """Create, change, read, list and delete a child of every origin, and call what else incidents have."""
    for resource, creator in _creators(model):
        child = create(model, resource, parent, creator=creator)
        if resource.update is not None and model.can(resource.update.id):
            update(model, child)
        read(model, child)
    call_all_of_incident(model, parent)
    for resource in {one.resource.tag: one.resource for one in model.memory.children(parent)}.values():
        list_all(model, resource, parent)
    read(model, parent)
    for child in model.memory.children(parent):
        if child.resource.delete is not None and model.can(child.resource.delete.id):
            delete(model, child)
    read(model, parent)


def _creators(model: ServerModel) -> Iterator[tuple[Resource, str]]:
    for resource in resources().values():
        for creator in resource.creators if resource.in_incident else ():
            if model.can(creator.id) and CONFLICT not in statuses(creator.id):
                yield resource, creator.id
