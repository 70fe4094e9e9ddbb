# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/search"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    integer,
    text,
)
from ..._partial_decoding import decode_partially
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["search_incidents"]


def prepare(
    query: str,
    *,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
    sort: models.IncidentSearchSortOrder | str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> Call[models.IncidentSearchResponse]:
    """Search for incidents.

    Returns the incidents that match a query such as `state:active`, newest first by default, one page
    at a time. Facets count all matches, not only those on the page. Recent changes may take a while to
    appear.

    Args:
        query: search query, made of terms such as `state:active`.
        include: kinds of related resources returned in `included`; none by default.
        sort: sort order by creation time, `-created` by default: newest first.
        page_size: number of items per page, 10 by default and at most 100.
        page_offset: number of items to skip before the first one returned, 0 by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/search",
        lambda source: models.IncidentSearchResponse.from_dict(source),
        query=(
            *text("query", query),
            *comma_separated("include", include),
            *text("sort", sort),
            *integer("page[size]", page_size, minimum=1, maximum=100, argument="page_size"),
            *integer("page[offset]", page_offset, minimum=0, argument="page_offset"),
        ),
        read_partially=lambda source: decode_partially(
            models.IncidentSearchResponse, source, "data.attributes.incidents", "included"
        ),
    )


def sync_detailed(
    query: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
    sort: models.IncidentSearchSortOrder | str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> Response[models.IncidentSearchResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(
        prepare(query, include=include, sort=sort, page_size=page_size, page_offset=page_offset)
    )


def sync(
    query: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
    sort: models.IncidentSearchSortOrder | str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> models.IncidentSearchResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(
        prepare(query, include=include, sort=sort, page_size=page_size, page_offset=page_offset)
    ).whole()


async def asyncio_detailed(
    query: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
    sort: models.IncidentSearchSortOrder | str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> Response[models.IncidentSearchResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(
        prepare(query, include=include, sort=sort, page_size=page_size, page_offset=page_offset)
    )


async def asyncio(
    query: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
    sort: models.IncidentSearchSortOrder | str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> models.IncidentSearchResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (
        await client.execute(
            prepare(query, include=include, sort=sort, page_size=page_size, page_offset=page_offset)
        )
    ).whole()
