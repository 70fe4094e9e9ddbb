# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/relationships/integrations/{integration_metadata_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["get_incident_integration"]


def prepare(
    incident_id: str, integration_metadata_id: str
) -> Call[models.IncidentIntegrationMetadataResponse]:
    """Get an integration.

    Returns one integration of an incident. Users appear by ID only, unlike in responses to creates and
    updates.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        integration_metadata_id: UUID of the integration. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/relationships/integrations/{path_segment('integration_metadata_id', integration_metadata_id)}",
        lambda source: models.IncidentIntegrationMetadataResponse.from_dict(source),
    )


def sync_detailed(
    incident_id: str, integration_metadata_id: str, *, client: Executor
) -> Response[models.IncidentIntegrationMetadataResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, integration_metadata_id))


def sync(
    incident_id: str, integration_metadata_id: str, *, client: Executor
) -> models.IncidentIntegrationMetadataResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, integration_metadata_id)).whole()


async def asyncio_detailed(
    incident_id: str, integration_metadata_id: str, *, client: AsyncExecutor
) -> Response[models.IncidentIntegrationMetadataResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, integration_metadata_id))


async def asyncio(
    incident_id: str, integration_metadata_id: str, *, client: AsyncExecutor
) -> models.IncidentIntegrationMetadataResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, integration_metadata_id))).whole()
