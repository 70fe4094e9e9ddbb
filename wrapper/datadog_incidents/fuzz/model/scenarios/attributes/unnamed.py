"""Updates whose body has no ID, where the spec makes it optional."""

from __future__ import annotations

from copy import deepcopy

from ...actions import create, read, related_in
from ...bodies import has_id, new_body
from ...memory import Known
from ...operation_schemas import required_members
from ...resources import Resource
from ...schemas import member, request_schema
from ...server_model import ServerModel
from ...updating import apply_update, update_body
from ..others.siblings import list_siblings
from ..scenario import scenario


def _has_optional_id(resource: Resource) -> bool:
    """Whether the body of an update can have an ID, and need not."""
    if resource.create is None or resource.update is None or not has_id(resource.update.id):
        return False
    return "id" not in member(request_schema(resource.update.id) or {}, "data").get("required", ())


@scenario(_has_optional_id)
def updates_without_id(model: ServerModel, resource: Resource) -> None:
    """Update one of a kind, then one of two with the same values, without an ID in the body.

    With an ID in the path, the update is one of that resource. Otherwise the spec does not say which one is
    changed, or that one is, so that only failures of the server are found.
    """
    if resource.update is None or not model.can(resource.update.id):
        return
    body = new_body(model.draw, resource.creators[0].id, related_in(model))
    first = create(model, resource, body=body)
    _update(model, first)
    second = create(model, resource, first.parent, body=deepcopy(body))
    for known in (second, first):
        _update(model, known)


def _update(model: ServerModel, known: Known) -> None:
    operation = known.resource.update
    if operation is None:
        return
    names = required_members(operation.id, "attributes")
    kept = {name: known.attributes[name] for name in sorted(names & known.attributes.keys())}
    body = update_body(model, known, kept, {})
    del body["data"]["id"]
    exchange = model.call(operation.id, known.path, body=body)
    if known.resource.id_parameter is not None:
        model.success(exchange)
        apply_update(model, known, exchange.request.json())
        read(model, known)
        list_siblings(model, known)
        return
    listing = known.resource.listing
    if listing is not None and model.can(listing.id):
        model.call(listing.id, known.path)
