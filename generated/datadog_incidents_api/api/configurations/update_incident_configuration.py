# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/{incident_id}/configurations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["update_incident_configuration"]


def prepare(
    incident_id: str, *, body: models.IncidentConfigurationPatchRequest
) -> Call[models.IncidentConfigurationResponse]:
    """Update the configuration of an incident.

    The ID of the configuration is sent in the request body. Attributes that are not sent keep their
    values.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/configurations",
        lambda source: models.IncidentConfigurationResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str,
    execute_integrations: bool | Unset = UNSET,
    execute_notification_rules: bool | Unset = UNSET,
    include_in_analytics: bool | Unset = UNSET,
    include_in_search: bool | Unset = UNSET,
) -> models.IncidentConfigurationPatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentConfigurationDataAttributesRequest(
        execute_integrations=execute_integrations,
        execute_notification_rules=execute_notification_rules,
        include_in_analytics=include_in_analytics,
        include_in_search=include_in_search,
    )
    return models.IncidentConfigurationPatchRequest(
        data=models.IncidentConfigurationPatchDataRequest(
            id=id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    incident_id: str, *, body: models.IncidentConfigurationPatchRequest, client: Executor
) -> Response[models.IncidentConfigurationResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: models.IncidentConfigurationPatchRequest, client: Executor
) -> models.IncidentConfigurationResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: models.IncidentConfigurationPatchRequest, client: AsyncExecutor
) -> Response[models.IncidentConfigurationResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: models.IncidentConfigurationPatchRequest, client: AsyncExecutor
) -> models.IncidentConfigurationResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
