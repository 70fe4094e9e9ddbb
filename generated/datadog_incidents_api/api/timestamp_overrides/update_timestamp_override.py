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
from ...parameters import path_segment
from ...types import UNSET

if TYPE_CHECKING:
    import datetime

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_timestamp_override_response import IncidentTimestampOverrideResponse

OPERATION = OPERATIONS["update_timestamp_override"]


def _read(source: Any) -> IncidentTimestampOverrideResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_timestamp_override_response import IncidentTimestampOverrideResponse

    return IncidentTimestampOverrideResponse.from_dict(source)


def prepare(
    incident_id: str, id: str, *, body: IncidentTimestampOverridePatchRequest
) -> Call[IncidentTimestampOverrideResponse]:
    """Update a timestamp override.

    Changes the time that the override sets. The timestamp that it replaces stays the same.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        id: UUID of the timestamp override. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/timestamp-overrides/{path_segment('id', id)}",
        _read,
        body=body.to_sendable(),
    )


def flat(*, id: str, timestamp_value: datetime.datetime) -> IncidentTimestampOverridePatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentTimestampOverridePatchDataAttributesRequest(timestamp_value=timestamp_value)
    return IncidentTimestampOverridePatchRequest(
        data=IncidentTimestampOverridePatchDataRequest(
            id=id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    incident_id: str, id: str, *, body: IncidentTimestampOverridePatchRequest, client: Executor
) -> Response[IncidentTimestampOverrideResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, id, body=body))


def sync(
    incident_id: str, id: str, *, body: IncidentTimestampOverridePatchRequest, client: Executor
) -> IncidentTimestampOverrideResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, id: str, *, body: IncidentTimestampOverridePatchRequest, client: AsyncExecutor
) -> Response[IncidentTimestampOverrideResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, id, body=body))


async def asyncio(
    incident_id: str, id: str, *, body: IncidentTimestampOverridePatchRequest, client: AsyncExecutor
) -> IncidentTimestampOverrideResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, id, body=body))).whole()
