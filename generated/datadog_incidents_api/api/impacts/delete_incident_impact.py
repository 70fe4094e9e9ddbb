# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/{incident_id}/impacts/{impact_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_impact"]


def prepare(incident_id: str, impact_id: str) -> Call[None]:
    """Delete an impact.

    Deletes an impact permanently. Deleting it again gives 404.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        impact_id: UUID of the impact. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/impacts/{path_segment('impact_id', impact_id)}",
        None,
    )


def sync_detailed(incident_id: str, impact_id: str, *, client: Executor) -> Response[None]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, impact_id))


def sync(incident_id: str, impact_id: str, *, client: Executor) -> None:
    """Call the operation and return None; see `prepare`."""
    return client.execute(prepare(incident_id, impact_id)).whole()


async def asyncio_detailed(incident_id: str, impact_id: str, *, client: AsyncExecutor) -> Response[None]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, impact_id))


async def asyncio(incident_id: str, impact_id: str, *, client: AsyncExecutor) -> None:
    """Call the operation with an asynchronous client and return None; see `prepare`."""
    return (await client.execute(prepare(incident_id, impact_id))).whole()
