"""Twins: two resources with the same content are two, and only their IDs tell them apart."""

from __future__ import annotations

from copy import deepcopy

from ..actions import create, read, related_in
from ..bodies import new_body
from ..deleting import delete
from ..operation_schemas import CONFLICT, statuses
from ..resources import Resource
from ..server_model import ServerModel
from ..updating import update
from .others import check_others, list_siblings
from .scenario import can_update, scenario

UNIQUE = ("users",)
"""Tags of resources that differ in more than their ID: users in their email address."""


@scenario(lambda resource: resource.create is not None and resource.tag not in UNIQUE)
def twins_are_two(model: ServerModel, resource: Resource) -> None:
    """Create two with the same body, by each operation that creates, and update and delete the second."""
    for creator in resource.creators:
        if model.can(creator.id) and CONFLICT not in statuses(creator.id):
            _check_twins(model, resource, creator.id)


def _check_twins(model: ServerModel, resource: Resource, creator: str) -> None:
    body = new_body(model.draw, creator, related_in(model))
    first = create(model, resource, creator=creator, body=body)
    second = create(model, resource, first.parent, creator=creator, body=deepcopy(body))
    if second is first:  # what an incident has once
        return
    list_siblings(model, first)
    read(model, first)
    read(model, second)
    # Other creators may make resources whose first update fills in attributes.
    if can_update(resource) and creator == resource.creators[0].id:
        update(model, second)
        check_others(model, second)
        read(model, second)
    if resource.delete is not None and resource.id_parameter is not None:
        delete(model, second)
        check_others(model, second)
        list_siblings(model, first)
