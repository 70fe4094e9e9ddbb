# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import comma_separated, integer
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_related_object import IncidentRelatedObject
    from ...models.incidents_response import IncidentsResponse

OPERATION = OPERATIONS["list_incidents"]


def _read(source: Any) -> IncidentsResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incidents_response import IncidentsResponse

    return IncidentsResponse.from_dict(source)


def _read_partially(source: Any) -> tuple[IncidentsResponse, tuple[DecodingError, ...]]:
    from ...models.incidents_response import IncidentsResponse
    from ...partial_decoding import decode_partially

    return decode_partially(IncidentsResponse, source, "data", "included")


def prepare(
    *,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> Call[IncidentsResponse]:
    """List incidents.

    Returns the organization's incidents of all types, oldest first, one page at a time. A page with
    fewer items than requested may be followed by another one.

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
        _read,
        query=(
            *comma_separated("include", include),
            *integer("page[size]", page_size, minimum=1, maximum=100),
            *integer("page[offset]", page_offset, minimum=0),
        ),
        read_partially=_read_partially,
    )


def sync_detailed(
    *,
    client: Executor,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> Response[IncidentsResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(include=include, page_size=page_size, page_offset=page_offset))


def sync(
    *,
    client: Executor,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> IncidentsResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(include=include, page_size=page_size, page_offset=page_offset)).whole()


async def asyncio_detailed(
    *,
    client: AsyncExecutor,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> Response[IncidentsResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(include=include, page_size=page_size, page_offset=page_offset))


async def asyncio(
    *,
    client: AsyncExecutor,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> IncidentsResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (
        await client.execute(prepare(include=include, page_size=page_size, page_offset=page_offset))
    ).whole()
