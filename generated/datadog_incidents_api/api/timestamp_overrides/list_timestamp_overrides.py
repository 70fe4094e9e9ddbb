# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/timestamp-overrides"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import path_segment

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_timestamp_overrides_response import IncidentTimestampOverridesResponse

OPERATION = OPERATIONS["list_timestamp_overrides"]


def _read(source: Any) -> IncidentTimestampOverridesResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_timestamp_overrides_response import IncidentTimestampOverridesResponse

    return IncidentTimestampOverridesResponse.from_dict(source)


def _read_partially(source: Any) -> tuple[IncidentTimestampOverridesResponse, tuple[DecodingError, ...]]:
    from ...models.incident_timestamp_overrides_response import IncidentTimestampOverridesResponse
    from ...partial_decoding import decode_partially

    return decode_partially(IncidentTimestampOverridesResponse, source, "data", "included")


def prepare(incident_id: str) -> Call[IncidentTimestampOverridesResponse]:
    """List timestamp overrides of an incident.

    Returns all timestamp overrides of the incident, without pagination.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/timestamp-overrides",
        _read,
        read_partially=_read_partially,
    )


def sync_detailed(incident_id: str, *, client: Executor) -> Response[IncidentTimestampOverridesResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id))


def sync(incident_id: str, *, client: Executor) -> IncidentTimestampOverridesResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id)).whole()


async def asyncio_detailed(
    incident_id: str, *, client: AsyncExecutor
) -> Response[IncidentTimestampOverridesResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id))


async def asyncio(incident_id: str, *, client: AsyncExecutor) -> IncidentTimestampOverridesResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id))).whole()
