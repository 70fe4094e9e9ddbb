# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/config/postmortem-templates/{template_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_postmortem_template"]


def prepare(template_id: str) -> Call[None]:
    """Delete a postmortem template.

    Deletes a postmortem template permanently.

    Args:
        template_id: UUID of the postmortem template. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/postmortem-templates/{path_segment('template_id', template_id)}",
        None,
    )


def sync_detailed(template_id: str, *, client: Executor) -> Response[None]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(template_id))


def sync(template_id: str, *, client: Executor) -> None:
    """Call the operation and return None; see `prepare`."""
    return client.execute(prepare(template_id)).whole()


async def asyncio_detailed(template_id: str, *, client: AsyncExecutor) -> Response[None]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(template_id))


async def asyncio(template_id: str, *, client: AsyncExecutor) -> None:
    """Call the operation with an asynchronous client and return None; see `prepare`."""
    return (await client.execute(prepare(template_id))).whole()
