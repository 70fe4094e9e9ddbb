# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/{incident_id}/timestamp-overrides/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ..._unset import UNSET
from ...operations import OPERATIONS

if TYPE_CHECKING:
    import datetime

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["update_timestamp_override"]


def prepare(
    incident_id: str, id: str, *, body: models.IncidentTimestampOverridePatchRequest
) -> Call[models.IncidentTimestampOverrideResponse]:
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
        lambda source: models.IncidentTimestampOverrideResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(*, id: str, timestamp_value: datetime.datetime) -> models.IncidentTimestampOverridePatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentTimestampOverridePatchDataAttributesRequest(timestamp_value=timestamp_value)
    return models.IncidentTimestampOverridePatchRequest(
        data=models.IncidentTimestampOverridePatchDataRequest(
            id=id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    incident_id: str, id: str, *, body: models.IncidentTimestampOverridePatchRequest, client: Executor
) -> Response[models.IncidentTimestampOverrideResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, id, body=body))


def sync(
    incident_id: str, id: str, *, body: models.IncidentTimestampOverridePatchRequest, client: Executor
) -> models.IncidentTimestampOverrideResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, id: str, *, body: models.IncidentTimestampOverridePatchRequest, client: AsyncExecutor
) -> Response[models.IncidentTimestampOverrideResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, id, body=body))


async def asyncio(
    incident_id: str, id: str, *, body: models.IncidentTimestampOverridePatchRequest, client: AsyncExecutor
) -> models.IncidentTimestampOverrideResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, id, body=body))).whole()
