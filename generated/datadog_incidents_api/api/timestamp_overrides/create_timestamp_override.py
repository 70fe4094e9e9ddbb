# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/timestamp-overrides"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_timestamp_override_data_attributes_request import (
    IncidentTimestampOverrideDataAttributesRequest,
)
from ...models.incident_timestamp_override_data_request import IncidentTimestampOverrideDataRequest
from ...models.incident_timestamp_override_request import IncidentTimestampOverrideRequest
from ...operations import OPERATIONS
from ...parameters import path_segment

if TYPE_CHECKING:
    import datetime

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_timestamp_override_response import IncidentTimestampOverrideResponse
    from ...models.incident_timestamp_type import IncidentTimestampType

OPERATION = OPERATIONS["create_timestamp_override"]


def _read(source: Any) -> IncidentTimestampOverrideResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_timestamp_override_response import IncidentTimestampOverrideResponse

    return IncidentTimestampOverrideResponse.from_dict(source)


def prepare(
    incident_id: str, *, body: IncidentTimestampOverrideRequest
) -> Call[IncidentTimestampOverrideResponse]:
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
        _read,
        body=body.to_sendable(),
    )


def flat(
    *, timestamp_type: IncidentTimestampType | str, timestamp_value: datetime.datetime
) -> IncidentTimestampOverrideRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentTimestampOverrideDataAttributesRequest(
        timestamp_type=timestamp_type, timestamp_value=timestamp_value
    )
    return IncidentTimestampOverrideRequest(data=IncidentTimestampOverrideDataRequest(attributes=attributes))


def sync_detailed(
    incident_id: str, *, body: IncidentTimestampOverrideRequest, client: Executor
) -> Response[IncidentTimestampOverrideResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: IncidentTimestampOverrideRequest, client: Executor
) -> IncidentTimestampOverrideResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: IncidentTimestampOverrideRequest, client: AsyncExecutor
) -> Response[IncidentTimestampOverrideResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: IncidentTimestampOverrideRequest, client: AsyncExecutor
) -> IncidentTimestampOverrideResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
