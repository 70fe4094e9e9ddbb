# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/global/incident-handles"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import comma_separated
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_handle_related_object import IncidentHandleRelatedObject
    from ...models.incident_handles_response import IncidentHandlesResponse

OPERATION = OPERATIONS["list_global_incident_handles"]


def _read(source: Any) -> IncidentHandlesResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_handles_response import IncidentHandlesResponse

    return IncidentHandlesResponse.from_dict(source)


def _read_partially(source: Any) -> tuple[IncidentHandlesResponse, tuple[DecodingError, ...]]:
    from ...models.incident_handles_response import IncidentHandlesResponse
    from ...partial_decoding import decode_partially

    return decode_partially(IncidentHandlesResponse, source, "data", "included")


def prepare(
    *, include: Sequence[IncidentHandleRelatedObject | str] | Unset = UNSET
) -> Call[IncidentHandlesResponse]:
    """List handles.

    Returns all handles of the organization, without pagination.

    Args:
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/global/incident-handles",
        _read,
        query=(*comma_separated("include", include),),
        read_partially=_read_partially,
    )


def sync_detailed(
    *, client: Executor, include: Sequence[IncidentHandleRelatedObject | str] | Unset = UNSET
) -> Response[IncidentHandlesResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(include=include))


def sync(
    *, client: Executor, include: Sequence[IncidentHandleRelatedObject | str] | Unset = UNSET
) -> IncidentHandlesResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(include=include)).whole()


async def asyncio_detailed(
    *, client: AsyncExecutor, include: Sequence[IncidentHandleRelatedObject | str] | Unset = UNSET
) -> Response[IncidentHandlesResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(include=include))


async def asyncio(
    *, client: AsyncExecutor, include: Sequence[IncidentHandleRelatedObject | str] | Unset = UNSET
) -> IncidentHandlesResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(include=include))).whole()
