"""Times of one resource, and of the children of one incident: in either order, equal, and far apart.

A server may refuse times in an order that makes no sense with a 400. If it accepts them, it must return what
was sent, and neither the resource nor its incident may fail from then on.
"""

from __future__ import annotations

from itertools import permutations
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ...actions import create, created, incident, read, related_in
from ...bodies import new_body
from ...comparison import TIMESTAMP
from ...listing import list_all
from ...memory import Known
from ...observation import observe
from ...operation_schemas import Schema, request_members, without_null
from ...probes.covering import covering_rows
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import apply_update, update_body
from ..scenario import can_create, scenario

TIMES = (
    "2026-01-05T09:30:15Z",
    "2026-01-06T10:45:30.250000+05:30",
    "2028-02-29T23:59:59-08:00",
    "1970-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
)
"""Times in ascending order but for the last two, which are far in the past and in the future."""
REFUSED = 400
QUICK = 8
"""Combinations of times per operation in one run of the profile `quick`."""
MOST = 40
"""Combinations of times per operation in one run of other profiles."""
SIBLINGS = 2
"""Children whose times are compared, if no attribute distinguishes kinds of them."""


def times_of(operation: str) -> list[str]:
    """Return the names of the attributes of a request that are times, by format or examples."""
    schemas = request_members(operation, "attributes")
    return [name for name, one in schemas.items() if _is_time(without_null(one))]


def _is_time(schema: Schema) -> bool:
    examples = [one for one in schema.get("examples", ()) if isinstance(one, str)]
    return schema.get("format") == "date-time" or any(TIMESTAMP.fullmatch(one) for one in examples)


@scenario(can_create)
def times_in_any_order(model: ServerModel, resource: Resource) -> None:
    """Create and update a resource with combinations of times, and read it with its incident."""
    turn = model.history.turn(f"times_in_any_order {resource.tag}")
    for creator in resource.creators:
        names = times_of(creator.id)
        if len(names) < 2 or not model.can(creator.id):
            continue
        parent = incident(model) if resource.in_incident else None
        for times in _combinations(model, creator.id, names, turn):
            body = new_body(model.draw, creator.id, related_in(model))
            body["data"]["attributes"] |= times
            path = {"incident_id": parent.id} if parent is not None else {}
            exchange = model.call(creator.id, path, body=body)
            if exchange.response.status != REFUSED:
                read_with_incident(model, created(model, resource, parent, exchange))
    update = resource.update
    names = times_of(update.id) if update is not None else []
    if update is not None and len(names) > 1 and model.can(update.id):
        known = create(model, resource)
        for times in _combinations(model, update.id, names, turn):
            try_update(model, known, update.id, times)
            read_with_incident(model, known)


def _combinations(model: ServerModel, operation: str, names: list[str], turn: int) -> list[dict[str, str]]:
    """Return combinations of times, in which any two names have any two times together."""
    limit = QUICK if model.session.profile.name == "quick" else MOST
    rows = covering_rows([len(TIMES)] * len(names), f"{model.session.seed} {operation} {turn}", limit)
    return [{name: TIMES[option] for name, option in zip(names, row, strict=True)} for row in rows]


def try_update(model: ServerModel, known: Known, operation: str, times: dict[str, str]) -> None:
    """Update a resource with times, and compare it unless the server refuses them."""
    exchange = model.call(operation, known.path, body=update_body(model, known, {**times}, {}))
    if exchange.response.status == REFUSED:
        return
    document = model.success(exchange)
    apply_update(model, known, exchange.request.json())
    observe(model, known, operation, document.get("data") if is_object(document) else None)


def read_with_incident(model: ServerModel, known: Known) -> None:
    """Read a resource, alone and in the list, and its incident."""
    read(model, known)
    list_all(model, known.resource, known.parent)
    if known.parent is not None:
        read(model, known.parent)


@scenario(lambda resource: resource.in_incident and resource.id_parameter is not None)
def times_of_siblings_in_any_order(model: ServerModel, resource: Resource) -> None:
    """Give the children of an incident times in each order, one of each kind if there are kinds."""
    operation = resource.creators[0].id
    name = next(iter(times_of(operation)), None)
    if name is None or not model.can(operation):
        return
    update = resource.update
    parent = incident(model)
    siblings = [_child(model, resource, parent, {**kind, name: TIMES[0]}) for kind in _kinds(operation)]
    if update is None or not model.can(update.id) or name not in times_of(update.id):
        return
    for times in ((TIMES[0],) * len(siblings), *permutations(TIMES[: len(siblings)])):
        for known, time in zip(siblings, times, strict=True):
            try_update(model, known, update.id, {name: time})
        for known in (siblings[0], parent):
            read(model, known)
            read(model, known, listed=True)
        if model.can("search_incidents"):
            model.success(model.call("search_incidents", query={"query": "state:active"}))


def _kinds(operation: str) -> list[dict[str, Any]]:
    """Return attributes for one child of each kind, by the first enumerated attribute of a request."""
    for name, one in request_members(operation, "attributes").items():
        if kinds := without_null(one).get("enum", ()):
            return [{name: kind} for kind in kinds]
    return [{}] * SIBLINGS


def _child(model: ServerModel, resource: Resource, parent: Known, attributes: dict[str, Any]) -> Known:
    body = new_body(model.draw, resource.creators[0].id, related_in(model))
    body["data"]["attributes"] |= attributes
    return create(model, resource, parent, body=body)
