# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/relationships/integrations"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_integration_metadata_attributes import IncidentIntegrationMetadataAttributes
from ...models.incident_integration_metadata_request import IncidentIntegrationMetadataRequest
from ...models.incident_integration_metadata_request_data import IncidentIntegrationMetadataRequestData
from ...operations import OPERATIONS
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse
    from ...models.jira_integration_metadata import JiraIntegrationMetadata
    from ...models.ms_teams_integration_metadata import MSTeamsIntegrationMetadata
    from ...models.slack_integration_metadata import SlackIntegrationMetadata

OPERATION = OPERATIONS["create_incident_integration"]


def _read(source: Any) -> IncidentIntegrationMetadataResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse

    return IncidentIntegrationMetadataResponse.from_dict(source)


def prepare(
    incident_id: str, *, body: IncidentIntegrationMetadataRequest
) -> Call[IncidentIntegrationMetadataResponse]:
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
        _read,
        body=body.to_sendable(),
    )


def flat(
    *,
    integration_type: int,
    metadata: SlackIntegrationMetadata
    | JiraIntegrationMetadata
    | MSTeamsIntegrationMetadata
    | dict[str, Any],
    incident_id: str | Unset = UNSET,
    status: int | Unset = UNSET,
) -> IncidentIntegrationMetadataRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentIntegrationMetadataAttributes(
        integration_type=integration_type, metadata=metadata, incident_id=incident_id, status=status
    )
    return IncidentIntegrationMetadataRequest(
        data=IncidentIntegrationMetadataRequestData(attributes=attributes)
    )


def sync_detailed(
    incident_id: str, *, body: IncidentIntegrationMetadataRequest, client: Executor
) -> Response[IncidentIntegrationMetadataResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: IncidentIntegrationMetadataRequest, client: Executor
) -> IncidentIntegrationMetadataResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: IncidentIntegrationMetadataRequest, client: AsyncExecutor
) -> Response[IncidentIntegrationMetadataResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: IncidentIntegrationMetadataRequest, client: AsyncExecutor
) -> IncidentIntegrationMetadataResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
