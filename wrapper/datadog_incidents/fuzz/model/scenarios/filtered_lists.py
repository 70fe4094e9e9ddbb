"""Filtered lists: parts of the whole list, with the same items, `included` and counts, also after changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from datadog_incidents._common.json_kinds import is_object

from .. import checks
from ..comparison import equal
from ..deleting import delete
from ..json_parts import as_array, as_object
from ..listing import items_of_pages
from ..memory import Known
from ..resources import Resource
from ..server_model import ServerModel
from ..updating import update
from .lists import FILTERS, create_various, filters_of, is_listed, value_of
from .pages import ids_of
from .scenario import scenario

VALUES = 3
"""Values by which a list is filtered."""


@frozen
class Listed:
    """Responses to a list, all pages of it.

    Attributes:
        items: items that the run has created, in order, deleted ones among them.
        included: types and IDs of the resources in `included`.
        total: number of items without a filter, by `meta`; None if it is not there.
    """

    items: list[dict[str, Any]]
    included: set[tuple[str, str]]
    total: int | None


@scenario(lambda resource: is_listed(resource) and bool(filters_of(resource)))
def filtered_list_is_a_part(model: ServerModel, resource: Resource) -> None:
    """Filter by the same values before and after an update and a delete, and compare with the whole list."""
    if resource.listing is None or not model.can(resource.listing.id):
        return
    first, known = create_various(model, resource)
    whole = _read(model, resource, first.parent, {})
    values = {
        name: [*dict.fromkeys(str(value_of(one, FILTERS[name])) for one in whole.items)][:VALUES]
        for name in filters_of(resource)
    }
    _check(model, resource, first.parent, values)
    if resource.update is not None and model.can(resource.update.id):
        update(model, first)
        _check(model, resource, first.parent, values)
    if resource.delete is not None and model.can(resource.delete.id):
        for one in (first, known[-1]):
            delete(model, one)
        _check(model, resource, first.parent, values)


def _check(
    model: ServerModel, resource: Resource, parent: Known | None, values: dict[str, list[str]]
) -> None:
    whole = _read(model, resource, parent, {})
    for name, several in values.items():
        for value in several:
            wanted = [
                one for one in whole.items if str(value_of(one, FILTERS[name])).lower() == value.lower()
            ]
            if value != str(None):  # which selects nothing, or is no value of the filter
                _compare(model, resource, parent, {name: value}, whole, wanted)


def _compare(
    model: ServerModel,
    resource: Resource,
    parent: Known | None,
    query: dict[str, str],
    whole: Listed,
    wanted: list[dict[str, Any]],
) -> None:
    """Compare a filtered list with its part of the whole list."""
    found = _read(model, resource, parent, query)
    related = {one for item in wanted for one in _related(item)} & whole.included
    shown = {one.get("id"): one for one in found.items}
    alone = model.session.mock is not None  # else others may create some meanwhile
    wrong = {
        "part": ids_of(found.items) != ids_of(wanted),
        "item": not all(equal(shown.get(one.get("id"), one), one) for one in wanted),
        "included": not related <= found.included,
        "total": found.total != whole.total and alone,
    }
    about = ", ".join(f"{name}={value}" for name, value in query.items())
    for subject, is_wrong in wrong.items():
        model.expect(
            checks.FILTER_FILTERS,
            not is_wrong,
            (resource.listing.id if resource.listing else None, model.last_write),
            f"{'&'.join(query)} {subject}",
            f"expected a list with {about} to be a part of the whole list, with the same items, resources in "
            f"`included` and meta.page.total_count: {len(wanted)} items of {whole.total}, "
            f"got {len(found.items)} of {found.total}, or others",
        )


def _read(model: ServerModel, resource: Resource, parent: Known | None, query: dict[str, str]) -> Listed:
    """Read a list, all pages of it."""
    listing = resource.listing.id if resource.listing is not None else ""
    path = {"incident_id": parent.id} if parent is not None else {}
    position = len(model.exchanges)
    items = [one for one in items_of_pages(model, listing, path, query) if is_object(one)]
    documents = [as_object(one.response.json()) for one in model.exchanges[position:]]
    own = {one.id for one in model.memory if one.resource is resource}
    included = [one for document in documents for one in as_array(document.get("included"))]
    pages = [as_object(as_object(document.get("meta")).get("page")) for document in documents]
    total = pages[0].get("total_count") if pages else None
    return Listed(
        [one for one in items if one.get("id") in own],
        {(str(one.get("type")), str(one.get("id"))) for one in included if is_object(one)},
        total if isinstance(total, int) else None,
    )


def _related(item: Any) -> Iterator[tuple[str, str]]:
    """Yield the types and IDs of the resources that an item is related to."""
    for link in as_object(item.get("relationships")).values():
        data = link.get("data") if is_object(link) else None
        for one in [data] if is_object(data) else as_array(data):
            if is_object(one):
                yield str(one.get("type")), str(one.get("id"))
