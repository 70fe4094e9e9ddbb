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
from ...parameters import segment

if TYPE_CHECKING:
    import datetime

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_timestamp_override_response import IncidentTimestampOverrideResponse
    from ...models.incident_timestamp_type import IncidentTimestampType

OPERATION = OPERATIONS["create_timestamp_override"]


def _read(source: Any) -> IncidentTimestampOverrideResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_timestamp_override_response import IncidentTimestampOverrideResponse

    return IncidentTimestampOverrideResponse.from_dict(source)


def prepare(
    incident_id: str,
    *,
    body: IncidentTimestampOverrideRequest,
) -> Call[IncidentTimestampOverrideResponse]:
    """Override a timestamp

    Has a time given by hand take the place of one that the incident noted by itself.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/timestamp-overrides",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    timestamp_type: IncidentTimestampType | str,
    timestamp_value: datetime.datetime,
) -> IncidentTimestampOverrideRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    return IncidentTimestampOverrideRequest(
        data=IncidentTimestampOverrideDataRequest(
            attributes=IncidentTimestampOverrideDataAttributesRequest(
                timestamp_type=timestamp_type,
                timestamp_value=timestamp_value,
            ),
        )
    )


def sync_detailed(
    incident_id: str,
    *,
    body: IncidentTimestampOverrideRequest,
    client: Executor,
) -> Response[IncidentTimestampOverrideResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            body=body,
        )
    )


def sync(
    incident_id: str,
    *,
    body: IncidentTimestampOverrideRequest,
    client: Executor,
) -> IncidentTimestampOverrideResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            body=body,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    body: IncidentTimestampOverrideRequest,
    client: AsyncExecutor,
) -> Response[IncidentTimestampOverrideResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            body=body,
        )
    )


async def asyncio(
    incident_id: str,
    *,
    body: IncidentTimestampOverrideRequest,
    client: AsyncExecutor,
) -> IncidentTimestampOverrideResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                body=body,
            )
        )
    ).whole()
