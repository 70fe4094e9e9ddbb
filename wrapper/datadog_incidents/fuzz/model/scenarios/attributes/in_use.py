"""Updates of resources in use: what others name can be changed, and so can what is left of those others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from typing import Any

from ...actions import create, incident, read, related_in
from ...bodies import new_body
from ...deleting import delete
from ...json_parts import as_object
from ...memory import Known
from ...operation_schemas import request_members
from ...resources import Resource, resources
from ...server_model import GaveUp, ServerModel
from ...updating import update
from ..deletes.in_use import can_be_in_use, nameable, users_of
from ..relations.related_deleted import fullest_body
from ..scenario import can_update, scenario
from .updates import changeable

DROPDOWN = 1
"""Type of a user-defined field of which an incident has one of the valid values."""
VALUES = [{"display_name": one, "value": one} for one in ("first", "second")]
"""Valid values of a user-defined field."""


@scenario(lambda resource: can_update(resource) and can_be_in_use(resource), rounds=2, simplest=False)
def used_is_updated(model: ServerModel, resource: Resource) -> None:
    """Name a resource twice wherever a request can, update each of its attributes, and what named it.

    Of two that name it in the same place, one is deleted before the other one is updated.
    """
    if resource.create is None or not model.can(resource.create.id):
        return
    model.tests_types = False  # incidents need the permissions of their type
    parent = incident(model) if resource.in_incident else None
    body = nameable(model, resource, fullest_body(model, resource.create.id))
    known = create(model, resource, parent, body=body)
    users = [*users_of(model, known), *users_of(model, known)]
    for name in changeable(resource):
        update(model, known, [name])
    for first, second in _pairs(users):
        with suppress(GaveUp):
            delete(model, first)
            update(model, second, relationships=_links(second))
            read(model, second)


def _pairs(users: list[Known]) -> Iterator[tuple[Known, Known]]:
    """Yield every two that follow one another among those of one kind which can be deleted alone."""
    for tag in dict.fromkeys(one.resource.tag for one in users):
        same = [one for one in users if one.resource.tag == tag and one.resource.id_parameter is not None]
        yield from pairwise(dict.fromkeys(same))


def _links(known: Known) -> dict[str, Any]:
    """Return the relationships of a resource that an update can name, as they are."""
    operation = known.resource.update
    names = request_members(operation.id, "relationships") if operation is not None else ()
    return {name: {"data": one} for name, one in known.relationships.items() if name in names and one}


@scenario(lambda resource: can_update(resource) and resource.tag == "user_defined_fields", rounds=0)
def used_value_is_removed(model: ServerModel, resource: Resource) -> None:
    """Remove the valid value of a field that an incident has."""
    incidents = resources()["incidents"]
    if resource.create is None or incidents.create is None or not model.can(resource.create.id):
        return
    body = new_body(model.draw, resource.create.id, related_in(model), minimal=True)
    body["data"]["attributes"] |= {"type": DROPDOWN, "valid_values": VALUES}
    field = create(model, resource, body=body)
    kind = as_object(field.relationships.get("incident_type")).get("id")
    body = new_body(model.draw, incidents.create.id, related_in(model), minimal=True)
    value = {"type": "dropdown", "value": VALUES[0]["value"]}
    body["data"]["attributes"]["fields"] = {str(field.attributes["name"]): value}
    body["data"]["attributes"] |= {"incident_type_uuid": kind} if kind is not None else {}
    create(model, incidents, body=body)
    update(model, field, attributes={"valid_values": VALUES[1:]})
    read(model, field)
