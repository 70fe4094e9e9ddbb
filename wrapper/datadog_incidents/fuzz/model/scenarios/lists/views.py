"""Views of a list: what its query parameters, alone and together, must show of what the list contains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from attrs import field, frozen

from datadog_incidents._common.json_kinds import is_array, is_object

from ...json_parts import as_object
from ...linkage import linked_id
from ...listing import LARGE_PAGE, largest_page
from ...memory import Known
from ...operation_schemas import query_parameters
from ...resources import Resource
from ...server_model import GaveUp, ServerModel
from .filters import FILTERS, can_filter_by, deleted_parameter, filters_of, value_of
from .sorting import sorts_of

SMALLEST_PAGE = 2
"""Least size of pages that are smaller than the list."""
PARTS = 10
"""Number of such pages, about."""
VALUES = 2
"""Values by which a list is filtered."""
SMALL = 10
"""Items of a page below which it is the last one if more were requested."""
PAGES = 30
"""Pages that are read of one list: of a long one, small pages would be too many."""

Query = Mapping[str, str]


@frozen
class View:
    """Responses to a list with some query parameters, all pages of it.

    Attributes:
        query: query parameters, without the offset of pages.
        documents: parsed responses, in order.
        offsets: number of items before each of them.
        items: items of all of them.
    """

    query: Query
    documents: list[dict[str, Any]] = field(factory=list[dict[str, Any]])
    offsets: list[int] = field(factory=list[int])

    @property
    def items(self) -> list[dict[str, Any]]:
        """Items of all responses, in order."""
        found = (one for document in self.documents for one in document.get("data", ()))
        return [one for one in found if is_object(one)]

    @property
    def included(self) -> set[tuple[str, str]]:
        """Types and IDs of the resources in `included`."""
        found = (one for document in self.documents for one in document.get("included", ()))
        return {(str(one.get("type")), str(one.get("id"))) for one in found if is_object(one)}


@frozen
class Viewed:
    """List of which views are compared.

    Attributes:
        resource: resource whose list it is.
        source: resource whose members the items belong to, one each; the same unless the items cannot be
            created, such as the settings of incident types.
        parent: incident that owns the items; None for those of the organization.
    """

    resource: Resource
    source: Resource
    parent: Known | None

    @property
    def operation(self) -> str:
        """ID of the operation."""
        return self.resource.listing.id if self.resource.listing is not None else ""

    def key(self, item: Mapping[str, Any]) -> str:
        """Return the ID of the created resource that an item shows, or belongs to."""
        if self.source is self.resource:
            return str(item.get("id"))
        names = as_object(item.get("relationships"))
        kinds = {name: as_object(as_object(link).get("data")).get("type") for name, link in names.items()}
        return next((str(linked_id(item, one)) for one in kinds if kinds[one] in self.source.kinds), "")

    def members(self, model: ServerModel) -> list[Known]:
        """Return the resources that the run has created for the list, deleted ones among them."""
        return [one for one in model.memory if one.resource is self.source and one.parent is self.parent]


def read_view(model: ServerModel, viewed: Viewed, query: Query) -> View:
    """Read a list with some query parameters, page by page if it has pages.

    Raises:
        GaveUp: a response does not conform, or the list has too many pages.
    """
    paging = viewed.resource.listing.paging if viewed.resource.listing is not None else None
    path = {"incident_id": viewed.parent.id} if viewed.parent is not None else {}
    view, position = View({**largest_page(viewed.operation), **query}), 0
    while True:
        page = (
            {} if paging is None else {paging.offset: str(len(view.documents) if paging.step else position)}
        )
        document = model.success(model.call(viewed.operation, path, query={**view.query, **page}))
        items = document.get("data") if is_object(document) else None
        if not is_array(items):
            raise GaveUp("the response does not conform")
        view.documents.append(document)
        view.offsets.append(position)
        position += len(items)
        # EVIDENCE.md#assumptions-of-the-client: the end of a list, also if pages are smaller than requested.
        if paging is None or len(items) < min(int(view.query[paging.size]), SMALL):
            return view
        if len(view.documents) > PAGES:
            raise GaveUp("the list is too long")


def queries(viewed: Viewed, whole: View, items: list[dict[str, Any]], *, with_pairs: bool) -> Iterator[Query]:
    """Yield the query parameters of views.

    Args:
        viewed: the list.
        whole: the whole list.
        items: items whose values are filtered by.
        with_pairs: whether to yield each value of each parameter, and the last one together with that of each
            other parameter, and of all. Otherwise only filters have several values.
    """
    several = _parameters(viewed, items)
    listing = viewed.resource.listing
    if listing is not None and listing.paging is not None:
        size = min(max(SMALLEST_PAGE, len(whole.items) // PARTS), LARGE_PAGE)
        several.append([{listing.paging.size: str(size)}])
    for values in several:
        is_filter = not FILTERS.keys().isdisjoint(values[-1])
        yield from values if with_pairs or is_filter else values[-1:]
    last = [values[-1] for values in several]
    for first, second in combinations(last, 2) if with_pairs else ():
        yield {**first, **second}
    if with_pairs and len(last) > 2:
        yield {name: value for one in last for name, value in one.items()}


def _parameters(viewed: Viewed, items: list[dict[str, Any]]) -> list[list[Query]]:
    """Return the parameters of a list, each with some values, without those of pages."""
    known = query_parameters(viewed.operation)
    found: list[list[Query]] = []
    if "include" in known:
        names = known["include"].values
        found.append([{"include": one} for one in dict.fromkeys([*names, ",".join(names)])])
    for name in filters_of(viewed.resource):
        values = dict.fromkeys(value_of(one, FILTERS[name]) for one in reversed(items))
        valid = [one for one in values if can_filter_by(viewed.resource, name, one)]
        found.append([{name: str(one)} for one in valid[:VALUES]])
    deleted = deleted_parameter(viewed.resource)
    if deleted is not None:
        found.append([{deleted: "false"}, {deleted: "true"}])
    sorts = sorts_of(viewed.resource)
    found.append([{"sort": one} for one in (sorts[0], sorts[-1])] if sorts else [])
    return [one for one in found if one]
