# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/types/{incident_type_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["update_incident_type"]


def prepare(
    incident_type_id: str, *, body: models.IncidentTypePatchRequest
) -> Call[models.IncidentTypeResponse]:
    """Update an incident type.

    Attributes that are not sent keep their values.

    Args:
        incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/types/{path_segment('incident_type_id', incident_type_id)}",
        lambda source: models.IncidentTypeResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    incident_type_id: str,
    configuration: models.IncidentTypeConfiguration | dicts.IncidentTypeConfigurationDict | Unset = UNSET,
    description: str | Unset = UNSET,
    is_default: bool | Unset = UNSET,
    name: str | Unset = UNSET,
) -> models.IncidentTypePatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentTypeUpdateAttributes(
        configuration=cast("Any", configuration), description=description, is_default=is_default, name=name
    )
    return models.IncidentTypePatchRequest(
        data=models.IncidentTypePatchData(id=incident_type_id, attributes=attributes)
    )


def sync_detailed(
    incident_type_id: str, *, body: models.IncidentTypePatchRequest, client: Executor
) -> Response[models.IncidentTypeResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_type_id, body=body))


def sync(
    incident_type_id: str, *, body: models.IncidentTypePatchRequest, client: Executor
) -> models.IncidentTypeResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_type_id, body=body)).whole()


async def asyncio_detailed(
    incident_type_id: str, *, body: models.IncidentTypePatchRequest, client: AsyncExecutor
) -> Response[models.IncidentTypeResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_type_id, body=body))


async def asyncio(
    incident_type_id: str, *, body: models.IncidentTypePatchRequest, client: AsyncExecutor
) -> models.IncidentTypeResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_type_id, body=body))).whole()
