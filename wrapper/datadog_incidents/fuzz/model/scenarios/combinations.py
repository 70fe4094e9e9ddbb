"""Combinations: parameters of a list do together what each of them does alone, also after changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, product
from typing import Any

from attrs import frozen

from datadog_incidents._common.json_kinds import is_object
from datadog_incidents_api.operations import OPERATIONS

from .. import checks
from ..comparison import equal
from ..deleting import delete
from ..json_parts import as_array, as_object
from ..listing import list_all, read_pages
from ..memory import Known
from ..operation_schemas import query_parameters
from ..resources import Resource
from ..server_model import ServerModel
from ..updating import update
from .lists import FILTERS, create_various, deleted_parameter, is_listed, value_of
from .pages import check_pages, ids_of
from .scenario import scenario

VALUES = 2
"""Values of a filter that are combined with other parameters."""
SORT = "name"
"""Attribute by which lists are sorted."""


@frozen
class Choice:
    """Value of a query parameter.

    Attributes:
        query: the parameter with its value.
        selects: whether an item belongs to the list by this parameter; always true for one that only
            determines the order, or adds deleted items.
        is_filter: whether the parameter selects items, so that `selects` says everything about it.
    """

    query: dict[str, str]
    selects: Callable[[Any], bool] = lambda item: True
    is_filter: bool = False


@frozen
class Listed:
    """Response to a list, or its pages together.

    Attributes:
        items: items that the run has created, in order.
        included: resources in `included`, by type and ID.
        total: number of items without a filter, by `meta`; None if it is not there.
    """

    items: list[dict[str, Any]]
    included: set[tuple[str, str]]
    total: int | None


def _is_combined(resource: Resource) -> bool:
    """Whether the list of the resource has a parameter that selects items."""
    return is_listed(resource) and any(
        name in FILTERS for name in query_parameters(resource.listing.id if resource.listing else "")
    )


@scenario(_is_combined)
def parameters_combine(model: ServerModel, resource: Resource) -> None:
    """Give each parameter alone and every two together, before and after an update and a delete."""
    if resource.listing is None or not model.can(resource.listing.id):
        return
    known = create_various(model, resource)
    parent = known[0].parent
    choices = _choices(model, resource, parent)
    _check(model, resource, parent, choices)
    if resource.update is not None and model.can(resource.update.id):
        update(model, known[1])
        _check(model, resource, parent, choices)
    if resource.delete is not None and model.can(resource.delete.id):
        delete(model, known[0])
        delete(model, known[-1])
        _check(model, resource, parent, choices)


def _choices(model: ServerModel, resource: Resource, parent: Known | None) -> list[list[Choice]]:
    """Return the values to try of each parameter."""
    listing = resource.listing.id if resource.listing is not None else ""
    parameters, items = query_parameters(listing), list_all(model, resource, parent)
    found = [[*_of_filter(name, items)] for name in parameters if name in FILTERS]
    if "sort" in parameters:
        found.append([Choice({"sort": f"{sign}{SORT}"}) for sign in ("", "-")])
    deleted = deleted_parameter(resource)
    if deleted is not None:
        found.append([Choice({deleted: value}) for value in ("true", "false")])
    if "include" in parameters:
        found.append([Choice({"include": ",".join(parameters["include"].values)})])
    return found


def _of_filter(parameter: str, items: list[Any]) -> Iterator[Choice]:
    name = FILTERS[parameter]
    values = dict.fromkeys(str(value_of(one, name)) for one in items if is_object(one))
    for value in [one for one in values if one != "None"][-VALUES:]:

        def selects(item: Any, value: str = value) -> bool:
            return str(value_of(item, name)).lower() == value.lower()

        yield Choice({parameter: value}, selects, is_filter=True)


def _check(model: ServerModel, resource: Resource, parent: Known | None, choices: list[list[Choice]]) -> None:
    """Compare the lists with each parameter, and with every two, with those of which they are parts."""
    alone: dict[tuple[tuple[str, str], ...], Listed] = {(): _read(model, resource, parent, {})}
    for one in (choice for found in choices for choice in found if not choice.is_filter):
        alone[tuple(one.query.items())] = _read(model, resource, parent, one.query)
    pairs = [pair for two in combinations(choices, 2) for pair in product(*two)]
    for together in [*((one,) for found in choices for one in found), *pairs]:
        if not any(one.is_filter for one in together):
            continue
        rest = {name: value for one in together if not one.is_filter for name, value in one.query.items()}
        _compare(model, resource, parent, together, alone[tuple(rest.items())])


def _compare(
    model: ServerModel,
    resource: Resource,
    parent: Known | None,
    together: tuple[Choice, ...],
    whole: Listed,
) -> None:
    """Compare a filtered list with the same list without the filters."""
    listing = resource.listing.id if resource.listing is not None else ""
    query = {name: value for one in together for name, value in one.query.items()}
    found = _read(model, resource, parent, query)
    wanted = [one for one in whole.items if all(choice.selects(one) for choice in together)]
    about, blamed = (
        " and ".join(f"{name}={value}" for name, value in query.items()),
        (listing, model.last_write),
    )
    subject = " ".join(sorted(query))
    model.expect(
        checks.PARAMETERS_COMBINE,
        ids_of(found.items) == ids_of(wanted),
        blamed,
        subject,
        lambda: (
            f"expected the {len(wanted)} items of the list with {about}, in its order, "
            f"got {len(found.items)} or another order"
        ),
    )
    shown = {one.get("id"): one for one in found.items}
    for item in wanted:
        model.expect(
            checks.PARAMETERS_COMBINE,
            item.get("id") not in shown or equal(shown[item.get("id")], item),
            blamed,
            f"{subject} item",
            lambda: f"expected an item as in the whole list with {about}, got another",
        )
    related = {one for item in wanted for one in _related(item)} & whole.included
    model.expect(
        checks.PARAMETERS_COMBINE,
        related <= found.included,
        blamed,
        f"{subject} included",
        lambda: (
            f"expected what the whole list includes of the same items with {about}, "
            f"{len(related - found.included)} of {len(related)} are missing"
        ),
    )
    model.expect(
        checks.PARAMETERS_COMBINE,
        found.total == whole.total or model.session.mock is None,  # others may create some meanwhile
        blamed,
        f"{subject} total",
        f"meta.page.total_count: expected {whole.total} as without a filter, got {found.total} with {about}",
    )
    if OPERATIONS[listing].paging is not None and parent is None:

        def again() -> list[str]:
            return ids_of([*read_pages(model, listing, {}, query)])

        check_pages(model, listing, query, again(), changed=again, tries=2)


def _read(model: ServerModel, resource: Resource, parent: Known | None, query: dict[str, str]) -> Listed:
    """Read a list, all pages of it."""
    listing = resource.listing.id if resource.listing is not None else ""
    path = {"incident_id": parent.id} if parent is not None else {}
    position = len(model.exchanges)
    items = [one for one in read_pages(model, listing, path, query) if is_object(one)]
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
