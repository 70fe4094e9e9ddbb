"""Lists after changes: every view of a list shows what the whole list does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hypothesis import strategies as st

from datadog_incidents._common.json_kinds import is_object

from ... import checks
from ...actions import creators_to_use, related_in
from ...bodies import change, new_relationships, related_kind
from ...check_registry import Check
from ...comparison import equal
from ...deleting import delete
from ...disabled import is_disabled_by_delete
from ...json_parts import as_array, as_object
from ...memory import Known
from ...meta import check_meta
from ...operation_schemas import query_parameters, request_members, response_members, without_null
from ...other_clients import repetitions
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..relations.related_deleted import creatable, create_full, renew_related
from ..scenario import scenario
from .filters import FILTERS, deleted_parameter, value_of
from .including import add_related, check_included
from .long_lists import check_default_size
from .sorting import is_in_order, values_in_order
from .views import Query, View, Viewed, queries, read_view

MEMBERS = 3
Problem = tuple[Check, str]
"""Check that fails, and message."""
Items = dict[str, dict[str, Any]]


def source_of(resource: Resource) -> Resource | None:
    """Return the resource whose creates add items to a list: another one if there is one item for each of its
    members, as for the settings of incident types."""
    if resource.create is not None or resource.listing is None:
        return resource if resource.create is not None else None
    members = response_members(resource.listing.id, "relationships").values()
    return next((one for one in map(creatable, map(related_kind, members)) if one is not None), None)


def _has_views(resource: Resource) -> bool:
    listing = resource.listing
    return listing is not None and bool(query_parameters(listing.id)) and source_of(resource) is not None


@scenario(_has_views)
def list_views_agree(model: ServerModel, resource: Resource) -> None:
    """View a list after creates with different relations, by all operations, an update, and a delete."""
    source = source_of(resource)
    if source is None or resource.listing is None or not model.can(resource.listing.id):
        return
    creators = creators_to_use(model, source)
    parent: Known | None = None
    known: list[Known] = []
    for position in range(max(MEMBERS, len(creators))):
        creator = creators[position % len(creators)]
        renew_related(model, creator)
        known.append(create_full(model, source, creator, parent))
        parent = known[-1].parent
        if source.tag == "incidents":
            add_related(model, known[-1])
    viewed, seen = Viewed(resource, source, parent), dict[str, dict[str, Any]]()
    _view(model, viewed, seen, with_pairs=False)
    deleted, *_, updated = model.draw(st.permutations(known))
    if source.update is not None and model.can(source.update.id):
        _update(model, updated, source.update.id)
        _view(model, viewed, seen, with_pairs=False)
    if source.delete is not None and model.can(source.delete.id):
        delete(model, deleted)
    _view(model, viewed, seen, with_pairs=True)


def _update(model: ServerModel, known: Known, operation: str) -> None:
    """Change relationships to new resources, and what filters select by to other values."""
    renew_related(model, operation)
    members = request_members(operation, "attributes")
    attributes = change(model.draw, operation, [*members], related_in(model))
    for name in sorted({*FILTERS.values()} & members.keys()):
        values = without_null(members[name]).get("enum", ())
        others = [one for one in values if one != known.attributes.get(name)]
        attributes |= {name: model.draw(st.sampled_from(others))} if others else {}
    names = [*request_members(operation, "relationships")]
    links = new_relationships(model.draw, operation, related_in(model), names=names)
    update(model, known, attributes=attributes, relationships=links)


def _view(model: ServerModel, viewed: Viewed, seen: Items, *, with_pairs: bool) -> None:
    """Compare views of a list with the whole list.

    Args:
        model: the model.
        viewed: the list.
        seen: items by key as the whole list showed them last, to which those of now are added.
        with_pairs: whether to combine parameters.
    """
    whole = read_view(model, viewed, {})
    seen |= {viewed.key(one): one for one in whole.items}
    items = [seen[one.id] for one in viewed.members(model) if one.id in seen]
    several: list[Query] = [{}, *queries(viewed, whole, items, with_pairs=with_pairs)]
    for query in several:
        view = read_view(model, viewed, query) if query else whole
        found = [*_problems(model, viewed, whole, view, seen)]
        for _ in range(repetitions(model)):
            if not found:
                break
            # Another client may have changed something in between. A wrong view is wrong again.
            whole = read_view(model, viewed, {})
            view = read_view(model, viewed, query) if query else whole
            found = [*_problems(model, viewed, whole, view, seen)]
        _report(model, viewed, query, found)
        _check_documents(model, viewed, whole, view)
    paging = viewed.resource.listing.paging if viewed.resource.listing is not None else None
    default = query_parameters(viewed.operation)[paging.size].schema.get("default") if paging else None
    if paging is not None and default is not None:
        check_default_size(model, viewed.operation, {}, {paging.size: str(default)})
    _check_get(model, viewed)


def _report(model: ServerModel, viewed: Viewed, query: Query, problems: Iterable[Problem]) -> None:
    about = "&".join(query) or "whole list"
    blamed = (viewed.operation, model.last_write, *(one.creator for one in viewed.members(model)))
    for check, message in problems:
        text = ", ".join(f"{name}={value}" for name, value in query.items()) or "no parameters"
        model.expect(check, False, blamed, about, f"with {text}, {message}")
    model.expect(checks.LIST_IS_COMPLETE, True, viewed.operation, about, "")


def _problems(model: ServerModel, viewed: Viewed, whole: View, view: View, seen: Items) -> Iterator[Problem]:
    """Yield in what a view differs from the part of the whole list that it must show."""
    members = {one.id: one for one in viewed.members(model)}
    now = {viewed.key(one): one for one in whole.items}
    living = [one for one in now if one in members and members[one].is_alive]
    if view is whole:
        living = [one.id for one in members.values() if one.is_alive]
    are_shown = is_disabled_by_delete(viewed.source) or _shows_deleted(viewed, view.query)
    gone = [one.id for one in members.values() if not one.is_alive and are_shown]
    wanted = [one for one in living if _matches(now.get(one, {}), view.query)]
    deleted = [one for one in gone if _matches(seen.get(one, {}), view.query)]
    items = [one for one in view.items if viewed.key(one) in members]
    found = [viewed.key(one) for one in items if members[viewed.key(one)].is_alive]
    found_deleted = [viewed.key(one) for one in items if not members[viewed.key(one)].is_alive]
    check = _check_of(view.query)
    if sorted(found) != sorted(wanted):
        yield check, f"expected each of {len(wanted)} items once, got {len(found)}, or others"
    elif "sort" in view.query:
        values = values_in_order(items, view.query["sort"])
        if not is_in_order(model, values, view.query["sort"]):
            yield checks.SORT_SORTS, f"expected items in this order, got {values}"
    elif found != wanted and view is not whole:
        yield checks.PAGES_PARTITION, "expected the items in the order of the whole list, got another"
    if sorted(found_deleted) != sorted(deleted):
        wrong = checks.FILTER_FILTERS if deleted else checks.DELETED_IS_GONE
        yield wrong, f"expected {len(deleted)} deleted items, got {len(found_deleted)}"
    if not all(_is_same(viewed, now.get(viewed.key(one), one), one) for one in items):
        yield checks.LIST_AGREES, "expected the items as in the whole list, got other members"
    related = {one for item in items if viewed.key(item) in found for one in _related(item)}
    # Without `include`, the server chooses what it includes (JSON:API).
    if "include" not in view.query and not related & whole.included <= view.included:
        yield checks.INCLUDE_INCLUDES, "expected in `included` what the whole list includes, got less"


def _is_same(viewed: Viewed, first: Mapping[str, Any], second: Mapping[str, Any]) -> bool:
    """Return whether two items have the same attributes and relationships, as far as the spec has them."""
    return all(
        equal(as_object(first.get(group)).get(name), as_object(second.get(group)).get(name))
        for group in ("attributes", "relationships")
        for name in response_members(viewed.operation, group)
    )


def _check_of(query: Query) -> Check:
    """Return the check that fails if a view shows other items than it should."""
    if query.keys() & FILTERS.keys():
        return checks.FILTER_FILTERS
    return checks.PAGES_PARTITION if any("size" in one for one in query) else checks.LIST_IS_COMPLETE


def _shows_deleted(viewed: Viewed, query: Query) -> bool:
    return query.get(deleted_parameter(viewed.resource) or "") == "true"


def _matches(item: Mapping[str, Any], query: Query) -> bool:
    """Return whether the filters of a query select an item."""
    return all(
        str(value_of({**item}, FILTERS[name])).lower() == value.lower()
        for name, value in query.items()
        if name in FILTERS
    )


def _related(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the types and IDs of the resources that an item is related to."""
    for link in as_object(item.get("relationships")).values():
        data = link.get("data") if is_object(link) else None
        for one in [data] if is_object(data) else as_array(data):
            if is_object(one):
                yield str(one.get("type")), str(one.get("id"))


def _check_documents(model: ServerModel, viewed: Viewed, whole: View, view: View) -> None:
    """Check `included` and `meta` of each response."""
    names = view.query["include"].split(",") if "include" in view.query else []
    listing = viewed.resource.listing
    is_numbered = listing is not None and listing.paging is not None and listing.paging.step is not None
    # Others may create some meanwhile. Whether the total counts deleted items on request is not specified.
    is_counted = not model.session.is_shared and not _shows_deleted(viewed, view.query)
    for document, offset in zip(view.documents, view.offsets, strict=True):
        check_included(model, viewed.resource, viewed.operation, document, names)
        total = len(whole.items) if is_counted else None
        check_meta(model, viewed.operation, document, None if is_numbered else offset, wanted=total)


def _check_get(model: ServerModel, viewed: Viewed) -> None:
    """Check what is included with each item when read alone."""
    get = viewed.resource.get
    include = query_parameters(get.id).get("include") if get is not None else None
    if get is None or include is None or not model.can(get.id):
        return
    for known in viewed.members(model):
        if known.is_alive:
            query = {"include": ",".join(include.values)}
            document = model.success(model.call(get.id, known.path, query=query))
            check_included(model, viewed.resource, get.id, document, include.values)
