"""No longer used: what named a resource is deleted, after which the resource is as usable as before."""

from __future__ import annotations

from ...actions import create, incident, read, related_in
from ...bodies import new_body
from ...deleting import delete
from ...memory import Known
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..others.siblings import list_siblings
from ..scenario import scenario
from .deleted import check_gone
from .in_use import can_be_in_use, nameable, users_of


@scenario(can_be_in_use, rounds=0)  # with the simplest values: what matters is what is named
def users_are_deleted(model: ServerModel, resource: Resource) -> None:
    """Name a resource wherever a request can, delete what names it; read, change and delete the resource."""
    parent = incident(model) if resource.in_incident else None
    body = new_body(model.draw, resource.creators[0].id, related_in(model))
    known = create(model, resource, parent, body=nameable(model, resource, body))
    for user in users_of(model, known):
        if user is not parent and _can_delete(model, user):
            delete(model, user)
    read(model, known)
    list_siblings(model, known)
    if resource.update is not None and model.can(resource.update.id):
        update(model, known)
        read(model, known)
    if _can_delete(model, known):
        delete(model, known)
        check_gone(model, known)


def _can_delete(model: ServerModel, known: Known) -> bool:
    """Whether an existing resource can be deleted alone."""
    operation = known.resource.delete
    is_single = known.is_alive and known.resource.id_parameter is not None
    return is_single and operation is not None and model.can(operation.id)
