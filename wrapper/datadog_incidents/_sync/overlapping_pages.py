# Derived from _async/overlapping_pages.py by scripts/generate; do not edit.
"""Pages of a search that overlap, so that no item is missed if others are deleted meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, TypeVar

from datadog_incidents_api.errors import DecodingError
from datadog_incidents_api.types import Call, Page, Paging, Response

from .._common.json_kinds import is_object
from .lists import (
    DEFAULT_PAGE_SIZE,
    MAX_STALE,
    CallExecutor,
    contents_of,
    identity_of,
    is_last,
    repeated_page,
    stale_pages,
    total_of,
)

T = TypeVar("T")
V = TypeVar("V")

MIN_PAGE_SIZE = 2
"""Of pages that share an item with the previous one, and have another one."""
MAX_DETACHED = 20
"""Number of pages in a row without an item of earlier ones after which the server is assumed not to page."""
MAX_REPEATS = 3
"""Number of pages in a row without progress after which the server is assumed not to page, or no further.

If as many items are added in front of a page as it has new ones, it repeats the previous page, and is
followed by further ones.
"""


def overlapping_pages(
    executor: CallExecutor, call: Call[T], items: Callable[[Response[T]], list[V]]
) -> Generator[Page[V]]:
    """Iterate over pages, each of which starts with the last item of the previous one.

    If items before a page are deleted meanwhile, those after them move to lower offsets, and this page begins
    too late. It then lacks the items of the previous pages, is dropped, and the one before is requested. As a
    result, no item is missed that exists during the whole iteration, if the server does not change the order
    of items. Items can be returned several times.

    Args:
        executor: executor of the calls.
        call: prepared call of the search, for the first page; paged by item.
        items: function that extracts the items from a response.

    Raises:
        DecodingError: the server returns the same pages, or unrelated pages, repeatedly.
    """
    paging = call.operation.paging or Paging("page[offset]", "page[size]")
    query = dict(call.query)
    size = int(query.get(paging.size, DEFAULT_PAGE_SIZE))
    if size < MIN_PAGE_SIZE:
        size = MIN_PAGE_SIZE
        call = call.with_query(**{paging.size: size})
    offset = first = int(query.get(paging.offset, 0))
    seen: set[str] = set()
    previous: object = None
    total: object = None
    repeats = detours = stale = detached = 0
    while True:
        response = executor.execute(call)
        page = Page(items(response), offset, response)
        known = {*map(key_of, page.items), *(key_of_error(error, page) for error in page.errors)}
        is_detached = bool(seen) and seen.isdisjoint(known)
        if is_detached and offset > first:
            if previous is not None:  # else it is a further step back
                detours += 1
            if detours > MAX_REPEATS:
                raise _detached_page(call, paging.offset, executor.redactor.content(response.content))
            offset = max(first, offset - size + 1)
            call = call.with_query(**{paging.offset: offset})
            previous = None  # the last page again would be progress
            continue
        contents = contents_of(page)
        is_repeated = bool(page.received) and contents == previous and total_of(response) == total
        if is_repeated and page.received != size:
            return  # not the requested size, and unchanged: all items, without paging
        repeats = repeats + 1 if is_repeated else 0
        # All earlier items may have been deleted.
        detached = detached + 1 if is_detached else 0
        if repeats == MAX_REPEATS or detached == MAX_DETACHED:
            raise repeated_page(call, paging.offset, executor.redactor.content(response.content))
        stale = stale + 1 if known <= seen else 0
        if stale == MAX_STALE:
            raise stale_pages(call, paging.offset, executor.redactor.content(response.content))
        yield page
        if is_last(page.received, size):
            return
        if not known <= seen or total_of(response) != total:
            detours = 0
        seen |= known
        previous, total = contents, total_of(response)
        offset = max(page.next_offset - 1, first)
        call = call.with_query(**{paging.offset: offset})


def _detached_page(call: Call[Any], offset: str, content: bytes) -> DecodingError:
    """Error for a page without any item of those before it; `offset` is the name of its query parameter."""
    problem = (
        f"the page at {offset}={dict(call.query)[offset]} does not contain the last item of the previous one,"
        " so that later items are unreachable; if the server limits offsets, search for shorter periods"
    )
    return DecodingError(problem, path="$", raw=content, operation=call.operation.id)


def key_of(item: Any) -> str:
    """Identity of an item."""
    found = identity_of(item)
    return found if isinstance(found, str) else repr(found)


def key_of_error(error: DecodingError, page: Page[Any]) -> str:
    """Identity of an item that cannot be decoded: its ID, or its place in the whole list if it has none."""
    resource = error.raw.get("data", error.raw) if is_object(error.raw) else None
    found = resource.get("id") if is_object(resource) else None
    if isinstance(found, str):
        return found
    is_counted_by_item = page.next_offset == page.offset + page.received
    place = (page.offset + (error.index or 0),) if is_counted_by_item else (page.offset, error.index)
    return f"{error.path.partition('[')[0]} {place}"
