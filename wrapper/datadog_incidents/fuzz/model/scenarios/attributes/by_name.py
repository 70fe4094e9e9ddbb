"""Names: an update that names no ID changes one resource of that name, or is refused."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from ...actions import create, related_in
from ...bodies import has_id, new_body
from ...json_parts import as_object
from ...operation_schemas import request_members
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import apply_update, update_body
from ..others.siblings import list_siblings
from ..scenario import can_update, scenario


def is_found_by_body(resource: Resource) -> bool:
    """Whether the body alone identifies what an update changes, as its path has no ID."""
    update = resource.update
    return (
        can_update(resource)
        and update is not None
        and "{" not in update.path
        and has_id(update.id)
        and "name" in request_members(update.id, "attributes")
    )


@scenario(is_found_by_body)
def name_decides_what_is_updated(model: ServerModel, resource: Resource) -> None:
    """Update by name, without an ID: one of its own name, one of two with the same name, and none.

    Whether this is refused is not specified. The others keep their values in any case.
    """
    if resource.update is None or resource.create is None or not model.can(resource.update.id):
        return
    body = new_body(model.draw, resource.create.id, related_in(model))
    first = create(model, resource, body=body)
    other = create(model, resource, body=_named(body, "another name"))
    for twin in (False, True):
        if twin:
            create(model, resource, body=deepcopy(body))
        for name in (first.attributes["name"], other.attributes["name"], "a name of none"):
            changed = _named(update_body(model, first, {}, {}), name)
            changed["data"].pop("id", None)
            exchange = model.call(resource.update.id, body=changed)
            data = as_object(as_object(exchange.response.json()).get("data"))
            for one in model.memory.alive(resource.tag):
                if exchange.response.ok and one.id == data.get("id"):
                    apply_update(model, one, exchange.request.json())
            list_siblings(model, first)


def _named(body: dict[str, Any], name: Any) -> dict[str, Any]:
    """Return a copy of a body with another name."""
    data = as_object(deepcopy(body["data"]))
    return {**body, "data": {**data, "attributes": {**as_object(data.get("attributes")), "name": name}}}
