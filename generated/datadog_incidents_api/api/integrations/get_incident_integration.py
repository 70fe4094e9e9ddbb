# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/relationships/integrations/{integration_metadata_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import path_segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse

OPERATION = OPERATIONS["get_incident_integration"]


def _read(source: Any) -> IncidentIntegrationMetadataResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse

    return IncidentIntegrationMetadataResponse.from_dict(source)


def prepare(incident_id: str, integration_metadata_id: str) -> Call[IncidentIntegrationMetadataResponse]:
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
        _read,
    )


def sync_detailed(
    incident_id: str, integration_metadata_id: str, *, client: Executor
) -> Response[IncidentIntegrationMetadataResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, integration_metadata_id))


def sync(
    incident_id: str, integration_metadata_id: str, *, client: Executor
) -> IncidentIntegrationMetadataResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, integration_metadata_id)).whole()


async def asyncio_detailed(
    incident_id: str, integration_metadata_id: str, *, client: AsyncExecutor
) -> Response[IncidentIntegrationMetadataResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, integration_metadata_id))


async def asyncio(
    incident_id: str, integration_metadata_id: str, *, client: AsyncExecutor
) -> IncidentIntegrationMetadataResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, integration_metadata_id))).whole()
