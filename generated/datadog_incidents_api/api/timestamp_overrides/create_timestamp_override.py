# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/timestamp-overrides"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    import datetime

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_timestamp_override"]


def prepare(
    incident_id: str, *, body: models.IncidentTimestampOverrideRequest
) -> Call[models.IncidentTimestampOverrideResponse]:
    """Override a timestamp of an incident.

    Replaces a timestamp that was recorded automatically with a time set manually.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/timestamp-overrides",
        lambda source: models.IncidentTimestampOverrideResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *, timestamp_type: models.IncidentTimestampType | str, timestamp_value: datetime.datetime
) -> models.IncidentTimestampOverrideRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentTimestampOverrideDataAttributesRequest(
        timestamp_type=timestamp_type, timestamp_value=timestamp_value
    )
    return models.IncidentTimestampOverrideRequest(
        data=models.IncidentTimestampOverrideDataRequest(attributes=attributes)
    )


def sync_detailed(
    incident_id: str, *, body: models.IncidentTimestampOverrideRequest, client: Executor
) -> Response[models.IncidentTimestampOverrideResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: models.IncidentTimestampOverrideRequest, client: Executor
) -> models.IncidentTimestampOverrideResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: models.IncidentTimestampOverrideRequest, client: AsyncExecutor
) -> Response[models.IncidentTimestampOverrideResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: models.IncidentTimestampOverrideRequest, client: AsyncExecutor
) -> models.IncidentTimestampOverrideResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
