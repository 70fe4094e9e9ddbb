# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/config/impact-fields/{field_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_impact_field"]


def prepare(field_id: str) -> Call[None]:
    """Delete an impact field.

    Deletes the definition of an impact field.

    Args:
        field_id: UUID of the impact field. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION, f"/api/v2/incidents/config/impact-fields/{path_segment('field_id', field_id)}", None
    )


def sync_detailed(field_id: str, *, client: Executor) -> Response[None]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(field_id))


def sync(field_id: str, *, client: Executor) -> None:
    """Call the operation and return None; see `prepare`."""
    return client.execute(prepare(field_id)).whole()


async def asyncio_detailed(field_id: str, *, client: AsyncExecutor) -> Response[None]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(field_id))


async def asyncio(field_id: str, *, client: AsyncExecutor) -> None:
    """Call the operation with an asynchronous client and return None; see `prepare`."""
    return (await client.execute(prepare(field_id))).whole()
