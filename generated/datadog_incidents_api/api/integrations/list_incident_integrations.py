# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/relationships/integrations"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import path_segment

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_integration_metadata_list_response import IncidentIntegrationMetadataListResponse

OPERATION = OPERATIONS["list_incident_integrations"]


def _read(source: Any) -> IncidentIntegrationMetadataListResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_integration_metadata_list_response import IncidentIntegrationMetadataListResponse

    return IncidentIntegrationMetadataListResponse.from_dict(source)


def _read_partially(source: Any) -> tuple[IncidentIntegrationMetadataListResponse, tuple[DecodingError, ...]]:
    from ...models.incident_integration_metadata_list_response import IncidentIntegrationMetadataListResponse
    from ...partial_decoding import decode_partially

    return decode_partially(IncidentIntegrationMetadataListResponse, source, "data", "included")


def prepare(incident_id: str) -> Call[IncidentIntegrationMetadataListResponse]:
    """List integrations of an incident.

    Returns all integrations of the incident; no parameter selects a page. Users appear by ID only.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/relationships/integrations",
        _read,
        read_partially=_read_partially,
    )


def sync_detailed(incident_id: str, *, client: Executor) -> Response[IncidentIntegrationMetadataListResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id))


def sync(incident_id: str, *, client: Executor) -> IncidentIntegrationMetadataListResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id)).whole()


async def asyncio_detailed(
    incident_id: str, *, client: AsyncExecutor
) -> Response[IncidentIntegrationMetadataListResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id))


async def asyncio(incident_id: str, *, client: AsyncExecutor) -> IncidentIntegrationMetadataListResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id))).whole()
