"""Lists: reads all items, and compares those that the model knows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from . import checks
from .check_registry import Check
from .memory import Known
from .observation import observe
from .resources import Resource
from .server_model import ServerModel

LARGE_PAGE = 100
"""Largest page that all paged lists of the spec have, in items."""


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
    items = [*items_of_pages(model, listing.id, path, query or {})]
    expected = [one for one in model.memory.alive(resource.tag) if parent is None or one.parent is parent]
    if len(items) > LARGE_PAGE and not _is_plausible(items, expected):
        # Another client may have moved items from page to page. A wrong list is wrong again.
        items = [*items_of_pages(model, listing.id, path, query or {})]
    by_id: dict[str, list[Any]] = {}
    for item in items:
        if is_object(item):
            by_id.setdefault(str(item.get("id")), []).append(item)
    for known in expected:
        found = by_id.get(known.id, [])
        model.expect(
            checks.LIST_IS_COMPLETE if found else _check_of_missing(model, known),
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


def _is_plausible(items: list[Any], expected: list[Known]) -> bool:
    """Return whether a list contains no item twice, and everything that it must contain."""
    ids = [one.get("id") for one in items if is_object(one)]
    return len({*ids}) == len(ids) and {one.id for one in expected} <= {*ids}


def _check_of_missing(model: ServerModel, known: Known) -> Check:
    """Return the check that fails if a list lacks a resource: by what was done last."""
    if model.last_write is not None and OPERATIONS[model.last_write].method == "DELETE":
        return checks.DELETE_KEEPS_OTHERS
    return checks.CREATE_MAKES_ONE if known.changed_by == known.creator else checks.LIST_IS_COMPLETE


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


def items_of_pages(
    model: ServerModel, operation: str, path: dict[str, str], query: dict[str, str]
) -> Iterable[Any]:
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
            not ids <= known,  # a few again may be due to another client
            operation,
            paging.offset,
            f"expected other items with {paging.offset}={position} than before, got the same again",
        ):
            return
        known |= ids
        position += paging.step or len(items)
