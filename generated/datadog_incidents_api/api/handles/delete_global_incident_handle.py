# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/config/global/incident-handles"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_global_incident_handle"]


def prepare() -> Call[None]:
    """Delete the handles

    Deletes the organization's handles; the request has no way to name a single one.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/global/incident-handles",
        read=None,
    )


def sync_detailed(
    *,
    client: Executor,
) -> Response[None]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(prepare())


def sync(
    *,
    client: Executor,
) -> None:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(prepare()).whole()


async def asyncio_detailed(
    *,
    client: AsyncExecutor,
) -> Response[None]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(prepare())


async def asyncio(
    *,
    client: AsyncExecutor,
) -> None:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (await client.execute(prepare())).whole()
