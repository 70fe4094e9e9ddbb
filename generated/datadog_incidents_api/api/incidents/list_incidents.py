# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import integer, joined
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_related_object import IncidentRelatedObject
    from ...models.incidents_response import IncidentsResponse

OPERATION = OPERATIONS["list_incidents"]


def _read(source: Any) -> IncidentsResponse:
    # Models of replies are imported with the first one.
    from ...models.incidents_response import IncidentsResponse

    return IncidentsResponse.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentsResponse, tuple[DecodingError, ...]]:
    from ...models.incidents_response import IncidentsResponse
    from ...salvage import salvaged

    return salvaged(IncidentsResponse, source, "data", "included")


def prepare(
    *,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
) -> Call[IncidentsResponse]:
    """List incidents

    Gives the organization's incidents of every type, oldest first, a page at a time. A page shorter
    than asked for is the last one.

    Args:
        include: Kinds of related resources to send along, in the reply's `included`.
        page_size: Items a page, 10 where it is not given and 100 at most.
        page_offset: Items to pass over before the first one given, 0 where it is not given.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents",
        read=_read,
        salvage=_salvage,
        query=(
            *joined("include", include),
            *integer("page[size]", page_size, minimum=1, maximum=100),
            *integer("page[offset]", page_offset, minimum=0),
        ),
    )


def sync_detailed(
    *,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    client: Executor,
) -> Response[IncidentsResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            include=include,
            page_size=page_size,
            page_offset=page_offset,
        )
    )


def sync(
    *,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    client: Executor,
) -> IncidentsResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            include=include,
            page_size=page_size,
            page_offset=page_offset,
        )
    ).whole()


async def asyncio_detailed(
    *,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentsResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            include=include,
            page_size=page_size,
            page_offset=page_offset,
        )
    )


async def asyncio(
    *,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    page_size: int | Unset = UNSET,
    page_offset: int | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentsResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                include=include,
                page_size=page_size,
                page_offset=page_offset,
            )
        )
    ).whole()
