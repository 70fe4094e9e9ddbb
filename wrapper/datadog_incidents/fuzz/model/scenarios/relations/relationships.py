"""Relationships: they lead to what was sent, to another resource, and to none."""

from __future__ import annotations

from typing import Any

from ...actions import create, read, related_in
from ...bodies import new_relationships
from ...operation_schemas import allows_null, request_members, without_null
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..attributes.updates import pair
from ..others.siblings import list_siblings
from ..scenario import can_update, scenario
from .related_deleted import create_full


@scenario(can_update, rounds=2)
def relationships_change(model: ServerModel, resource: Resource) -> None:
    """Change relationships: to another resource, to none, and back."""
    if resource.update is None:
        return
    schemas = request_members(resource.update.id, "relationships")
    if not schemas:
        return
    first, _ = pair(model, resource)
    second = create_full(model, resource, resource.creators[0].id, first.parent)
    read(model, second)
    list_siblings(model, second)
    for name, schema in schemas.items():
        create_related(model, name)
        links = new_relationships(model.draw, resource.update.id, related_in(model), names=[name])
        update(model, first, [], relationships=links)
        read(model, first)
        read(model, second)
        if allows_null(schema) or (links.get(name) and _allows_no_data(schema)):
            update(model, first, [], relationships={name: {"data": None}})
            read(model, first)
            update(model, first, [], relationships=links)
            read(model, first)


def create_related(model: ServerModel, name: str) -> None:
    """Create a resource that a relationship can lead to, so that there is another than before."""
    tags = {"commander_user": "users", "user": "users", "incident_type": "types"}
    tags |= {"notification_template": "notification_templates"}
    resource = resources().get(tags.get(name, ""))
    if resource is not None and resource.create is not None and model.can(resource.create.id):
        create(model, resource)


def _allows_no_data(schema: Any) -> bool:
    data = without_null(schema).get("properties", {}).get("data", {})
    return allows_null(data)
