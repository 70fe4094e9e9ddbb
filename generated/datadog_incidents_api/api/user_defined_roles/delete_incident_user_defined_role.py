# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/config/user-defined-roles/{role_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_user_defined_role"]


def prepare(
    role_id: str,
) -> Call[None]:
    """Delete a role

    Deletes one of the organization's own roles.

    Args:
        role_id: Id of the role, a UUID. One of any other form belongs to no role.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/user-defined-roles/{segment('role_id', role_id)}",
        read=None,
    )


def sync_detailed(
    role_id: str,
    *,
    client: Executor,
) -> Response[None]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            role_id,
        )
    )


def sync(
    role_id: str,
    *,
    client: Executor,
) -> None:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            role_id,
        )
    ).whole()


async def asyncio_detailed(
    role_id: str,
    *,
    client: AsyncExecutor,
) -> Response[None]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            role_id,
        )
    )


async def asyncio(
    role_id: str,
    *,
    client: AsyncExecutor,
) -> None:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                role_id,
            )
        )
    ).whole()
