"""Actions of the engine `model`: calls that create, read, list, update and delete resources, with checks."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from hypothesis import strategies as st

from datadog_incidents._common.json_kinds import is_object
from datadog_incidents_api.operations import OPERATIONS

from ..exchanges import Exchange
from . import checks
from .bodies import (
    Related,
    identifiers,
    new_body,
    new_relationships,
    sent_members,
)
from .json_parts import as_object
from .listing import list_all
from .memory import Known, View
from .observation import observe, settable
from .operation_schemas import CONFLICT, response_members, statuses
from .permissions import permits_all
from .requests import request
from .resources import Resource, resources
from .server_model import GaveUp, ServerModel
from .timestamps import check_time_of_create

NOT_FOUND = 404
SEVERAL = frozenset({"users", "incident_types", "notification_templates"})
"""JSON:API types of related resources of which there are sometimes several."""


def related_in(model: ServerModel) -> Related:
    """Return the source of related resources for the requests of a model."""

    def related(kind: str, required: bool) -> Known | None:  # as `Related` says
        existing = [one for one in model.memory.of_kind(kind) if _can_be_used(model, one)]
        if existing and not (kind in SEVERAL and model.draw(st.integers(0, 3)) == 3):
            return existing[-1]
        resource = next((one for one in resources().values() if kind in one.kinds), None)
        if resource is None or resource.create is None or resource.in_incident:
            return None
        if not (required or model.can(resource.create.id)):
            return existing[-1] if existing else None
        try:
            return create(model, resource, minimal=True)
        except GaveUp:
            # The guards of a live server permit few users, without which incidents can be created, too.
            if required or not model.session.is_guarded:
                raise
            return existing[-1] if existing else None

    return related


def _can_be_used(model: ServerModel, known: Known) -> bool:
    """Whether a resource may be related to: not an incident type that may forbid something."""
    return known.resource.tag != "types" or model.session.is_mock or permits_all(known)


def creators_to_use(model: ServerModel, resource: Resource) -> list[str]:
    """Return the IDs of the selected operations that create a resource, after one that can be called again.

    The first one may be an operation that is not selected, but may prepare what the selected ones need.

    Raises:
        GaveUp: no operation that may be called creates the resource again and again.
    """
    selected = [one.id for one in resource.creators if model.can(one.id)]
    permitted = [one.id for one in resource.creators if one.id in model.session.selection.prepares_with]
    for first in (*selected, *permitted):
        if CONFLICT not in statuses(first):
            return [first, *(one for one in selected if one != first)]
    raise GaveUp(f"no operation that may be called creates {resource.tag}")


def incident(model: ServerModel) -> Known:
    """Return an existing incident, created if there is none."""
    found = model.memory.alive("incidents")
    return found[0] if found else new_incident(model)


def new_incident(model: ServerModel) -> Known:
    """Create an incident with a commander, so that the loss of it would show."""
    resource = resources()["incidents"]
    related = related_in(model)
    operation = resource.creators[0].id
    body = new_body(model.draw, operation, related)
    links = new_relationships(model.draw, operation, related, names=["commander_user"])
    if links.get("commander_user", {}).get("data"):
        body["data"]["relationships"] = links
    return create(model, resource, body=body)


def create(
    model: ServerModel,
    resource: Resource,
    parent: Known | None = None,
    *,
    creator: str | None = None,
    minimal: bool = False,
    body: Any = None,
) -> Known:
    """Create a resource and check the response.

    Args:
        model: the model.
        resource: kind of resource.
        parent: incident that owns it; one that exists, or a new one, if it needs one and none is given.
        creator: ID of the operation; the first one of the resource if None.
        minimal: whether everything optional is left out.
        body: request body; None draws one.

    Raises:
        GaveUp: the request was not accepted, or not sent.
    """
    operation = creator or (resource.create.id if resource.create else "")
    if operation not in model.session.selection.prepares_with:
        raise GaveUp(f"no operation that may be called creates {resource.tag}")
    if parent is None and "{incident_id}" in OPERATIONS[operation].path:
        parent = incident(model)
    path = {"incident_id": parent.id} if parent is not None else {}
    if body is None:
        body = new_body(model.draw, operation, related_in(model), minimal=minimal)
        body = apart(model, operation, path, body)
    return created(model, resource, parent, model.call(operation, path, body=body))


def apart(model: ServerModel, operation: str, path: dict[str, str], body: Any) -> Any:
    """Return the body of a create, with new related resources if the same was created before.

    Other servers than the mock may refuse the second one, e.g. of a user as a responder.
    """
    if model.session.is_mock or not model.session.identities.exist(request(operation, path, body=body)):
        return body
    links = sent_members(body, "relationships")
    for name, (kind, _) in ((name, next(identifiers(link), ("", ""))) for name, link in links.items()):
        resource = next((one for one in resources().values() if kind in one.kinds), None)
        if resource is not None and resource.create is not None and not resource.in_incident:
            with suppress(GaveUp):
                other = create(model, resource, minimal=True)
                links = {**links, name: {"data": {"type": other.kind, "id": other.id}}}
    return {**body, "data": {**body["data"], "relationships": links}}


def created(model: ServerModel, resource: Resource, parent: Known | None, exchange: Exchange) -> Known:
    """Remember the resource that a request has created, and check the response.

    Raises:
        GaveUp: the request was not accepted.
    """
    operation = exchange.request.operation or ""
    path = {"incident_id": parent.id} if parent is not None else {}
    body = exchange.request.json()  # on live servers, the connection adds marks
    document = model.success(exchange)
    data = document.get("data") if is_object(document) else None
    if not is_object(data) or not isinstance(data.get("id"), str):
        raise GaveUp("the response does not conform")
    known = Known(resource, str(data.get("type")), data["id"], path, parent, operation)
    if resource.id_parameter is not None:
        known.path = {**path, resource.id_parameter: known.id}
    known.attributes = {
        name: value
        for name, value in sent_members(body, "attributes").items()
        if name in settable(known) and name in response_members(operation, "attributes")
    }
    known.relationships = data_of(sent_members(body, "relationships"), operation)
    known.changed_by = operation
    existing = _existing(model, known)
    if existing is not None:
        return _merged(model, existing, known, data)
    _check_new(model, known, data)
    check_time_of_create(model, known, as_object(data.get("attributes")))
    model.memory.add(known)
    observe(model, known, operation, data)
    _learn_defaults(model, known, body, data)
    return known


def _existing(model: ServerModel, known: Known) -> Known | None:
    """Return what a create has changed rather than created: a resource that an incident has once."""
    if known.resource.id_parameter is not None:
        return None
    return next((one for one in model.memory.alive(known.resource.tag) if one.id == known.id), None)


def _merged(model: ServerModel, existing: Known, sent: Known, data: Any) -> Known:
    before = ({**existing.attributes}, {**existing.relationships})
    existing.attributes |= sent.attributes
    existing.from_server -= sent.attributes.keys()
    existing.mark_changed(sent.creator, {*sent.attributes}, before)
    observe(model, existing, sent.creator, data)
    return existing


def _check_new(model: ServerModel, known: Known, data: dict[str, Any]) -> None:
    """Check that IDs are new. A second create of something that exists once is an update."""
    ids, key = model.history.ids, key_of_id(model, known)
    model.expect(
        checks.IDS_ARE_UNIQUE,
        key not in ids or known.resource.id_parameter is None,
        (known.creator, ids.get(key)),
        "id",
        f"expected a new ID for {known.kind}, got {known.id} again",
        about=[known],
    )
    ids[key] = known.creator
    number = as_object(data.get("attributes")).get("public_id")
    if isinstance(number, int):
        highest = model.history.public_id
        model.expect(
            checks.IDS_ARE_UNIQUE,
            number > highest,
            known.creator,
            "public_id",
            f"expected a public ID above {highest}, which was given already, got {number}",
        )
        model.history.public_id = max(number, highest)


def key_of_id(model: ServerModel, known: Known) -> str:
    """Return what must be new of a resource: its ID; of other servers, with its type (JSON:API)."""
    return known.id if model.session.is_mock else f"{known.kind} {known.id}"


def _learn_defaults(model: ServerModel, known: Known, body: Any, data: dict[str, Any]) -> None:
    sent, shown = sent_members(body, "attributes"), as_object(data.get("attributes"))
    for name in sorted(settable(known) - sent.keys()):
        key = (known.resource.tag, name)
        model.history.absent[key] = model.history.absent.get(key, True) and shown.get(name) is None
        if name in shown:
            model.history.learn_default(*key, shown[name])


def read(model: ServerModel, known: Known, *, listed: bool = False) -> Any:
    """Read a resource, by its own operation or in the list, and check it.

    Returns:
        The resource in the response; None if no selected operation shows it.
    """
    reader = known.resource.reader(listed=listed)
    if reader is None or not model.can(reader.id):
        return None
    if reader is known.resource.listing:
        items = list_all(model, known.resource, known.parent)
        return next((one for one in items if one.get("id") == known.id), None)
    exchange = model.call(reader.id, known.path)
    data = as_object(model.success(exchange)).get("data")
    observe(model, known, reader.id, data)
    return data


def adopt(model: ServerModel, resource: Resource, data: dict[str, Any], operation: str) -> Known:
    """Remember a resource that exists without the run having created it, such as settings."""
    known = Known(resource, str(data.get("type")), str(data.get("id")), {}, None, operation)
    known.changed_by = operation
    model.memory.add(known)
    known.views[operation] = View(
        as_object(data.get("attributes")), as_object(data.get("relationships")), model.position
    )
    return known


def data_of(relationships: dict[str, Any], operation: str) -> dict[str, Any]:
    """Return the `data` of relationships that responses show."""
    shown = response_members(operation, "relationships")
    return {
        name: as_object(link).get("data") if is_object(link) or link is None else None
        for name, link in relationships.items()
        if name in shown
    }
