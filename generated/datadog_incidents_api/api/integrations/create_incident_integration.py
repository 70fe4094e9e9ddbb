# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/relationships/integrations"""

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
    from collections.abc import Mapping

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_integration"]


def prepare(
    incident_id: str, *, body: models.IncidentIntegrationMetadataRequest
) -> Call[models.IncidentIntegrationMetadataResponse]:
    """Create an integration.

    Records the channel or ticket in another service where the incident is handled. Nothing is created
    in that service.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/relationships/integrations",
        lambda source: models.IncidentIntegrationMetadataResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    integration_type: int,
    metadata: models.SlackIntegrationMetadata
    | dicts.SlackIntegrationMetadataDict
    | models.JiraIntegrationMetadata
    | dicts.JiraIntegrationMetadataDict
    | models.MSTeamsIntegrationMetadata
    | dicts.MSTeamsIntegrationMetadataDict
    | models.UnknownVariant
    | Mapping[str, Any],
    incident_id: str | Unset = UNSET,
    status: int | Unset = UNSET,
) -> models.IncidentIntegrationMetadataRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentIntegrationMetadataAttributes(
        integration_type=integration_type,
        metadata=cast("Any", metadata),
        incident_id=incident_id,
        status=status,
    )
    return models.IncidentIntegrationMetadataRequest(
        data=models.IncidentIntegrationMetadataRequestData(attributes=attributes)
    )


def sync_detailed(
    incident_id: str, *, body: models.IncidentIntegrationMetadataRequest, client: Executor
) -> Response[models.IncidentIntegrationMetadataResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: models.IncidentIntegrationMetadataRequest, client: Executor
) -> models.IncidentIntegrationMetadataResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: models.IncidentIntegrationMetadataRequest, client: AsyncExecutor
) -> Response[models.IncidentIntegrationMetadataResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: models.IncidentIntegrationMetadataRequest, client: AsyncExecutor
) -> models.IncidentIntegrationMetadataResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
