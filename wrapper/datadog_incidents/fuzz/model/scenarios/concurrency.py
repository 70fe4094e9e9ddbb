"""Concurrency: calls at the same time lose nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ...connection import NotPermittedError
from ...exchanges import Exchange, Request
from .. import checks
from ..actions import create, read, related_in
from ..bodies import change, new_body
from ..comparison import contains, shortened
from ..json_parts import as_array, as_object
from ..listing import LARGE_PAGE, list_all
from ..memory import Known
from ..operation_schemas import request_members, required_members, response_members
from ..resources import Resource
from ..server_model import GaveUp, ServerModel, request
from ..updating import update_body
from .lists import is_listed
from .scenario import can_update, scenario


def at_once(model: ServerModel, requests: list[Request]) -> list[Exchange]:
    """Send requests at the same time, and return the exchanges in the order of the requests.

    Raises:
        GaveUp: a guard refused one of the requests.
    """
    with ThreadPoolExecutor(model.session.workers) as pool:
        try:
            exchanges = [*pool.map(model.session.connection.send, requests)]
        except NotPermittedError as refused:
            raise GaveUp(str(refused)) from None
    model.exchanges += exchanges
    return exchanges


@scenario(is_listed)
def concurrent_creates(model: ServerModel, resource: Resource) -> None:
    """Create several at the same time; with one worker, there is nothing to check."""
    if model.session.workers < 2 or resource.listing is None:
        return
    known = create(model, resource, minimal=True)
    operation = resource.creators[0].id
    path = {"incident_id": known.parent.id} if known.parent is not None else {}
    bodies = [new_body(model.draw, operation, related_in(model)) for _ in range(2 * model.session.workers)]
    exchanges = at_once(model, [request(operation, path, body=body) for body in bodies])
    created: list[str] = []
    numbers: list[int] = []
    for exchange in exchanges:
        document = model.success(exchange)
        data = as_object(as_object(document).get("data"))
        created.append(str(data.get("id")))
        number = as_object(data.get("attributes")).get("public_id")
        numbers += [number] if isinstance(number, int) else []
    for name, values in (("id", created), ("public_id", numbers)):
        model.expect(
            checks.CONCURRENT,
            len({*values}) == len(values),
            operation,
            name,
            f"expected a different {name} for each of {len(bodies)} creates at the same time",
        )
    model.history.public_id = max([model.history.public_id, *numbers])
    items = list_all(model, resource, known.parent)
    shown = [str(one.get("id")) for one in items if is_object(one)]
    lost = [one for one in created if shown.count(one) != 1]
    model.expect(
        checks.CONCURRENT,
        not lost,
        (operation, resource.listing.id),
        "listed",
        f"expected all {len(created)} of the creates at the same time in the list, {len(lost)} are missing",
    )


@scenario(can_update)
def concurrent_updates(model: ServerModel, resource: Resource) -> None:
    """Change different attributes of one resource at the same time."""
    operation = resource.update
    if model.session.workers < 2 or operation is None or operation.method == "PUT":
        return
    # An attribute that every update must contain would be sent as it was by the other updates.
    optional = request_members(operation.id, "attributes").keys() - required_members(
        operation.id, "attributes"
    )
    names = sorted(optional & response_members(operation.id, "attributes").keys())
    known = create(model, resource)
    before = read(model, known)
    if before is None or not model.can(operation.id):
        return
    drawn = change(model.draw, operation.id, names, related_in(model))
    bodies = [update_body(model, known, {name: value}, {}) for name, value in drawn.items()]
    exchanges = at_once(model, [request(operation.id, known.path, body=body) for body in bodies])
    for exchange in exchanges:
        model.success(exchange)
    known.attributes |= {name: value for name, value in drawn.items() if name in known.attributes}
    document = _alone(model, known)
    for name, value in drawn.items():
        found = as_object(document.get("attributes")).get(name)
        model.expect(
            checks.CONCURRENT,
            value is None or contains(found, value) or name in ("status", "incident_id"),
            operation.id,
            name,
            f"{name} after updates at the same time: expected {shortened(value)}, got {shortened(found)}",
            about=[known],
        )


def _alone(model: ServerModel, known: Known) -> dict[str, Any]:
    """Return a resource as it is shown, without the checks of `read`, so that this one finds what is lost."""
    get, listing = known.resource.get, known.resource.listing
    shower = get or listing
    if shower is None:
        return {}
    page = {} if shower.paging is None else {shower.paging.size: str(LARGE_PAGE)}
    data = as_object(model.success(model.call(shower.id, known.path, query=page))).get("data")
    if shower is get:
        return as_object(data)
    return next((one for one in as_array(data) if as_object(one).get("id") == known.id), {})
