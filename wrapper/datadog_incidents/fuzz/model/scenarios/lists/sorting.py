"""Order of lists: `sort` sorts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from string import ascii_letters
from typing import Any

from datadog_incidents._common.json_kinds import is_object
from datadog_incidents_api.operations import OPERATIONS

from ... import checks
from ...actions import create, related_in
from ...bodies import new_body
from ...comparison import nanoseconds
from ...json_parts import as_array, as_object
from ...listing import LARGE_PAGE, list_all
from ...operation_schemas import query_parameters
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..scenario import is_incident, scenario
from .filters import TEXT_FILTER, is_listed

SORTED_BY = {"users": ("name", "modified_at")}
"""Attributes, by tag, that a list can be sorted by; of other lists, `name` and `createdAt`."""
DIRECTION = "sort_dir"
"""Query parameter of the direction."""
PAGES = 3


@scenario(lambda resource: is_listed(resource) and bool(sorts_of(resource)))
def sort_sorts(model: ServerModel, resource: Resource) -> None:
    """Sort by name and by a time, in both directions, on one page and on several.

    If the list can be filtered by a text, so are the few items that the filter selects.
    """
    if resource.listing is None:
        return
    word = model.history.new_word()
    for name in ("bravo", "delta", "alpha", "charlie"):
        body = new_body(model.draw, resource.creators[0].id, related_in(model))
        body["data"]["attributes"]["name"] = f"{word} {name}"
        create(model, resource, body=body)
    own = {one.id for one in model.memory.alive(resource.tag)}
    text_filter = {TEXT_FILTER: word} if TEXT_FILTER in query_parameters(resource.listing.id) else None
    for query, sort in _queries(resource):
        items = list_all(model, resource, None, query)
        pages = _of_small_pages(model, resource.listing.id, query, len(items))
        parts = [(items, ""), (pages, " on several pages")]
        if text_filter is not None:
            few = _of_small_pages(model, resource.listing.id, {**query, **text_filter}, len(own))
            parts.append((few, " with a filter"))
        for part, about in parts:
            found = values_in_order([one for one in part if is_object(one) and one.get("id") in own], sort)
            model.expect(
                checks.SORT_SORTS,
                is_in_order(model, found, sort),
                resource.listing.id,
                f"{'&'.join(query.values())}{about}",
                f"expected items in the order of sort={sort}{about}, got {found}",
            )


@scenario(is_incident, simplest=False, needs=("list_incidents", "update_incident"))
def updates_keep_the_order(model: ServerModel, resource: Resource) -> None:
    """List incidents after updates: they are in order of their numbers (EVIDENCE.md#incidents)."""
    known = [create(model, resource, minimal=True) for _ in range(PAGES)]
    for updated in known[:-1]:
        update(model, updated, ["title"])
        shown = [as_object(one).get("id") for one in list_all(model, resource, None)]
        own = [one.id for one in known if one.id in shown]
        found = [*dict.fromkeys(one for one in shown if one in own)]
        model.expect(
            checks.PAGES_PARTITION,
            found == own,
            ("list_incidents", model.last_write),
            "order of incidents",
            f"expected incidents in order of creation, also after an update of {updated.id}, got {found}",
            about=known,
        )


def _queries(resource: Resource) -> Iterator[tuple[dict[str, str], str]]:
    """Yield queries that sort a list, with the value of `sort` that alone means the same."""
    for sort in sorts_of(resource):
        yield {"sort": sort}, sort
    found = query_parameters(resource.listing.id).get(DIRECTION) if resource.listing is not None else None
    for direction in () if found is None else found.values:
        for sort in sorts_of(resource):
            if not sort.startswith("-"):
                yield {"sort": sort, DIRECTION: direction}, f"-{sort}" if direction == "desc" else sort


def _of_small_pages(model: ServerModel, operation: str, query: dict[str, str], total: int) -> list[Any]:
    """Return the items of pages of about a third of a list; none if the list has no pages."""
    paging = OPERATIONS[operation].paging
    found: list[Any] = []
    size = min(total // PAGES + 1, LARGE_PAGE)
    for number in range(PAGES if paging is not None else 0):
        if paging is not None:
            page = {paging.size: str(size), paging.offset: str(number if paging.step else number * size)}
            document = model.success(model.call(operation, query={**query, **page}))
            found += as_array(as_object(document).get("data"))
    return found


def sorts_of(resource: Resource) -> list[str]:
    """Return values of `sort` for the list of a resource; empty if it has no such parameter."""
    if resource.listing is None or "sort" not in query_parameters(resource.listing.id):
        return []
    return [
        f"{sign}{one}" for one in SORTED_BY.get(resource.tag, ("name", "createdAt")) for sign in ("", "-")
    ]


def values_in_order(items: list[dict[str, Any]], sort: str) -> list[str]:
    """Return the values that items are sorted by. Where those without a value are is not specified."""
    name = sort.removeprefix("-")
    values = [as_object(one.get("attributes")).get(name) for one in items]
    return [str(one) for one in values if one is not None]


def is_in_order(model: ServerModel, values: list[str], sort: str) -> bool:
    """Whether values are in the order of a value of `sort`; that of texts is known of the mock alone."""
    ascending = values[::-1] if sort.startswith("-") else values
    if model.session.is_mock:
        return values == sorted(values, key=sort_key, reverse=sort.startswith("-"))
    return not any(is_greater(*pair) for pair in combinations(ascending, 2))


def is_greater(first: str, second: str) -> bool:
    """Whether a time is later than another one, or a text comes after another one by any rule of sorting.

    The rules agree if the texts are the same up to two letters, of ASCII and different also without case.
    """
    times = nanoseconds(first), nanoseconds(second)
    if times[0] is not None and times[1] is not None:
        return times[0] > times[1]
    differing = next((pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]), ("", ""))
    can_compare = all(one in ascii_letters for one in differing)
    return can_compare and differing[0].lower() > differing[1].lower() and first > second


def sort_key(text: str) -> tuple[int, str]:
    """Return what a text is sorted by: as text, `.25Z` would follow `.2519Z`."""
    time = nanoseconds(text)
    return (0, text) if time is None else (time, "")
