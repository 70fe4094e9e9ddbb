"""Lists: reads all items, and compares those that the model knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import chain
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from . import checks
from .check_registry import Check
from .disabled import check_disabled, is_disabled_by_delete
from .json_parts import as_object
from .memory import Known
from .meta import check_meta
from .observation import observe
from .other_clients import repetitions
from .resources import Resource
from .server_model import ServerModel

LARGE_PAGE = 100
"""Largest page that all paged lists of the spec have, in items."""

FEW = 10
"""Items of a last page that another client may have moved to the next one meanwhile are fewer than this."""


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
    expected = [one for one in model.memory.alive(resource.tag) if parent is None or one.parent is parent]
    items, wrong = read_list(model, listing.id, path, query or {}, {one.id for one in expected})
    by_id: dict[str, list[Any]] = {}
    for item in items:
        if is_object(item):
            by_id.setdefault(str(item.get("id")), []).append(item)
    for known in expected:
        found = by_id.get(known.id, [])
        model.expect(
            checks.LIST_IS_COMPLETE if found else _check_of_missing(model, known),
            known.id not in wrong,
            (listing.id, known.changed_by, known.creator, model.last_write),
            "missing" if not found else "repeated",
            f"expected {known.kind} {known.id} once in the list, got it {len(found)} times",
            about=[known],
        )
        if found:
            observe(model, known, listing.id, found[0])
    if not query:
        _check_order(model, resource, listing.id, [*by_id])
    _check_deleted(model, resource, listing.id, by_id, query or {})
    check_owner(model, resource, parent, listing.id, items)
    model.expect(
        checks.LIST_IS_COMPLETE,
        not any(len(by_id.get(one, [])) > 1 for one in wrong),
        listing.id,
        "repeated",
        "expected each item of the list once, got some several times",
    )
    return items


def _check_order(model: ServerModel, resource: Resource, operation: str, shown: list[str]) -> None:
    """Check that a list of the mock is in order of creation; of others, the order is unknown."""
    if not model.session.is_mock:
        return
    created = [one.id for one in model.memory.alive(resource.tag)]
    listed, known = {*shown}, {*created}
    model.expect(
        checks.SORT_SORTS,
        [one for one in shown if one in known] == [one for one in created if one in listed],
        (operation, model.last_write),
        "order of creation",
        "expected the items in order of their creation, got them in another order",
    )


def largest_page(operation: str) -> dict[str, str]:
    """Return the query of the first page of the largest size; empty for a list without pages."""
    paging = OPERATIONS[operation].paging
    return {} if paging is None else {paging.size: str(LARGE_PAGE)}


def read_list(
    model: ServerModel, operation: str, path: dict[str, str], query: dict[str, str], expected: Collection[str]
) -> tuple[list[Any], set[str]]:
    """Read a list, and a wrong one in pages again: another client may have moved items from page to page.

    From a single page, items move only if an item of it is deleted, which the next reading then lacks.

    Args:
        model: the model.
        operation: ID of the operation.
        path: path parameters.
        query: query parameters, without those of pages.
        expected: IDs of resources that the list must contain.

    Returns:
        The items, and the IDs that every reading contained several times, or lacked although expected.
    """
    pages = [*pages_of(model, operation, path, query)]
    numbers = _numbers(pages)
    wrong = _wrong_ids(numbers, expected)
    for _ in range(repetitions(model) if OPERATIONS[operation].paging is not None else 0):
        if not wrong:
            break
        again = [*pages_of(model, operation, path, query)]
        before, numbers = numbers, _numbers(again)
        if len(pages) <= 1 and before.keys() <= numbers.keys():
            break
        pages = again
        wrong &= _wrong_ids(numbers, expected)
    return [*chain(*pages)], wrong


def _numbers(pages: list[list[Any]]) -> Counter[str]:
    """Return how often pages contain each ID."""
    return Counter(str(one.get("id")) for one in chain(*pages) if is_object(one))


def _wrong_ids(numbers: Counter[str], expected: Collection[str]) -> set[str]:
    """Return the IDs that a list contains several times, or lacks although expected."""
    return {one for one, number in numbers.items() if number > 1} | {*expected} - {*numbers}


def _check_of_missing(model: ServerModel, known: Known) -> Check:
    """Return the check that fails if a list lacks a resource: by what was done last."""
    if model.last_write is not None and OPERATIONS[model.last_write].method == "DELETE":
        return checks.DELETE_KEEPS_OTHERS
    return checks.CREATE_MAKES_ONE if known.changed_by == known.creator else checks.LIST_IS_COMPLETE


def check_owner(
    model: ServerModel, resource: Resource, parent: Known | None, operation: str, items: Iterable[Any]
) -> None:
    """Check that a list of an incident has no resources of other incidents."""
    others = {one.id for one in model.memory if one.resource is resource and one.parent is not parent}
    found = [] if parent is None else [one for one in items if is_object(one) and one.get("id") in others]
    model.expect(
        checks.BELONGS,
        not found,
        operation,
        "list",
        f"expected {resource.tag} of one incident, got {len(found)} of other incidents",
    )


def _check_deleted(
    model: ServerModel, resource: Resource, operation: str, by_id: dict[str, list[Any]], query: dict[str, str]
) -> None:
    if any("deleted" in name for name in query):
        return
    for known in model.memory:
        if known.resource is not resource or known.is_alive:
            continue
        if is_disabled_by_delete(resource):
            for item in by_id.get(known.id, []):
                check_disabled(model, known, operation, item)
        else:
            model.expect(
                checks.DELETED_IS_GONE,
                known.id not in by_id,
                (known.deleted_by, operation),
                "listed",
                f"expected no deleted {known.kind} in the list, got {known.id}",
                about=[known],
            )


def _check_filtered(model: ServerModel, operation: str, document: Any, number: int) -> None:
    """Check the number of items that match the filters, after all pages of them (EVIDENCE.md#users)."""
    page = as_object(as_object(as_object(document).get("meta")).get("page"))
    found = page.get("total_filtered_count")
    model.expect(
        checks.META_COUNTS,
        found in (None, number),
        (operation, model.last_write),
        "page.total_filtered_count",
        f"meta.page.total_filtered_count: expected {number}, the number of items on all pages, got {found}",
    )


def _offset(model: ServerModel, operation: str, position: int) -> int | None:
    """Return the offset of a large page; None if it is unknown: that of numbered pages is the mock's."""
    paging = OPERATIONS[operation].paging
    if paging is None or paging.step is None:
        return position
    return position * LARGE_PAGE if model.session.is_mock else None


def items_of_pages(
    model: ServerModel, operation: str, path: dict[str, str], query: dict[str, str]
) -> Iterable[Any]:
    """Yield the items of a list, page by page if it has pages."""
    return chain.from_iterable(pages_of(model, operation, path, query))


def pages_of(
    model: ServerModel, operation: str, path: dict[str, str], query: dict[str, str]
) -> Iterable[list[Any]]:
    """Yield the items of each page of a list that has any; of a list without pages, all."""
    paging = OPERATIONS[operation].paging
    # A server that others use may count what the credentials do not see.
    is_whole = not query and paging is None and not model.session.is_shared
    position, known, pages = 0, set[str](), list[set[str]]()
    while True:
        page = {} if paging is None else {paging.size: str(LARGE_PAGE), paging.offset: str(position)}
        document = model.success(model.call(operation, path, query={**query, **page}))
        items = document.get("data") if is_object(document) else None
        if not is_array(items):
            return
        if items:
            yield items
        caps = model.history.page_caps
        caps[operation] = max(caps.get(operation, 0), len(items))
        ids = {str(one.get("id")) for one in items if is_object(one)}
        model.expect(
            checks.PAGES_PARTITION,
            not items or ids not in pages or (model.session.is_shared and len(ids) < FEW),
            operation,
            "" if paging is None else paging.offset,
            f"expected other items from position {position} on than before, got the same again",
        )
        total = len(items) if is_whole else None
        check_meta(model, operation, document, _offset(model, operation, position), wanted=total)
        if paging is None or not items or ids <= known:
            if not items and not model.session.is_shared:
                _check_filtered(model, operation, document, len(known))
            return
        known |= ids
        pages.append(ids)
        position += paging.step or len(items)
