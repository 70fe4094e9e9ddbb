# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    integer,
)
from ..._partial_decoding import decode_partially
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_incidents"]


def prepare(
    *,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> Call[models.IncidentsResponse]:
    """List incidents.

    Returns the organization's incidents of all types, oldest first, one page at a time.

    Args:
        include: kinds of related resources returned in `included`; none by default.
        page_size: number of items per page, 10 by default and at most 100.
        page_offset: number of items to skip before the first one returned, 0 by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents",
        lambda source: models.IncidentsResponse.from_dict(source),
        query=(
            *comma_separated("include", include),
            *integer("page[size]", page_size, minimum=1, maximum=100, argument="page_size"),
            *integer("page[offset]", page_offset, minimum=0, argument="page_offset"),
        ),
        read_partially=lambda source: decode_partially(models.IncidentsResponse, source, "data", "included"),
    )


def sync_detailed(
    *,
    client: Executor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> Response[models.IncidentsResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(include=include, page_size=page_size, page_offset=page_offset))


def sync(
    *,
    client: Executor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> models.IncidentsResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(include=include, page_size=page_size, page_offset=page_offset)).whole()


async def asyncio_detailed(
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> Response[models.IncidentsResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(include=include, page_size=page_size, page_offset=page_offset))


async def asyncio(
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> models.IncidentsResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (
        await client.execute(prepare(include=include, page_size=page_size, page_offset=page_offset))
    ).whole()
