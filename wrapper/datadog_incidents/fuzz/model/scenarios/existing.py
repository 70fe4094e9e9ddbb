"""Resources that exist already: what can be checked with GET requests alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from attrs import frozen

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from .. import checks
from ..actions import create, creators_to_use
from ..check_registry import Check
from ..comparison import equal, shortened
from ..declared_members import without_undeclared
from ..json_parts import as_object
from ..meta import check_meta
from ..operation_schemas import query_parameters
from ..resources import Resource, resources
from ..server_model import GaveUp, ServerModel
from .lists.filters import FILTERS, value_of
from .lists.including import check_included
from .lists.pages import check_pages, ids_of
from .relations.related_deleted import fullest_body
from .scenario import is_incident, scenario

OWNERS = 3
"""Incidents whose children are read."""
ITEMS = 3
"""Items of a list that are read alone."""
TRIES = 10
"""Comparisons of an item that differ until this is a failure: other clients change it less often."""
PAGE = 100
"""Items of a list in pages of which the first page is read."""


def can_list(resource: Resource) -> bool:
    """Whether the resource can be listed."""
    return resource.listing is not None


@scenario(can_list, writes=False)
def existing_are_consistent(model: ServerModel, resource: Resource) -> None:
    """Read lists, some of their items alone, their pages, and what they include."""
    if resource.listing is None or not model.can(resource.listing.id):
        return
    for path in _owners(model, resource):
        with suppress(GaveUp):  # the others remain to be checked
            _check_list(model, resource, resource.listing, path)


@scenario(is_incident)
def new_incidents_are_consistent(model: ServerModel, resource: Resource) -> None:
    """Create an incident with all relationships by each operation, and read what it has from the start."""
    for creator in creators_to_use(model, resource):
        known = create(model, resource, creator=creator, body=fullest_body(model, creator))
        for child in resources().values():
            if child.in_incident and child.listing is not None and model.can(child.listing.id):
                with suppress(GaveUp):  # the others remain to be checked
                    _check_list(model, child, child.listing, {"incident_id": known.id})


def _check_list(model: ServerModel, resource: Resource, listing: Operation, path: dict[str, str]) -> None:
    document, items = first_page(model, listing.id, path)
    check_meta(model, listing.id, document, 0)
    ids = ids_of(items)
    model.expect(
        checks.LIST_IS_COMPLETE,
        len({*ids}) == len(ids),
        listing.id,
        "repeated",
        "expected each item of the list once, got some several times",
    )
    for item in items[:ITEMS]:
        _compare(model, resource, path, item)
    _check_filters(model, resource, path, items)
    _check_include(model, resource, path)
    if listing.paging is not None:
        _check_pages(model, listing.id, ids)


def _check_pages(model: ServerModel, operation: str, ids: list[str]) -> None:
    """Compare pages with the first one, if this contains the whole list: servers may limit its size."""
    paging = OPERATIONS[operation].paging
    if paging is None:
        return
    second = {paging.offset: str(paging.step or len(ids))}
    if len(ids) >= PAGE or first_page(model, operation, {}, second)[1]:
        return
    check_pages(model, operation, {}, ids, changed=lambda: ids_of(first_page(model, operation, {})[1]))


def _owners(model: ServerModel, resource: Resource) -> Iterator[dict[str, str]]:
    """Yield the path parameters of lists: of the organization, or of some incidents."""
    if not resource.in_incident:
        yield {}
    elif model.can("list_incidents"):
        for owner in first_page(model, "list_incidents", {})[1][:OWNERS]:
            model.strangers.add(str(owner.get("id")))
            yield {"incident_id": str(owner.get("id"))}


def first_page(
    model: ServerModel, operation: str, path: dict[str, str], query: dict[str, str] | None = None
) -> tuple[Any, list[dict[str, Any]]]:
    """Return the JSON of the first page of a list, and its items."""
    paging = OPERATIONS[operation].paging
    page = {} if paging is None else {paging.size: str(PAGE)}
    document = model.success(model.call(operation, path, query={**as_object(query), **page}))
    items = document.get("data") if is_object(document) else None
    if not is_array(items):
        raise GaveUp("the response does not conform")
    return document, [one for one in items if is_object(one)]


def _compare(model: ServerModel, resource: Resource, path: dict[str, str], item: dict[str, Any]) -> None:
    """Read an item of a list alone, twice, and compare; again if another client may have changed it."""
    get, listing = resource.get, resource.listing
    if get is None or listing is None or resource.id_parameter is None or not model.can(get.id):
        return
    tries = 0
    while True:
        tries += 1
        exchanges = [
            model.call(get.id, {**path, resource.id_parameter: str(item.get("id"))}) for _ in range(2)
        ]
        are_there = all(one.response.ok for one in exchanges)
        documents = [without_undeclared(get.id, one.response.json()) for one in exchanges]
        found = [as_object(as_object(one).get("data")) for one in documents]
        expectations = [*_expectations(resource.tag, get.id, listing.id, item, *found)]
        if tries == TRIES or (are_there and all(one.holds for one in expectations)):
            break
        items = first_page(model, listing.id, path)[1]
        again = next((one for one in items if one.get("id") == item.get("id")), None)
        if again is None:
            return  # another client has deleted it
        item = again
    for exchange in exchanges:
        model.success(exchange)
    for one in expectations:
        model.expect(one.check, one.holds, one.operations, one.subject, one.message)


@frozen
class _Expectation:
    """Expectation of two responses with the same resource; see `ServerModel.expect`."""

    check: Check
    holds: bool
    operations: tuple[str, ...]
    subject: str
    message: str


def _expectations(
    tag: str, get: str, listing: str, item: dict[str, Any], first: dict[str, Any], second: dict[str, Any]
) -> Iterator[_Expectation]:
    """Yield what is expected of a resource that was read alone twice, and in a list before."""
    yield _Expectation(
        checks.READS_CHANGE_NOTHING,
        equal(first, second),
        (get,),
        "twice",
        f"expected the same {tag} in two responses in a row, got another",
    )
    yield _Expectation(
        checks.GET_IS_THE_ONE,
        first.get("id") == item.get("id"),
        (get,),
        "id",
        f"expected {tag} {item.get('id')}, got {first.get('id')}",
    )
    for group in ("attributes", "relationships"):
        alone, listed = as_object(first.get(group)), as_object(item.get(group))
        for name in sorted(alone.keys() & listed.keys()):
            yield _Expectation(
                checks.LIST_AGREES,
                equal(alone[name], listed[name]),
                (listing, get),
                name,
                f"{name}: {shortened(alone[name])} alone, {shortened(listed[name])} in the list",
            )


def _check_filters(
    model: ServerModel, resource: Resource, path: dict[str, str], items: list[dict[str, Any]]
) -> None:
    if resource.listing is None:
        return
    for parameter in sorted(query_parameters(resource.listing.id).keys() & FILTERS.keys()):
        name = FILTERS[parameter]
        values = dict.fromkeys(str(value_of(one, name)) for one in items if value_of(one, name))
        for value in [*values][:2]:
            _, found = first_page(model, resource.listing.id, path, {parameter: value})
            wrong = [one for one in found if str(value_of(one, name)).lower() != value.lower()]
            if not found:
                items = first_page(model, resource.listing.id, path)[1]
                if value not in {str(value_of(one, name)) for one in items}:
                    continue  # another client has changed or deleted what had the value
            model.expect(
                checks.FILTER_FILTERS,
                bool(found) and not wrong,
                resource.listing.id,
                parameter,
                f"expected items with {name} {value!r} alone, got {len(wrong)} others of {len(found)}",
            )


def _check_include(model: ServerModel, resource: Resource, path: dict[str, str]) -> None:
    if resource.listing is None:
        return
    include = query_parameters(resource.listing.id).get("include")
    if include is not None:
        for names in ([], include.values):
            query = {"include": ",".join(names)} if names else {}
            document, _ = first_page(model, resource.listing.id, path, query)
            check_included(model, resource, resource.listing.id, document, names)
