# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/cases/page"""

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

OPERATION = OPERATIONS["create_page_from_incident"]


def prepare(
    incident_id: str, *, body: models.IncidentCreatePageFromIncidentRequest
) -> Call[models.IncidentPageUUIDResponse]:
    """Page a team or user (deprecated).

    Pages a team or user to respond to an incident. Deprecated: use `create_on_call_page_from_incident`
    instead.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/cases/page",
        lambda source: models.IncidentPageUUIDResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    description: str | Unset = UNSET,
    incident_public_id: str | Unset = UNSET,
    role: models.IncidentPageRoleReference | dicts.IncidentPageRoleReferenceDict | Unset = UNSET,
    services: list[str] | Unset = UNSET,
    tags: list[str] | Unset = UNSET,
    target: models.IncidentPageTarget | dicts.IncidentPageTargetDict | Unset = UNSET,
    title: str | Unset = UNSET,
) -> models.IncidentCreatePageFromIncidentRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentCreatePageFromIncidentDataAttributesRequest(
        description=description,
        incident_public_id=incident_public_id,
        role=cast("Any", role),
        services=services,
        tags=tags,
        target=cast("Any", target),
        title=title,
    )
    return models.IncidentCreatePageFromIncidentRequest(
        data=models.IncidentCreatePageFromIncidentDataRequest(attributes=attributes)
    )


def sync_detailed(
    incident_id: str, *, body: models.IncidentCreatePageFromIncidentRequest, client: Executor
) -> Response[models.IncidentPageUUIDResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: models.IncidentCreatePageFromIncidentRequest, client: Executor
) -> models.IncidentPageUUIDResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: models.IncidentCreatePageFromIncidentRequest, client: AsyncExecutor
) -> Response[models.IncidentPageUUIDResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: models.IncidentCreatePageFromIncidentRequest, client: AsyncExecutor
) -> models.IncidentPageUUIDResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
