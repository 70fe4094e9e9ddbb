"""Long lists: of more items than the largest page has, none is missing."""

from __future__ import annotations

from collections.abc import Callable

from datadog_incidents_api.operations import OPERATIONS

from ..actions import create, related_in
from ..bodies import new_body
from ..listing import list_all
from ..resources import Resource
from ..server_model import ServerModel
from .lists import check_meta, is_listed
from .pages import check_page, ids_of, items_of
from .scenario import is_incident, scenario

MEMBERS = 101
"""One more than the largest page that the spec publishes for most lists."""
SIZES = (20, 25, 50, 64, 99, 100)
SEARCH = "search_incidents"


@scenario(is_listed)
def long_list(model: ServerModel, resource: Resource) -> None:
    """List what is more than a page, in pages of many items if the list has pages.

    Once per run, and not on servers of others, which a hundred resources of each kind would burden.
    """
    listing = resource.listing
    if listing is None or not model.can(listing.id) or model.session.mock is None:
        return
    if model.history.turn(f"long_list {resource.tag}"):
        return
    first = create(model, resource, minimal=True)
    # The same for all: Hypothesis limits how much a run draws.
    body = new_body(model.draw, first.creator, related_in(model), minimal=True)
    for _ in range(MEMBERS - 1):
        create(model, resource, first.parent, body=body)
    list_all(model, resource, first.parent)
    if listing.paging is None:
        path = {"incident_id": first.parent.id} if first.parent is not None else {}
        check_meta(model, listing.id, model.success(model.call(listing.id, path)), 0)
        return
    _check_large_pages(model, listing.id, {}, lambda: ids_of(list_all(model, resource, first.parent)))


@scenario(is_incident)
def long_search(model: ServerModel, resource: Resource) -> None:
    """Find more incidents than fit on small pages, in pages of many items; in the mock only."""
    if not model.can(SEARCH) or model.session.mock is None or resource.create is None:
        return
    if model.history.turn("long_search"):
        return
    word = model.history.new_word()
    body = new_body(model.draw, resource.create.id, related_in(model), minimal=True)
    body["data"]["attributes"]["title"] = f"{word} alpha"
    for _ in range(MEMBERS // 2):
        create(model, resource, body=body)
    created = {one.id for one in model.memory.alive(resource.tag)}
    query = {"query": word}
    if {*_found(model, query)} >= created:  # a search may lag behind, which `search_agrees` looks at
        _check_large_pages(model, SEARCH, query, lambda: _found(model, query))


def _found(model: ServerModel, query: dict[str, str]) -> list[str]:
    """Return the IDs of all incidents that a search finds, page by page, as servers may limit the size."""
    whole: list[str] = []
    while len(whole) < 2 * MEMBERS:
        page = {"page[size]": "100", "page[offset]": str(len(whole))}
        found = ids_of(items_of(SEARCH, model.success(model.call(SEARCH, query={**query, **page}))))
        if not found:
            break
        whole += found
    return whole


def _check_large_pages(
    model: ServerModel, operation: str, query: dict[str, str], read: Callable[[], list[str]]
) -> None:
    """Read the first pages of several sizes; by number only the first, as servers may limit the size."""
    paging, whole = OPERATIONS[operation].paging, read()
    for size in SIZES:
        for start in (0,) if paging is not None and paging.step is not None else (0, size):
            if not check_page(model, operation, query, whole, size, start, changed=read):
                return
