"""Query parameters of lists at the same time: each has the effect that it has alone."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from datadog_incidents._common.json_kinds import is_object

from ... import checks
from ...actions import create
from ...listing import check_owner, items_of_pages, list_all, read_list
from ...memory import Known
from ...operation_schemas import query_parameters
from ...resources import Resource, resources
from ...server_model import ServerModel
from ..relations.related_deleted import create_full
from ..scenario import scenario
from .filters import FILTERS, can_filter_by, create_various, filters_of, is_listed, value_of
from .including import check_included
from .pages import check_pages, ids_of
from .sorting import is_in_order, sorts_of, values_in_order

TYPES = 2
"""Incident types to which some of the resources belong."""


@frozen
class Listed:
    """List that is read with several parameters.

    Attributes:
        resource: resource.
        operation: ID of the operation.
        path: path parameters.
        known: resources of the list that the run has created.
        by_id: items of the list without parameters, by ID.
    """

    resource: Resource
    operation: str
    path: dict[str, str]
    known: list[Known]
    by_id: dict[str, dict[str, Any]]


def can_combine(resource: Resource) -> bool:
    """Whether the list of a resource has at least two of filter, sort, include and pages."""
    if not is_listed(resource) or resource.listing is None:
        return False
    parameters = query_parameters(resource.listing.id)
    others = ("sort" in parameters, "include" in parameters, resource.listing.paging is not None)
    return len(filters_of(resource)) + sum(others) > 1


@scenario(can_combine)
def parameters_combine(model: ServerModel, resource: Resource) -> None:
    """Filter by one value and by all, each with and without `sort`, `include` and pages."""
    listing = resource.listing
    if listing is None or not model.can(listing.id):
        return
    first, known = create_various(model, resource)
    for _ in range(TYPES):
        types = resources()["types"].create
        if types is not None and model.can(types.id):
            create(model, resources()["types"], minimal=True)
        known.append(create_full(model, resource, resource.creators[0].id, first.parent))
    items = list_all(model, resource, first.parent)
    by_id = {one["id"]: one for one in items if is_object(one) and isinstance(one.get("id"), str)}
    path = {"incident_id": first.parent.id} if first.parent is not None else {}
    listed = Listed(resource, listing.id, path, known, by_id)
    parameters = query_parameters(listing.id)
    include = parameters["include"].values if "include" in parameters else []
    # What the filters of the last one select is at the other end of the list.
    several = [*_filters(listed, first), *_filters(listed, known[-1])]
    for filters in [one for position, one in enumerate(several) if one not in several[:position]]:
        plain = _check_filtered(model, listed, filters, {})
        for sort in sorts_of(resource):
            _check_sorted(model, listed, filters, sort)
        if include:
            _check_include(model, listed, filters, plain, include)
        if listing.paging is not None:
            _check_pages(model, listed, filters, [], plain)
            _check_pages(model, listed, filters, include, plain)


def _filters(listed: Listed, first: Known) -> list[dict[str, str]]:
    """Return filters that select a resource: none, each alone, and all of them."""
    item = listed.by_id.get(first.id, {})
    values = {name: value_of(item, FILTERS[name]) for name in filters_of(listed.resource)}
    given = {
        name: str(value) for name, value in values.items() if can_filter_by(listed.resource, name, value)
    }
    several = [given] if len(given) > 1 else []
    return [{}, *({name: value} for name, value in given.items()), *several]


def _read(model: ServerModel, listed: Listed, query: dict[str, str]) -> list[str]:
    """Return the IDs of the items of all pages."""
    return ids_of([*items_of_pages(model, listed.operation, listed.path, query)])


def _check_filtered(
    model: ServerModel, listed: Listed, filters: dict[str, str], others: dict[str, str]
) -> list[str]:
    """Check what filters select, and return it."""
    own = {one.id for one in listed.known if one.is_alive}
    wanted = {
        one
        for one in own
        if all(
            str(value_of(listed.by_id.get(one, {}), FILTERS[name])).lower() == value.lower()
            for name, value in filters.items()
        )
    }
    items, wrong = read_list(model, listed.operation, listed.path, {**filters, **others}, wanted)
    found = ids_of(items)
    check_owner(model, listed.resource, listed.known[0].parent, listed.operation, items)
    unwanted = {*found} & own - wanted
    about = "&".join([*filters, *(f"{name}={value}" for name, value in others.items())])
    model.expect(
        checks.FILTER_FILTERS,
        not wrong and not unwanted,
        listed.operation,
        about,
        f"expected each of {len(wanted)} items that match once with {about or 'no parameters'}, got "
        f"{len(wanted - wrong)} of them, and {len(unwanted)} others",
    )
    return found


def _check_sorted(model: ServerModel, listed: Listed, filters: dict[str, str], sort: str) -> None:
    found = _check_filtered(model, listed, filters, {"sort": sort})
    own = {one.id for one in listed.known}  # others may change meanwhile
    values = values_in_order([listed.by_id[one] for one in found if one in own and one in listed.by_id], sort)
    about = "&".join(filters) or "no filter"
    model.expect(
        checks.SORT_SORTS,
        is_in_order(model, values, sort),
        listed.operation,
        f"{sort} with {about}",
        f"expected the items with {about} in the order of sort={sort}, got {values}",
    )


def _check_include(
    model: ServerModel, listed: Listed, filters: dict[str, str], plain: list[str], names: list[str]
) -> None:
    """Check that `include` selects nothing and moves nothing."""
    found = _check_filtered(model, listed, filters, {"include": ",".join(names)})
    own = {one.id for one in listed.known}
    model.expect(
        checks.PAGES_PARTITION,
        [one for one in dict.fromkeys(found) if one in own & {*plain}]
        == [one for one in dict.fromkeys(plain) if one in own & {*found}],
        listed.operation,
        f"include with {'&'.join(filters) or 'no filter'}",
        "expected the same items in the same order with `include` as without, got others",
    )
    query = {**filters, "include": ",".join(names)}
    document = model.success(model.call(listed.operation, listed.path, query=query))
    check_included(model, listed.resource, listed.operation, document, names)


def _check_pages(
    model: ServerModel, listed: Listed, filters: dict[str, str], names: list[str], plain: list[str]
) -> None:
    """Check that pages are parts of the filtered list, and include what belongs to their items."""
    query = {**filters, **({"include": ",".join(names)} if names else {})}
    check_pages(model, listed.operation, query, plain, changed=lambda: _read(model, listed, query), tries=3)
    paging = listed.resource.listing.paging if listed.resource.listing is not None else None
    if paging is None or not names:
        return
    for position in ("0", "1", "2"):
        page = {paging.size: "2", paging.offset: position}
        document = model.success(model.call(listed.operation, listed.path, query={**query, **page}))
        check_included(model, listed.resource, listed.operation, document, names)
