"""Named resources: the path decides what an update changes, and not the ID in its body."""

from __future__ import annotations

from ...actions import read, related_in
from ...bodies import change, has_id
from ...resources import Resource
from ...server_model import GaveUp, ServerModel
from ...updating import apply_update, update_body
from ..scenario import can_update, scenario
from .updates import changeable, pair


def _is_named_twice(resource: Resource) -> bool:
    """Whether an update has the ID of the resource in its path and in its body."""
    return (
        can_update(resource)
        and resource.id_parameter is not None
        and resource.update is not None
        and has_id(resource.update.id)
    )


@scenario(_is_named_twice)
def path_decides_what_is_updated(model: ServerModel, resource: Resource) -> None:
    """Update a resource with the ID of a sibling in the body.

    Whether this is refused is not specified. The sibling keeps its values in any case.
    """
    if resource.update is None or not model.can(resource.update.id):
        return
    first, second = pair(model, resource)
    read(model, second)
    attributes = change(model.draw, resource.update.id, changeable(resource), related_in(model))
    body = update_body(model, first, attributes, {})
    body["data"]["id"] = second.id
    exchange = model.call(resource.update.id, first.path, body=body)
    if exchange.response.ok:
        apply_update(model, first, exchange.request.json())
    elif exchange.response.status >= 500:
        raise GaveUp
    for known in (second, first):
        read(model, known)
