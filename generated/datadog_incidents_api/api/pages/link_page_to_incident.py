# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/pages/link"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_on_call_page_data_attributes_request import IncidentOnCallPageDataAttributesRequest
from ...models.incident_on_call_page_data_request import IncidentOnCallPageDataRequest
from ...models.incident_on_call_page_link_request import IncidentOnCallPageLinkRequest
from ...operations import OPERATIONS
from ...parameters import segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse
    from ...models.incident_on_call_page_target import IncidentOnCallPageTarget

OPERATION = OPERATIONS["link_page_to_incident"]


def _read(source: Any) -> IncidentIntegrationMetadataResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_integration_metadata_response import IncidentIntegrationMetadataResponse

    return IncidentIntegrationMetadataResponse.from_dict(source)


def prepare(
    incident_id: str,
    *,
    body: IncidentOnCallPageLinkRequest,
) -> Call[IncidentIntegrationMetadataResponse]:
    """Link a page

    Links a page, which the body names, with an incident.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/pages/link",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str,
    key: str | Unset = UNSET,
    page_target: IncidentOnCallPageTarget | Unset = UNSET,
    team_id: str | Unset = UNSET,
) -> IncidentOnCallPageLinkRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    attributes = IncidentOnCallPageDataAttributesRequest(
        key=key,
        page_target=page_target,
        team_id=team_id,
    )
    return IncidentOnCallPageLinkRequest(
        data=IncidentOnCallPageDataRequest(
            id=id,
            attributes=attributes if attributes.to_dict() else UNSET,
        )
    )


def sync_detailed(
    incident_id: str,
    *,
    body: IncidentOnCallPageLinkRequest,
    client: Executor,
) -> Response[IncidentIntegrationMetadataResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            body=body,
        )
    )


def sync(
    incident_id: str,
    *,
    body: IncidentOnCallPageLinkRequest,
    client: Executor,
) -> IncidentIntegrationMetadataResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            body=body,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    body: IncidentOnCallPageLinkRequest,
    client: AsyncExecutor,
) -> Response[IncidentIntegrationMetadataResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            body=body,
        )
    )


async def asyncio(
    incident_id: str,
    *,
    body: IncidentOnCallPageLinkRequest,
    client: AsyncExecutor,
) -> IncidentIntegrationMetadataResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                body=body,
            )
        )
    ).whole()
