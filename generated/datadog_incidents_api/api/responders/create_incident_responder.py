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
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_responder_response import IncidentResponderResponse

OPERATION = OPERATIONS["create_incident_responder"]


def _read(source: Any) -> IncidentResponderResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_responder_response import IncidentResponderResponse

    return IncidentResponderResponse.from_dict(source)


def prepare(
    incident_id: str,
    *,
    body: IncidentResponderRequest,
) -> Call[IncidentResponderResponse]:
    """Add a responder

    Has a user respond to an incident.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/responders",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    user: str,
) -> IncidentResponderRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    return IncidentResponderRequest(
        data=IncidentResponderDataRequest(
            relationships=IncidentResponderRelationshipsRequest(
                user=RelationshipToUser(data=RelationshipToUserData(id=user)),
            ),
        )
    )


def sync_detailed(
    incident_id: str,
    *,
    body: IncidentResponderRequest,
    client: Executor,
) -> Response[IncidentResponderResponse]:
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
    body: IncidentResponderRequest,
    client: Executor,
) -> IncidentResponderResponse:
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
    body: IncidentResponderRequest,
    client: AsyncExecutor,
) -> Response[IncidentResponderResponse]:
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
    body: IncidentResponderRequest,
    client: AsyncExecutor,
) -> IncidentResponderResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                body=body,
            )
        )
    ).whole()
