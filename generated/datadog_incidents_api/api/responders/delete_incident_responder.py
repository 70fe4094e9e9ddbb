# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/{incident_id}/responders/{responder_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_responder"]


def prepare(
    incident_id: str,
    responder_id: str,
) -> Call[None]:
    """Remove a responder

    Takes a responder off an incident; the user stays.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        responder_id: Id of the responder, a UUID and not the user's. One of any other form
            belongs to no responder.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/responders/{segment('responder_id', responder_id)}",
        read=None,
    )


def sync_detailed(
    incident_id: str,
    responder_id: str,
    *,
    client: Executor,
) -> Response[None]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            responder_id,
        )
    )


def sync(
    incident_id: str,
    responder_id: str,
    *,
    client: Executor,
) -> None:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            responder_id,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    responder_id: str,
    *,
    client: AsyncExecutor,
) -> Response[None]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            responder_id,
        )
    )


async def asyncio(
    incident_id: str,
    responder_id: str,
    *,
    client: AsyncExecutor,
) -> None:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                responder_id,
            )
        )
    ).whole()
