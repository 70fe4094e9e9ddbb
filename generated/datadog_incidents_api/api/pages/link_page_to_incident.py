# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/pages/link"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_on_call_page_data_attributes_request import IncidentOnCallPageDataAttributesRequest
from ...models.incident_on_call_page_data_request import IncidentOnCallPageDataRequest
from ...models.incident_on_call_page_link_request import IncidentOnCallPageLinkRequest
from ...operations import OPERATIONS
from ...parameters import path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse
    from ...models.incident_on_call_page_target import IncidentOnCallPageTarget

OPERATION = OPERATIONS["link_page_to_incident"]


def _read(source: Any) -> IncidentIntegrationMetadataResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse

    return IncidentIntegrationMetadataResponse.from_dict(source)


def prepare(
    incident_id: str, *, body: IncidentOnCallPageLinkRequest
) -> Call[IncidentIntegrationMetadataResponse]:
    """Link a page to an incident.

    The request body identifies the page. The link is stored as an integration of the incident.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/pages/link",
        _read,
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str,
    key: str | Unset = UNSET,
    page_target: IncidentOnCallPageTarget | Unset = UNSET,
    team_id: str | Unset = UNSET,
) -> IncidentOnCallPageLinkRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentOnCallPageDataAttributesRequest(key=key, page_target=page_target, team_id=team_id)
    return IncidentOnCallPageLinkRequest(
        data=IncidentOnCallPageDataRequest(id=id, attributes=attributes if attributes.to_dict() else UNSET)
    )


def sync_detailed(
    incident_id: str, *, body: IncidentOnCallPageLinkRequest, client: Executor
) -> Response[IncidentIntegrationMetadataResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: IncidentOnCallPageLinkRequest, client: Executor
) -> IncidentIntegrationMetadataResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: IncidentOnCallPageLinkRequest, client: AsyncExecutor
) -> Response[IncidentIntegrationMetadataResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: IncidentOnCallPageLinkRequest, client: AsyncExecutor
) -> IncidentIntegrationMetadataResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
