# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/timestamp-overrides"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ..._partial_decoding import decode_partially
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_timestamp_overrides"]


def prepare(incident_id: str) -> Call[models.IncidentTimestampOverridesResponse]:
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
        lambda source: models.IncidentTimestampOverridesResponse.from_dict(source),
        read_partially=lambda source: decode_partially(
            models.IncidentTimestampOverridesResponse, source, "data", "included"
        ),
    )


def sync_detailed(
    incident_id: str, *, client: Executor
) -> Response[models.IncidentTimestampOverridesResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id))


def sync(incident_id: str, *, client: Executor) -> models.IncidentTimestampOverridesResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id)).whole()


async def asyncio_detailed(
    incident_id: str, *, client: AsyncExecutor
) -> Response[models.IncidentTimestampOverridesResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id))


async def asyncio(incident_id: str, *, client: AsyncExecutor) -> models.IncidentTimestampOverridesResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id))).whole()
