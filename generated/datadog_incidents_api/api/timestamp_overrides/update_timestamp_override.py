# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/{incident_id}/timestamp-overrides/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_timestamp_override_patch_data_attributes_request import (
    IncidentTimestampOverridePatchDataAttributesRequest,
)
from ...models.incident_timestamp_override_patch_data_request import IncidentTimestampOverridePatchDataRequest
from ...models.incident_timestamp_override_patch_request import IncidentTimestampOverridePatchRequest
from ...operations import OPERATIONS
from ...parameters import segment
from ...types import UNSET

if TYPE_CHECKING:
    import datetime

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_timestamp_override_response import IncidentTimestampOverrideResponse

OPERATION = OPERATIONS["update_timestamp_override"]


def _read(source: Any) -> IncidentTimestampOverrideResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_timestamp_override_response import IncidentTimestampOverrideResponse

    return IncidentTimestampOverrideResponse.from_dict(source)


def prepare(
    incident_id: str,
    id: str,
    *,
    body: IncidentTimestampOverridePatchRequest,
) -> Call[IncidentTimestampOverrideResponse]:
    """Update a timestamp override

    Changes the time of a timestamp override; which timestamp it overrides stays the same.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        id: Id of the timestamp override, a UUID. One of any other form belongs to no override.
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/timestamp-overrides/{segment('id', id)}",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str,
    timestamp_value: datetime.datetime,
) -> IncidentTimestampOverridePatchRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    attributes = IncidentTimestampOverridePatchDataAttributesRequest(
        timestamp_value=timestamp_value,
    )
    return IncidentTimestampOverridePatchRequest(
        data=IncidentTimestampOverridePatchDataRequest(
            id=id,
            attributes=attributes if attributes.to_dict() else UNSET,
        )
    )


def sync_detailed(
    incident_id: str,
    id: str,
    *,
    body: IncidentTimestampOverridePatchRequest,
    client: Executor,
) -> Response[IncidentTimestampOverrideResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            id,
            body=body,
        )
    )


def sync(
    incident_id: str,
    id: str,
    *,
    body: IncidentTimestampOverridePatchRequest,
    client: Executor,
) -> IncidentTimestampOverrideResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            id,
            body=body,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    id: str,
    *,
    body: IncidentTimestampOverridePatchRequest,
    client: AsyncExecutor,
) -> Response[IncidentTimestampOverrideResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            id,
            body=body,
        )
    )


async def asyncio(
    incident_id: str,
    id: str,
    *,
    body: IncidentTimestampOverridePatchRequest,
    client: AsyncExecutor,
) -> IncidentTimestampOverrideResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                id,
                body=body,
            )
        )
    ).whole()
