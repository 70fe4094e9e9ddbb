"""Order of lists: `sort` sorts."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_object

from .. import checks
from ..actions import create, related_in
from ..bodies import new_body
from ..comparison import nanoseconds
from ..json_parts import as_object
from ..listing import list_all
from ..operation_schemas import query_parameters
from ..resources import Resource
from ..server_model import ServerModel
from .lists import is_listed
from .scenario import scenario

SORTED_BY = {"users": ("name", "modified_at")}
"""Attributes, by tag, that a list can be sorted by; of other lists, `name` and `createdAt`."""


@scenario(lambda resource: is_listed(resource) and bool(sorts_of(resource)))
def sort_sorts(model: ServerModel, resource: Resource) -> None:
    """Sort by name and by a time, in both directions."""
    if resource.listing is None:
        return
    for name in ("bravo", "delta", "alpha", "charlie"):
        body = new_body(model.draw, resource.creators[0].id, related_in(model))
        body["data"]["attributes"]["name"] = name
        create(model, resource, body=body)
    own = {one.id for one in model.memory.alive(resource.tag)}
    for sort in sorts_of(resource):
        items = list_all(model, resource, None, {"sort": sort})
        found = values_in_order([one for one in items if is_object(one) and one.get("id") in own], sort)
        model.expect(
            checks.SORT_SORTS,
            is_in_order(found, sort),
            resource.listing.id,
            sort,
            f"expected items in the order of sort={sort}, got {found}",
        )


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


def is_in_order(values: list[str], sort: str) -> bool:
    """Whether values are in the order of a value of `sort`."""
    return values == sorted(values, key=sort_key, reverse=sort.startswith("-"))


def sort_key(text: str) -> tuple[int, str]:
    """Return what a text is sorted by: as text, `.25Z` would follow `.2519Z`."""
    time = nanoseconds(text)
    return (0, text) if time is None else (time, "")
