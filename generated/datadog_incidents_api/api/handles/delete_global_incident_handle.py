# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/config/global/incident-handles"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._call import Call, Response
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_global_incident_handle"]


def prepare() -> Call[None]:
    """Delete all handles.

    Deletes all handles of the organization. The request cannot select a single handle.
    """
    return Call(OPERATION, "/api/v2/incidents/config/global/incident-handles", None)


def sync_detailed(*, client: Executor) -> Response[None]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare())


def sync(*, client: Executor) -> None:
    """Call the operation and return None; see `prepare`."""
    return client.execute(prepare()).whole()


async def asyncio_detailed(*, client: AsyncExecutor) -> Response[None]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare())


async def asyncio(*, client: AsyncExecutor) -> None:
    """Call the operation with an asynchronous client and return None; see `prepare`."""
    return (await client.execute(prepare())).whole()
