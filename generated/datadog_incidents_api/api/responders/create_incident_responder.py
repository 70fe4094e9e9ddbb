# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/responders"""

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

OPERATION = OPERATIONS["create_incident_responder"]


def prepare(
    incident_id: str, *, body: models.IncidentResponderRequest
) -> Call[models.IncidentResponderResponse]:
    """Add a responder to an incident.

    Adds a user to the responders of the incident.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/responders",
        lambda source: models.IncidentResponderResponse.from_dict(source),
        body=body.to_sendable(),
    )


def flat(*, user: str) -> models.IncidentResponderRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    return models.IncidentResponderRequest(
        data=models.IncidentResponderDataRequest(
            relationships=models.IncidentResponderRelationshipsRequest(
                user=models.RelationshipToUser(data=models.RelationshipToUserData(id=user))
            )
        )
    )


def sync_detailed(
    incident_id: str, *, body: models.IncidentResponderRequest, client: Executor
) -> Response[models.IncidentResponderResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(
    incident_id: str, *, body: models.IncidentResponderRequest, client: Executor
) -> models.IncidentResponderResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: models.IncidentResponderRequest, client: AsyncExecutor
) -> Response[models.IncidentResponderResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: models.IncidentResponderRequest, client: AsyncExecutor
) -> models.IncidentResponderResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
