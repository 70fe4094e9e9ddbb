"""Updates: sends changes, and remembers what they must have done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from .actions import data_of, related_in
from .bodies import (
    change,
    has_id,
    identifiers,
    kind_of,
    new_relationships,
    sent_members,
)
from .comparison import MISSING
from .differences import MERGED, SET_BY_SERVER, SET_WITH
from .memory import Known
from .observation import observe, settable
from .operation_schemas import request_members, required_members
from .server_model import GaveUp, ServerModel


def update(
    model: ServerModel,
    known: Known,
    names: Sequence[str] | None = None,
    *,
    attributes: dict[str, Any] | None = None,
    relationships: dict[str, Any] | None = None,
) -> Any:
    """Update a resource and check the response.

    Args:
        model: the model.
        known: the resource.
        names: attributes to change; None draws some. Attributes that a request must contain are added.
        attributes: values of the attributes; None draws them.
        relationships: relationships to change; none if None.

    Returns:
        The resource in the response.

    Raises:
        GaveUp: the resource has no update, or the request was not accepted, or not sent.
    """
    operation = known.resource.update
    if operation is None or not model.can(operation.id):
        raise GaveUp(f"no operation updates {known.resource.tag}")
    if attributes is None:
        chosen = [*(request_members(operation.id, "attributes") if names is None else names)]
        attributes = change(model.draw, operation.id, chosen, related_in(model), known.attributes)
    body = update_body(model, known, attributes, relationships or {})
    exchange = model.call(operation.id, known.path, body=body)
    document = model.success(exchange)
    apply_update(model, known, exchange.request.json())
    data = document.get("data") if is_object(document) else None
    observe(model, known, operation.id, data)
    return data


def update_body(
    model: ServerModel, known: Known, attributes: dict[str, Any], relationships: dict[str, Any]
) -> dict[str, Any]:
    """Return the body of an update, with everything that a request must contain."""
    operation = known.resource.update
    if operation is None:
        raise GaveUp(f"no operation updates {known.resource.tag}")
    missing = required_members(operation.id, "attributes") - attributes.keys()
    kept = {name: known.attributes[name] for name in sorted(missing & known.attributes.keys())}
    names = sorted(missing - kept.keys())
    drawn = change(model.draw, operation.id, names, related_in(model), known.attributes)
    data: dict[str, Any] = {
        "type": kind_of(operation.id),
        "attributes": {**drawn, **kept, **attributes},
    }
    links = {**relationships}
    for name in sorted(required_members(operation.id, "relationships") - links.keys()):
        link = {"data": known.relationships.get(name)}
        # A server may refuse to relate to a deleted resource.
        if name in known.relationships and model.memory.deleted().isdisjoint(identifiers(link)):
            links[name] = link
        else:
            links |= new_relationships(model.draw, operation.id, related_in(model), names=[name])
    if links:
        data["relationships"] = links
    if has_id(operation.id):
        data["id"] = known.id
    return {"data": data}


def apply_update(model: ServerModel, known: Known, body: Any) -> None:
    """Remember what an accepted update must have done."""
    operation = known.resource.update
    if operation is None:
        return
    sent, links = sent_members(body, "attributes"), sent_members(body, "relationships")
    tag, before = known.resource.tag, ({**known.attributes}, {**known.relationships})
    if operation.method == "PUT":
        for name in sorted(settable(known) - sent.keys()):
            default = model.history.default(tag, name)
            former = known.attributes.pop(name, None)
            was_sent = name not in known.from_server
            known.from_server.add(name)
            if default is not MISSING and name not in SET_BY_SERVER.get(tag, ()):
                known.attributes[name] = default
            elif model.history.absent.get((tag, name)):
                known.cleared[name] = former if was_sent else None
    for name in sorted(sent.keys() & settable(known)):
        merges = name in MERGED.get(tag, ()) and operation.method != "PUT"
        known.attributes[name] = merged(known.attributes.get(name), sent[name]) if merges else sent[name]
        known.from_server.discard(name)
        known.cleared.pop(name, None)
        for other in SET_WITH.get((tag, name), frozenset[str]()) - sent.keys():
            known.attributes.pop(other, None)
    known.relationships |= data_of(links, operation.id)
    replaced = settable(known) if operation.method == "PUT" else set[str]()
    # The embedded user and its ID follow the relationship.
    roles = [name.removesuffix("_user") for name in links]
    followers = {*roles, *(f"{role}_uuid" for role in roles)}
    known.mark_changed(operation.id, {*sent, *links, *replaced, *followers}, before)


def merged(before: Any, sent: Any) -> Any:
    """Return an object after an update that changes the members that it names, and so on within them."""
    if not is_object(before) or not is_object(sent):
        return sent
    return {**before, **{key: merged(before.get(key), value) for key, value in sent.items()}}
