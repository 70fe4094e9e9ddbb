# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/search"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import integer, scalar
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_related_object import IncidentRelatedObject
    from ...models.incident_search_response import IncidentSearchResponse
    from ...models.incident_search_sort_order import IncidentSearchSortOrder

OPERATION = OPERATIONS["search_incidents"]


def _read(source: Any) -> IncidentSearchResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_search_response import IncidentSearchResponse

    return IncidentSearchResponse.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentSearchResponse, tuple[DecodingError, ...]]:
    from ...models.incident_search_response import IncidentSearchResponse
    from ...salvage import salvaged

    return salvaged(IncidentSearchResponse, source, "data.attributes.incidents", "included")


def prepare(
    query: str,
    *,
    include: IncidentRelatedObject | str | Unset = UNSET,
    sort: IncidentSearchSortOrder | str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> Call[IncidentSearchResponse]:
    """Search for incidents

    Finds incidents by a query such as `state:active`, newest first unless sorted otherwise, a page
    at a time. The facets count over everything that was found, not over the page. What has just
    changed may take a while to be found.

    Args:
        query: What to look for, as terms of the form `field:value`.
        include: Kind of related resources to send along, in the reply's `included`.
        sort: In which order to give what was found, `-created` where it is not given.
        page_size: Items a page, 10 where it is not given and 100 at most.
        page_offset: Items to pass over before the first one given, 0 where it is not given.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/search",
        read=_read,
        salvage=_salvage,
        query=(
            *scalar("query", query),
            *scalar("include", include),
            *scalar("sort", sort),
            *integer("page[size]", page_size, minimum=1, maximum=100),
            *integer("page[offset]", page_offset, minimum=0),
        ),
    )


def sync_detailed(
    query: str,
    *,
    include: IncidentRelatedObject | str | Unset = UNSET,
    sort: IncidentSearchSortOrder | str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    client: Executor,
) -> Response[IncidentSearchResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            query,
            include=include,
            sort=sort,
            page_size=page_size,
            page_offset=page_offset,
        )
    )


def sync(
    query: str,
    *,
    include: IncidentRelatedObject | str | Unset = UNSET,
    sort: IncidentSearchSortOrder | str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    client: Executor,
) -> IncidentSearchResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            query,
            include=include,
            sort=sort,
            page_size=page_size,
            page_offset=page_offset,
        )
    ).whole()


async def asyncio_detailed(
    query: str,
    *,
    include: IncidentRelatedObject | str | Unset = UNSET,
    sort: IncidentSearchSortOrder | str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentSearchResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            query,
            include=include,
            sort=sort,
            page_size=page_size,
            page_offset=page_offset,
        )
    )


async def asyncio(
    query: str,
    *,
    include: IncidentRelatedObject | str | Unset = UNSET,
    sort: IncidentSearchSortOrder | str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentSearchResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                query,
                include=include,
                sort=sort,
                page_size=page_size,
                page_offset=page_offset,
            )
        )
    ).whole()
