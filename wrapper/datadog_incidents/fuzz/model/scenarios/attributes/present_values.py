"""Present values: each member is set to the value that it has, alone, and cleared twice."""

from __future__ import annotations

from ...actions import create, read
from ...operation_schemas import allows_null, request_members
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..scenario import can_update, scenario
from .updates import changeable


@scenario(can_update)
def values_are_set_again(model: ServerModel, resource: Resource) -> None:
    """Set each member to its present value, to null and again to null if it may be null, and back."""
    if resource.update is None or not model.can(resource.update.id):
        return
    known = create(model, resource)
    update(model, known)
    schemas = request_members(resource.update.id, "attributes")
    half = model.history.turn(f"values_are_set_again {resource.tag}") % 2
    values = [(name, known.attributes[name]) for name in changeable(resource) if name in known.attributes]
    for name, present in values[half::2]:
        if present is not None:
            update(model, known, attributes={name: present})
        if allows_null(schemas[name]):
            update(model, known, attributes={name: None})
            update(model, known, attributes={name: None})
            update(model, known, attributes={name: present})
    read(model, known)
    read(model, known, listed=True)
