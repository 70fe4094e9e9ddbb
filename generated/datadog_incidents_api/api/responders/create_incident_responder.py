# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/responders"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_responder_data_request import IncidentResponderDataRequest
from ...models.incident_responder_relationships_request import IncidentResponderRelationshipsRequest
from ...models.incident_responder_request import IncidentResponderRequest
from ...models.relationship_to_user import RelationshipToUser
from ...models.relationship_to_user_data import RelationshipToUserData
from ...operations import OPERATIONS
from ...parameters import path_segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_responder_response import IncidentResponderResponse

OPERATION = OPERATIONS["create_incident_responder"]


def _read(source: Any) -> IncidentResponderResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_responder_response import IncidentResponderResponse

    return IncidentResponderResponse.from_dict(source)


def prepare(incident_id: str, *, body: IncidentResponderRequest) -> Call[IncidentResponderResponse]:
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
        _read,
        body=body.to_sendable(),
    )


def flat(*, user: str) -> IncidentResponderRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    return IncidentResponderRequest(
        data=IncidentResponderDataRequest(
            relationships=IncidentResponderRelationshipsRequest(
                user=RelationshipToUser(data=RelationshipToUserData(id=user))
            )
        )
    )


def sync_detailed(
    incident_id: str, *, body: IncidentResponderRequest, client: Executor
) -> Response[IncidentResponderResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body))


def sync(incident_id: str, *, body: IncidentResponderRequest, client: Executor) -> IncidentResponderResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body)).whole()


async def asyncio_detailed(
    incident_id: str, *, body: IncidentResponderRequest, client: AsyncExecutor
) -> Response[IncidentResponderResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body))


async def asyncio(
    incident_id: str, *, body: IncidentResponderRequest, client: AsyncExecutor
) -> IncidentResponderResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body))).whole()
