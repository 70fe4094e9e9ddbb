# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/responders"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import path_segment

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_responders_response import IncidentRespondersResponse

OPERATION = OPERATIONS["list_incident_responders"]


def _read(source: Any) -> IncidentRespondersResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_responders_response import IncidentRespondersResponse

    return IncidentRespondersResponse.from_dict(source)


def _read_partially(source: Any) -> tuple[IncidentRespondersResponse, tuple[DecodingError, ...]]:
    from ...models.incident_responders_response import IncidentRespondersResponse
    from ...partial_decoding import decode_partially

    return decode_partially(IncidentRespondersResponse, source, "data", "included")


def prepare(incident_id: str) -> Call[IncidentRespondersResponse]:
    """List responders of an incident.

    Returns all responders of the incident, without pagination.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/responders",
        _read,
        read_partially=_read_partially,
    )


def sync_detailed(incident_id: str, *, client: Executor) -> Response[IncidentRespondersResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id))


def sync(incident_id: str, *, client: Executor) -> IncidentRespondersResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id)).whole()


async def asyncio_detailed(
    incident_id: str, *, client: AsyncExecutor
) -> Response[IncidentRespondersResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id))


async def asyncio(incident_id: str, *, client: AsyncExecutor) -> IncidentRespondersResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id))).whole()
