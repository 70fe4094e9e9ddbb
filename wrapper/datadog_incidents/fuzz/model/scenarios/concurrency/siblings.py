"""Concurrent updates of siblings: each has what was sent to it."""

from __future__ import annotations

from ...actions import create, read, related_in
from ...bodies import change
from ...json_parts import as_object
from ...listing import list_all
from ...observation import observe
from ...requests import request
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import apply_update, update_body
from ..attributes.updates import changeable
from ..scenario import can_update, scenario
from .creates import at_once

SIBLINGS = 6


@scenario(can_update, concurrent=True)
def concurrent_updates_of_siblings(model: ServerModel, resource: Resource) -> None:
    """Update several siblings at the same time, and read all of them."""
    operation = resource.update
    if operation is None or resource.id_parameter is None or not model.can(operation.id):
        return
    first = create(model, resource)
    siblings = [first, *(create(model, resource, first.parent, minimal=True) for _ in range(SIBLINGS - 1))]
    names = changeable(resource)
    requests = [
        request(
            operation.id,
            known.path,
            body=update_body(model, known, change(model.draw, operation.id, names, related_in(model)), {}),
        )
        for known in siblings
    ]
    for known, exchange in zip(siblings, at_once(model, requests), strict=True):
        document = model.success(exchange)
        apply_update(model, known, exchange.request.json())
        observe(model, known, operation.id, as_object(document).get("data"))
    for known in siblings:
        read(model, known)
    list_all(model, resource, first.parent)
