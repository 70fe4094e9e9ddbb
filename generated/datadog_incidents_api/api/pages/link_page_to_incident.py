# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/pages/link"""

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

OPERATION = OPERATIONS["link_page_to_incident"]


def prepare(
    incident_id: str, *, body: models.IncidentOnCallPageLinkRequest
) -> Call[models.IncidentIntegrationMetadataResponse]:
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
        lambda source: models.IncidentIntegrationMetadataResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str,
    key: str | Unset = UNSET,
    page_target: models.IncidentOnCallPageTarget | dicts.IncidentOnCallPageTargetDict | Unset = UNSET,
    team_id: str | Unset = UNSET,
) -> models.IncidentOnCallPageLinkRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentOnCallPageDataAttributesRequest(
        key=key, page_target=cast("Any", page_target), team_id=team_id
    )
    return models.IncidentOnCallPageLinkRequest(
        data=models.IncidentOnCallPageDataRequest(
            id=id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    incident_id: str, *, body: models.IncidentOnCallPageLinkRequest, client: Executor
) -> Response[models.IncidentIntegrationMetadataResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: models.IncidentOnCallPageLinkRequest, client: Executor
) -> models.IncidentIntegrationMetadataResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: models.IncidentOnCallPageLinkRequest, client: AsyncExecutor
) -> Response[models.IncidentIntegrationMetadataResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: models.IncidentOnCallPageLinkRequest, client: AsyncExecutor
) -> models.IncidentIntegrationMetadataResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
