"""Actions of the engine `model`: calls that create, read, list, update and delete resources, with checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from hypothesis import strategies as st

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from . import checks
from .bodies import (
    Related,
    change,
    has_id,
    kind_of,
    new_body,
    new_relationships,
    sent_members,
)
from .comparison import MISSING
from .differences import MERGED, SET_BY_SERVER
from .memory import Known, View
from .observation import observe, settable
from .operation_schemas import request_members, required_members, response_members
from .resources import Resource, resources
from .server_model import GaveUp, ServerModel, request

NOT_FOUND = 404
SEVERAL = frozenset({"users", "incident_types", "notification_templates"})
"""JSON:API types of related resources of which there are sometimes several."""


def related_in(model: ServerModel) -> Related:
    """Return the source of related resources for the requests of a model."""

    def related(kind: str, required: bool) -> Known | None:  # as `Related` says
        existing = model.memory.of_kind(kind)
        if existing and not (kind in SEVERAL and model.draw(st.integers(0, 3)) == 3):
            return existing[-1]
        resource = next((one for one in resources().values() if kind in one.kinds), None)
        if resource is None or resource.create is None or resource.in_incident:
            return None
        if not (required or model.can(resource.create.id)):
            return existing[-1] if existing else None
        return create(model, resource, minimal=True)

    return related


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
    if body is None:
        body = new_body(model.draw, operation, related_in(model), minimal=minimal)
    path = {"incident_id": parent.id} if parent is not None else {}
    exchange = model.call(operation, path, body=body)
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
    known.relationships = _data_of(sent_members(body, "relationships"), operation)
    known.changed_by = operation
    existing = _existing(model, known)
    if existing is not None:
        return _merged(model, existing, known, data)
    _check_new(model, known, data)
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
    existing.attributes |= sent.attributes
    existing.from_server -= sent.attributes.keys()
    existing.is_touched = True
    existing.mark_changed(sent.creator, {*sent.attributes})
    observe(model, existing, sent.creator, data)
    return existing


def _check_new(model: ServerModel, known: Known, data: dict[str, Any]) -> None:
    """Check that IDs are new. A second create of something that exists once is an update."""
    ids = model.history.ids
    model.expect(
        checks.IDS_ARE_UNIQUE,
        known.id not in ids or known.resource.id_parameter is None,
        (known.creator, ids.get(known.id)),
        "id",
        f"expected a new ID for {known.kind}, got {known.id} again",
        about=[known],
    )
    ids[known.id] = known.creator
    number = (data.get("attributes") or {}).get("public_id")
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


def _learn_defaults(model: ServerModel, known: Known, body: Any, data: dict[str, Any]) -> None:
    sent, shown = sent_members(body, "attributes"), data.get("attributes") or {}
    for name in sorted(settable(known) - sent.keys()):
        if name in shown:
            model.history.learn_default(known.resource.tag, name, shown[name])


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
    data = (model.success(exchange) or {}).get("data")
    observe(model, known, reader.id, data)
    return data


def list_all(
    model: ServerModel, resource: Resource, parent: Known | None, query: dict[str, str] | None = None
) -> list[Any]:
    """List the resources of an incident or of the organization, and check those that the model knows.

    Lists in pages are read page by page.

    Returns:
        The items of all pages; empty if no selected operation lists them.
    """
    listing = resource.listing
    if listing is None or not model.can(listing.id):
        return []
    path = {"incident_id": parent.id} if parent is not None else {}
    items = [*_pages(model, listing.id, path, query or {})]
    expected = [one for one in model.memory.alive(resource.tag) if parent is None or one.parent is parent]
    by_id: dict[str, list[Any]] = {}
    for item in items:
        if is_object(item):
            by_id.setdefault(str(item.get("id")), []).append(item)
    for known in expected:
        found = by_id.get(known.id, [])
        model.expect(
            checks.LIST_IS_COMPLETE
            if len(found) != 0 or known.changed_by != known.creator
            else checks.CREATE_MAKES_ONE,
            len(found) == 1,
            (listing.id, known.changed_by, known.creator, model.last_write),
            "missing" if not found else "repeated",
            f"expected {known.kind} {known.id} once in the list, got it {len(found)} times",
            about=[known],
        )
        if found:
            observe(model, known, listing.id, found[0])
    _check_deleted(model, resource, listing.id, by_id, query or {})
    model.expect(
        checks.LIST_IS_COMPLETE,
        all(len(found) == 1 for found in by_id.values()),
        listing.id,
        "repeated",
        "expected each item of the list once, got some several times",
    )
    return items


def _check_deleted(
    model: ServerModel, resource: Resource, operation: str, by_id: dict[str, list[Any]], query: dict[str, str]
) -> None:
    if any("deleted" in name for name in query):
        return
    for known in model.memory:
        if known.resource is resource and not known.is_alive:
            model.expect(
                checks.DELETED_IS_GONE,
                known.id not in by_id,
                (known.deleted_by, operation),
                "listed",
                f"expected no deleted {known.kind} in the list, got {known.id}",
                about=[known],
            )


LARGE_PAGE = 100


def _pages(model: ServerModel, operation: str, path: dict[str, str], query: dict[str, str]) -> Iterable[Any]:
    """Yield the items of a list, page by page if it has pages."""
    paging = OPERATIONS[operation].paging
    position, known = 0, set[str]()
    while True:
        page = {} if paging is None else {paging.size: str(LARGE_PAGE), paging.offset: str(position)}
        document = model.success(model.call(operation, path, query={**query, **page}))
        items = document.get("data") if is_object(document) else None
        if not is_array(items):
            return
        yield from items
        if paging is None or not items:
            return
        ids = {str(one.get("id")) for one in items if is_object(one)}
        if not model.expect(
            checks.PAGES_PARTITION,
            known.isdisjoint(ids),
            operation,
            paging.offset,
            f"expected other items on the page with {paging.offset}={position} than before, got some again",
        ):
            return
        known |= ids
        position += paging.step or len(items)
        if paging.step is not None and len(items) < LARGE_PAGE:
            return


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
        attributes = change(model.draw, operation.id, chosen, related_in(model))
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
    drawn = change(model.draw, operation.id, sorted(missing - kept.keys()), related_in(model))
    data: dict[str, Any] = {
        "type": kind_of(operation.id),
        "attributes": {**drawn, **kept, **attributes},
    }
    links = {**relationships}
    for name in sorted(required_members(operation.id, "relationships") - links.keys()):
        if name in known.relationships:
            links[name] = {"data": known.relationships[name]}
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
    tag = known.resource.tag
    if operation.method == "PUT":
        for name in sorted(settable(known) - sent.keys()):
            default = model.history.default(tag, name)
            known.attributes.pop(name, None)
            known.from_server.add(name)
            if default is not MISSING and name not in SET_BY_SERVER.get(tag, ()):
                known.attributes[name] = default
    for name in sorted(sent.keys() & settable(known)):
        merges = name in MERGED.get(tag, ()) and operation.method != "PUT"
        known.attributes[name] = merged(known.attributes.get(name), sent[name]) if merges else sent[name]
        known.from_server.discard(name)
    known.relationships |= _data_of(links, operation.id)
    known.is_touched = True
    replaced = settable(known) if operation.method == "PUT" else set[str]()
    # The embedded user and its ID follow the relationship.
    roles = [name.removesuffix("_user") for name in links]
    followers = {*roles, *(f"{role}_uuid" for role in roles)}
    known.mark_changed(operation.id, {*sent, *links, *replaced, *followers})


def merged(before: Any, sent: Any) -> Any:
    """Return an object after an update that changes the members that it names, and so on within them."""
    if not is_object(before) or not is_object(sent):
        return sent
    return {**before, **{key: merged(before.get(key), value) for key, value in sent.items()}}


def delete(model: ServerModel, known: Known) -> None:
    """Delete a resource with everything that it owns.

    Raises:
        GaveUp: the resource has no delete, or the request was not accepted, or not sent.
    """
    operation = known.resource.delete
    if operation is None or not model.can(operation.id):
        raise GaveUp(f"no operation deletes {known.resource.tag}")
    model.success(model.call(operation.id, known.path))
    deleted = [known] if known.resource.id_parameter else model.memory.alive(known.resource.tag)
    for one in [*deleted, *model.memory.children(known)]:
        one.deleted_by = operation.id


@contextmanager
def cleaned_up(model: ServerModel) -> Iterator[None]:
    """Delete what a sequence of calls has created, at its end. `GaveUp` ends the sequence."""
    with suppress(GaveUp):
        yield
    clean_up(model)  # not in a `finally`: after any other exception, no more requests are to be sent


def clean_up(model: ServerModel) -> None:
    """Delete what a sequence of calls has created."""
    for known in reversed([*model.memory]):
        operation = known.resource.delete
        gone = known.parent is not None and not known.parent.is_alive
        if operation is None or not known.is_alive or gone or not model.can(operation.id):
            continue
        if known.parent is None:
            with suppress(GaveUp):
                model.send(request(operation.id, known.path))


def adopt(model: ServerModel, resource: Resource, data: dict[str, Any], operation: str) -> Known:
    """Remember a resource that exists without the run having created it, such as settings."""
    known = Known(resource, str(data.get("type")), str(data.get("id")), {}, None, operation)
    known.changed_by = operation
    model.memory.add(known)
    known.views[operation] = View(
        data.get("attributes") or {}, data.get("relationships") or {}, model.position
    )
    return known


def _data_of(relationships: dict[str, Any], operation: str) -> dict[str, Any]:
    """Return the `data` of relationships that responses show."""
    shown = response_members(operation, "relationships")
    return {
        name: (link or {}).get("data") if is_object(link) or link is None else None
        for name, link in relationships.items()
        if name in shown
    }
