"""Long lists: more items than fit on the largest page, on pages of all sizes, also beyond the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from ... import checks
from ...actions import create, key_of_id, related_in
from ...bodies import new_body
from ...deleting import delete
from ...json_parts import as_object
from ...listing import LARGE_PAGE, list_all
from ...memory import Known
from ...meta import check_meta
from ...operation_schemas import query_parameters
from ...other_clients import reread
from ...patience import patiently
from ...resources import Resource
from ...server_model import GaveUp, ServerModel
from ..scenario import scenario
from .filters import FILTERS, can_filter_by, filters_of, is_listed, value_of
from .pages import SEARCH, check_page, ids_of, items_of

LONG = LARGE_PAGE + 4
"""Items of a long list."""
REQUESTS = 3 * LONG
"""Requests that a long list needs, about: those that create and delete its items are most of them."""


@scenario(is_listed)
def long_list(model: ServerModel, resource: Resource) -> None:
    """Create more than fit on the largest page, and read them in pages, filtered, and after a delete."""
    listing = resource.listing
    if (
        listing is None
        or not model.can(listing.id)
        or not model.session.profile.long_lists
        or not model.session.connection.budget.allows(REQUESTS)
        or model.history.turn(f"long_list {resource.tag}")
    ):
        return
    body = new_body(model.draw, resource.creators[0].id, related_in(model))
    word = model.history.new_word()
    if resource.tag == "incidents":
        body["data"]["attributes"]["title"] = f"{word} long"
    first = create(model, resource, body=body)
    known = [first, *(_another(model, first, body) for _ in range(LONG - 1))]
    items = list_all(model, resource, first.parent)
    if listing.paging is None:
        document = model.success(model.call(listing.id, first.path))
        check_meta(model, listing.id, document, 0)
    else:
        _check_pages(
            model,
            listing.id,
            {},
            ids_of(items),
            changed=lambda: ids_of(list_all(model, resource, first.parent)),
        )
    shown = next((one for one in items if is_object(one) and one.get("id") == first.id), None)
    for parameter in filters_of(resource):
        value = value_of(as_object(shown), FILTERS[parameter])
        if can_filter_by(resource, parameter, value):
            list_all(model, resource, first.parent, {parameter: str(value)})
    if resource.tag == "incidents":
        _check_search(model, known, word)
    if resource.delete is not None and resource.id_parameter is not None:
        delete(model, known[LONG // 2])
        list_all(model, resource, first.parent)


def _another(model: ServerModel, first: Known, body: Any) -> Known:
    """Create a resource like another one. Nothing of it is compared but that it is there."""
    path = {"incident_id": first.parent.id} if first.parent is not None else {}
    document = as_object(model.success(model.call(first.creator, path, body=body)))
    resource_id = as_object(document.get("data")).get("id")
    if not isinstance(resource_id, str):
        raise GaveUp("the response does not conform")
    own = {first.resource.id_parameter: resource_id} if first.resource.id_parameter is not None else {}
    known = Known(first.resource, first.kind, resource_id, {**path, **own}, first.parent, first.creator)
    known.changed_by = first.creator
    model.history.ids[key_of_id(model, known)] = first.creator
    number = as_object(as_object(document.get("data")).get("attributes")).get("public_id")
    if isinstance(number, int):
        model.history.public_id = max(model.history.public_id, number)
    model.memory.add(known)
    return known


def _check_pages(
    model: ServerModel,
    operation: str,
    query: dict[str, str],
    whole: list[str],
    *,
    changed: Callable[[], list[str]] | None = None,
) -> None:
    """Compare pages about the default and the largest size, at both ends, and beyond the last item."""
    paging, end = OPERATIONS[operation].paging, len(whole)
    if paging is None:
        return
    schema = query_parameters(operation)[paging.size].schema
    default = schema.get("default")
    for size in (1, default or 10, (default or 10) + 1, LARGE_PAGE - 1, LARGE_PAGE):
        if not check_page(model, operation, query, whole, size, 0, changed=changed):
            return
        for start in (LARGE_PAGE - 1, LARGE_PAGE, end - 1, end, end + size, 10 * end):
            if not check_page(model, operation, query, whole, size, start, changed=changed):
                return
    if default is not None:
        check_default_size(model, operation, query, {paging.size: str(default)})


def check_default_size(
    model: ServerModel, operation: str, query: dict[str, str], default: dict[str, str]
) -> None:
    """Compare the page without a size with that of the default size, which is in `default`."""

    def read(size: dict[str, str]) -> list[str]:
        return ids_of(items_of(operation, model.success(model.call(operation, query={**query, **size}))))

    found, wanted = reread(model, lambda: (read({}), read(default)), lambda pair: pair[0] == pair[1])
    (about,) = (f"{name}={value}" for name, value in default.items())
    model.expect(
        checks.PAGE_SIZE,
        found == wanted,
        operation,
        "default page[size]",
        f"expected the same page without a size as with its default, {about}: "
        f"{len(wanted)} items, got {len(found)}",
    )


def _check_search(model: ServerModel, known: list[Known], word: str) -> None:
    """Search for all of them, and compare total, facets and pages."""
    if not model.can(SEARCH):
        return
    wanted = {one.id for one in known}

    def problems() -> list[set[str]]:
        found: list[str] = []
        for start in (0, LARGE_PAGE):
            page = {"query": word, "page[size]": str(LARGE_PAGE), "page[offset]": str(start)}
            found += ids_of(items_of(SEARCH, model.success(model.call(SEARCH, query=page))))
        whole[:] = found
        return [wanted] if sorted(found) != sorted(wanted) else []

    whole: list[str] = []
    found = not patiently(model, problems)
    if not found and len(whole) < LARGE_PAGE:
        return _check_capped(model, whole, wanted, word)
    model.expect(
        checks.SEARCH_AGREES,
        found,
        (SEARCH, known[0].creator),
        "long results",
        f"{word}: expected {len(wanted)} incidents on two pages, each once, got {len(whole)}",
    )
    if not found:
        return None
    _check_pages(model, SEARCH, {"query": word}, whole)
    for start in ("0", str(LARGE_PAGE), str(2 * LARGE_PAGE)):
        page = {"query": word, "page[size]": str(LARGE_PAGE), "page[offset]": start}
        _check_total(model, model.success(model.call(SEARCH, query=page)), len(wanted))
    return None


def _check_capped(model: ServerModel, found: list[str], wanted: set[str], word: str) -> None:
    """Check a search whose pages are smaller than requested, which servers may do: it finds nothing else."""
    model.expect(
        checks.SEARCH_AGREES,
        bool(found) and wanted >= {*found},
        SEARCH,
        "long results",
        f"{word}: expected some of {len(wanted)} incidents and no others, got {len(found)}",
    )
    page = {"query": word, "page[size]": str(LARGE_PAGE)}
    document = model.success(model.call(SEARCH, query=page))
    _check_total(model, document, len(wanted))
    shown = ids_of(items_of(SEARCH, document))
    check_meta(model, SEARCH, {"data": shown, "meta": document.get("meta")}, 0)


def _check_total(model: ServerModel, document: Any, wanted: int) -> None:
    """Check that total and facets count all results, whichever page it is."""
    attributes = as_object(as_object(as_object(document).get("data")).get("attributes"))
    total = attributes.get("total")
    model.expect(
        checks.SEARCH_AGREES, total == wanted, SEARCH, "long total", f"total: expected {wanted}, got {total}"
    )
    for name in ("state", "severity", "visibility", "is_test", "customer_impacted"):
        counts = as_object(attributes.get("facets")).get(name)
        if is_array(counts):
            found = sum(one.get("count", 0) for one in counts if is_object(one))
            model.expect(
                checks.FACETS_AGREE,
                found == wanted,
                SEARCH,
                f"long facet {name}",
                f"facet {name}: expected a count of {wanted} in all, got {found}",
            )
