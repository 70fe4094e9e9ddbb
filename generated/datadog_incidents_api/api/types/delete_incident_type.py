# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/config/types/{incident_type_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_type"]


def prepare(
    incident_type_id: str,
) -> Call[None]:
    """Delete a type

    Deletes a type of incident. Lists show it still where deleted ones are asked for.

    Args:
        incident_type_id: Id of the type of incident, a UUID. One of any other form belongs to
            no type.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/types/{segment('incident_type_id', incident_type_id)}",
        read=None,
    )


def sync_detailed(
    incident_type_id: str,
    *,
    client: Executor,
) -> Response[None]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_type_id,
        )
    )


def sync(
    incident_type_id: str,
    *,
    client: Executor,
) -> None:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_type_id,
        )
    ).whole()


async def asyncio_detailed(
    incident_type_id: str,
    *,
    client: AsyncExecutor,
) -> Response[None]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_type_id,
        )
    )


async def asyncio(
    incident_type_id: str,
    *,
    client: AsyncExecutor,
) -> None:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_type_id,
            )
        )
    ).whole()
