"""Pages: of any size and offset, they are parts of one sequence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from ... import checks
from ...actions import create, creators_to_use
from ...json_parts import as_array, as_object
from ...listing import LARGE_PAGE, list_all
from ...meta import check_meta
from ...other_clients import repetitions
from ...resources import Resource
from ...server_model import ServerModel
from ..scenario import scenario
from .filters import is_listed

MEMBERS = 7
SIZES = (1, 2, 3, 5, 10)
SEARCH = "search_incidents"
COMPARED = (SEARCH, "get_incident")
"""Operations to compare searches with incidents: responses to other requests need not contain everything."""


def is_paged(resource: Resource) -> bool:
    """Whether the list of the resource has pages."""
    return is_listed(resource) and resource.listing is not None and resource.listing.paging is not None


@scenario(is_paged, rounds=2)
def pages_partition(model: ServerModel, resource: Resource) -> None:
    """Read the sequence in pages of several sizes, from several offsets."""
    if resource.listing is None or not model.can(resource.listing.id):
        return
    creators = creators_to_use(model, resource)
    for position in range(MEMBERS):
        create(model, resource, creator=creators[position % len(creators)], minimal=True)
    operation, paging = resource.listing.id, resource.listing.paging
    first = ids_of(items_of(operation, model.success(model.call(operation))))

    def read_all() -> list[str]:
        return ids_of(list_all(model, resource, None))

    whole = read_all()
    check_pages(model, operation, {}, whole, changed=read_all)
    if paging is None or first != whole[: len(first)]:
        return
    page = read_page(
        model,
        operation,
        {},
        whole,
        lambda ids: ids[: len(first)] == first,
        read_all,
        before={paging.size: "1"},
    )
    if page is not None:
        model.expect(
            checks.PAGES_PARTITION,
            page[1][: len(first)] == first,
            operation,
            "default page again",
            "expected the same first page as before pages of other sizes, got another",
        )


def check_pages(
    model: ServerModel,
    operation: str,
    query: dict[str, str],
    whole: list[str],
    *,
    changed: Callable[[], list[str]] | None = None,
    tries: int = 6,
) -> None:
    """Compare pages with the sequence that they are parts of.

    Args:
        model: the model.
        operation: ID of the operation.
        query: other query parameters.
        whole: IDs of the items of the whole sequence.
        changed: function that reads the whole sequence again; None if no other client can change it.
        tries: number of sizes and offsets.
    """
    paging = OPERATIONS[operation].paging
    if paging is None:
        return
    own = {one.id for one in model.memory}
    first = next((position for position, one in enumerate(whole) if one in own), 0)
    last = max((position for position, one in enumerate(whole) if one in own), default=0)
    near = [one for one in (0, first, first + 1, first + 2, last - 1, last, len(whole)) if one >= 0]
    for _ in range(tries):
        size = model.draw(st.sampled_from(SIZES))
        start = model.draw(st.sampled_from(near))
        if not check_page(model, operation, query, whole, size, start, changed=changed):
            return
    if whole:  # a page that ends exactly where the list does
        size = min(len(whole), LARGE_PAGE)
        if not check_page(model, operation, query, whole, size, len(whole) - size, changed=changed):
            return
    _check_default_page(model, operation, query, whole, changed)


def check_page(
    model: ServerModel,
    operation: str,
    query: dict[str, str],
    whole: list[str],
    size: int,
    start: int,
    *,
    changed: Callable[[], list[str]] | None = None,
) -> bool:
    """Compare one page with the sequence that it is a part of; for other arguments see `check_pages`.

    Args:
        size: number of items of the page.
        start: position of its first item; of one before it where pages are numbered.

    Returns:
        Whether pages can be compared: no other client has changed the sequence. A page that is numbered by
        a smaller size than it was requested with is not compared.
    """
    paging = OPERATIONS[operation].paging
    if paging is None:
        return False
    if paging.step is not None:  # counts pages, of a smaller size if a server limits it
        start -= start % size
        if start and model.history.page_caps.get(operation, 0) < min(size, len(whole)):
            return True
    sent = {paging.size: str(size), paging.offset: str(start // size if paging.step else start)}
    wanted = whole[start : start + size]
    page = read_page(model, operation, {**query, **sent}, whole, lambda ids: ids == wanted, changed)
    if page is None:
        return False
    document, found = page
    # The list may have grown meanwhile, and servers may limit the size of pages.
    cap = model.history.page_caps.get(operation, 0)
    complete = len(found) >= min(len(wanted), cap, size)
    model.history.page_caps[operation] = max(cap, len(found))
    about = f"with {paging.size}={size} and {paging.offset}={sent[paging.offset]}"
    model.expect(
        checks.PAGE_SIZE,
        len(found) <= size and complete,
        operation,
        "page[size]",
        f"expected {len(wanted)} items {about}, got {len(found)}",
    )
    model.expect(
        checks.PAGES_PARTITION,
        found == wanted[: len(found)],
        operation,
        "page[offset]",
        f"expected the items from {start} on of the whole list {about}, got others",
    )
    if paging.step is None or model.session.is_mock:  # others may count otherwise
        check_meta(model, operation, {"data": found, "meta": document.get("meta")}, start)
    return True


def read_page(
    model: ServerModel,
    operation: str,
    query: dict[str, str],
    whole: list[str],
    is_right: Callable[[list[str]], bool],
    changed: Callable[[], list[str]] | None,
    *,
    before: dict[str, str] | None = None,
) -> tuple[Any, list[str]] | None:
    """Read a page, and read it again if it is wrong, but may be so because of another client.

    Between two readings of the whole sequence, another client can create an item and delete it again.
    A wrong page is wrong again.

    Args:
        model: the model.
        operation: ID of the operation.
        query: query parameters of the page.
        whole: IDs of the items of the whole sequence.
        is_right: function that tells whether the IDs of a page are the expected ones.
        changed: function that reads the whole sequence again; None if no other client can change it.
        before: query parameters of another page, which is read before each reading of the page.

    Returns:
        The parsed response and the IDs of its items; None if another client has changed the sequence.
    """
    remaining = repetitions(model)
    while True:
        if before is not None:
            model.success(model.call(operation, query=before))
        document = model.success(model.call(operation, query=query))
        found = ids_of(items_of(operation, document))
        if is_right(found) or changed is None:
            return document, found
        if changed() != whole:
            return None
        if not remaining:
            return document, found
        remaining -= 1


def _check_default_page(
    model: ServerModel,
    operation: str,
    query: dict[str, str],
    whole: list[str],
    changed: Callable[[], list[str]] | None,
) -> None:
    """Check that a page without parameters begins at the start."""

    def is_start(ids: list[str]) -> bool:
        return ids == whole[: len(ids)] and (bool(ids) or not whole)

    page = read_page(model, operation, query, whole, is_start, changed)
    if page is not None:
        model.expect(
            checks.PAGES_PARTITION,
            is_start(page[1]),
            operation,
            "default page",
            "expected the start of the whole list without page parameters, got something else",
        )


def items_of(operation: str, document: Any) -> list[Any]:
    """Return the resources in a response to a list or search."""
    data = document.get("data") if is_object(document) else None
    if operation == SEARCH and is_object(data):
        found = as_array(as_object(data.get("attributes")).get("incidents"))
        return [one.get("data") for one in found if is_object(one)]
    return data if is_array(data) else []


def ids_of(items: list[Any]) -> list[str]:
    """Return the IDs of resources, in order."""
    return [str(one.get("id")) for one in items if is_object(one)]
