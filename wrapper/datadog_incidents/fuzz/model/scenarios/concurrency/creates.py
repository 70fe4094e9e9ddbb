"""Concurrency: creates at the same time lose nothing, and lists meanwhile are right."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError
from typing import Any

from ....connection import NotPermittedError
from ....exchanges import Exchange, Request
from ... import checks
from ...actions import create, incident, related_in
from ...bodies import new_body, sent_members
from ...comparison import shortened
from ...differences import SET_BY_SERVER
from ...json_parts import as_array, as_object
from ...listing import LARGE_PAGE, largest_page, list_all, read_list
from ...memory import Known
from ...observation import settable
from ...operation_schemas import CONFLICT, response_members, statuses
from ...requests import request
from ...resources import Resource
from ...server_model import GaveUp, ServerModel
from ...stored import is_stored
from ..lists.filters import is_listed
from ..lists.pages import ids_of
from ..relations.related_deleted import fullest_body
from ..scenario import scenario

LONGEST_START = 5.0
"""Seconds that a thread waits for the others before it sends its request."""


def at_once(model: ServerModel, requests: list[Request]) -> list[Exchange]:
    """Send requests at the same time, and return the exchanges in the order of the requests.

    Raises:
        GaveUp: a guard refused one of the requests.
    """
    workers = min(model.session.workers, len(requests))
    start = Barrier(workers)

    def send(number: int) -> Exchange:
        if number < workers:
            # A request could otherwise be over before the thread of the next one has started.
            with suppress(BrokenBarrierError):
                start.wait(LONGEST_START)
        return model.session.connection.send(requests[number])

    with ThreadPoolExecutor(workers) as pool:
        try:
            exchanges = [*pool.map(send, range(len(requests)))]
        except NotPermittedError as refused:
            raise GaveUp(str(refused)) from None
    for exchange in exchanges:
        model.exchanges.append(exchange)  # the last one is that which a failure is about
        model.check_response(exchange.request.operation or "", exchange)
    return exchanges


@scenario(is_listed, concurrent=True)
def concurrent_creates(model: ServerModel, resource: Resource) -> None:
    """Create several at the same time."""
    listing = resource.listing
    if listing is None or not model.can(listing.id):
        return
    known = create(model, resource, minimal=True)
    operation = resource.creators[0].id
    path = {"incident_id": known.parent.id} if known.parent is not None else {}
    # Those of many members come first, since these are certainly sent at the same time.
    bodies = [fullest_body(model, operation) for _ in range(model.session.workers)]
    bodies += [new_body(model.draw, operation, related_in(model)) for _ in range(model.session.workers)]
    exchanges = at_once(model, [request(operation, path, body=body) for body in bodies])
    created: list[str] = []
    numbers: list[int] = []
    for exchange in exchanges:
        document = model.success(exchange)
        data = as_object(as_object(document).get("data"))
        created.append(str(data.get("id")))
        number = as_object(data.get("attributes")).get("public_id")
        numbers += [number] if isinstance(number, int) else []
        _check_sent(model, resource, exchange, data)
    for name, values in (("id", created), ("public_id", numbers)):
        model.expect(
            checks.CONCURRENT,
            len({*values}) == len(values),
            operation,
            name,
            f"expected a different {name} for each of {len(bodies)} creates at the same time",
        )
    model.history.public_id = max([model.history.public_id, *numbers])
    list_all(model, resource, known.parent)
    _, wrong = read_list(model, listing.id, path, {}, created)
    lost = wrong.intersection(created)
    model.expect(
        checks.CONCURRENT,
        not lost,
        (operation, listing.id),
        "listed",
        f"expected all {len(created)} of the creates at the same time once in the list, {len(lost)} are not",
    )


def _check_sent(model: ServerModel, resource: Resource, exchange: Exchange, data: dict[str, Any]) -> None:
    """Check that a create at the same time as others has what its own request sent."""
    sent, shown = sent_members(exchange.request.json(), "attributes"), as_object(data.get("attributes"))
    operation = exchange.request.operation or ""
    known = Known(resource, str(data.get("type")), str(data.get("id")), {}, None, operation)
    declared = response_members(operation, "attributes").keys() - SET_BY_SERVER.get(resource.tag, frozenset())
    for name in sorted(sent.keys() & shown.keys() & settable(known) & declared):
        model.expect(
            checks.CONCURRENT,
            # Null leaves some values to the server.
            sent[name] is None
            or is_stored(model.session, resource.tag, [operation], name, shown[name], sent[name]),
            operation,
            name,
            f"{name} of a create at the same time as others: expected {shortened(sent[name])}, "
            f"got {shortened(shown[name])}",
        )


@scenario(is_listed, concurrent=True)
def concurrent_creates_and_lists(model: ServerModel, resource: Resource) -> None:
    """List while others are created: each list has what was there before and after, and nothing twice."""
    listing = resource.listing
    if listing is None or not model.can(listing.id, resource.creators[0].id):
        return
    known = create(model, resource, minimal=True)
    path = {"incident_id": known.parent.id} if known.parent is not None else {}
    page = largest_page(listing.id)
    requests: list[Request] = []
    for _ in range(model.session.workers):
        body = new_body(model.draw, resource.creators[0].id, related_in(model), minimal=True)
        requests += (
            request(resource.creators[0].id, path, body=body),
            request(listing.id, path, query=page),
        )
    before = ids_of(list_all(model, resource, known.parent))
    on_page = len(_page(model, model.call(listing.id, path, query=page)))
    exchanges = at_once(model, requests)
    for exchange in exchanges[::2]:
        model.success(exchange)
    # Another client may have deleted what is there no more.
    kept = {*before}.intersection(ids_of(list_all(model, resource, known.parent)))
    for exchange in exchanges[1::2]:
        shown = _page(model, exchange)
        # A server may limit pages to fewer items than requested.
        is_limited = on_page < len(before) or len(shown) == on_page or len(shown) >= LARGE_PAGE
        is_whole = listing.paging is None or not is_limited
        lost = kept.difference(shown) if is_whole else set[str]()
        model.expect(
            checks.CONCURRENT,
            len({*shown}) == len(shown) and not lost,
            (listing.id, resource.creators[0].id),
            "listed meanwhile",
            f"expected what existed before the creates at the same time and after them in the list, and "
            f"nothing twice; {len(lost)} of {len(kept)} items are missing, "
            f"{len(shown) - len({*shown})} are there twice",
            about=[known],
        )


def _page(model: ServerModel, exchange: Exchange) -> list[str]:
    """Return the IDs of the items in the response to a list."""
    return ids_of(as_array(as_object(model.success(exchange)).get("data")))


@scenario(lambda resource: any(CONFLICT in statuses(one.id) for one in resource.creators), concurrent=True)
def concurrent_creates_conflict(model: ServerModel, resource: Resource) -> None:
    """Send a create that is possible only once several times: one of them succeeds.

    The status 409 is published, and never recorded: other servers than the mock may also accept all of them.
    """
    for creator in resource.creators:
        if CONFLICT not in statuses(creator.id) or not model.can(creator.id):
            continue
        path = {"incident_id": incident(model).id} if resource.in_incident else {}
        body = new_body(model.draw, creator.id, related_in(model))
        exchanges = at_once(model, [request(creator.id, path, body=body)] * model.session.workers)
        found = sorted(exchange.response.status for exchange in exchanges)
        is_one = {*found[1:]} == {CONFLICT}
        if not model.session.is_mock:
            is_one = {*found[1:]} <= {*creator.success, CONFLICT}
        model.expect(
            checks.CONCURRENT,
            found[0] in creator.success and is_one,
            creator.id,
            "same",
            f"expected one success and otherwise {CONFLICT} for the same create at once, got {found}",
        )


@scenario(
    lambda resource: resource.create is not None and resource.in_incident and not resource.id_parameter,
    concurrent=True,
)
def concurrent_creates_make_one(model: ServerModel, resource: Resource) -> None:
    """Create what an incident has once several times at the same time."""
    creator = resource.creators[0].id
    if not model.can(creator):
        return
    path = {"incident_id": incident(model).id}
    body = new_body(model.draw, creator, related_in(model))
    exchanges = at_once(model, [request(creator, path, body=body)] * model.session.workers)
    ids = {as_object(as_object(model.success(one)).get("data")).get("id") for one in exchanges}
    model.expect(
        checks.CONCURRENT,
        len(ids) == 1,
        creator,
        "several",
        f"expected one resource after {len(exchanges)} creates of what an incident has once, got {len(ids)}",
    )
