# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/{incident_id}/relationships/integrations/{integration_metadata_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._call import Call, Response
from ..._parameters import (
    path_segment,
)
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_integration"]


def prepare(incident_id: str, integration_metadata_id: str) -> Call[None]:
    """Delete an integration.

    Disconnects the channel or ticket from the incident. The channel or ticket itself is not deleted.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        integration_metadata_id: UUID of the integration. An unknown or malformed ID gives 404.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/relationships/integrations/{path_segment('integration_metadata_id', integration_metadata_id)}",
        None,
    )


def sync_detailed(incident_id: str, integration_metadata_id: str, *, client: Executor) -> Response[None]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, integration_metadata_id))


def sync(incident_id: str, integration_metadata_id: str, *, client: Executor) -> None:
    """Call the operation and return None; see `prepare`."""
    return client.execute(prepare(incident_id, integration_metadata_id)).whole()


async def asyncio_detailed(
    incident_id: str, integration_metadata_id: str, *, client: AsyncExecutor
) -> Response[None]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, integration_metadata_id))


async def asyncio(incident_id: str, integration_metadata_id: str, *, client: AsyncExecutor) -> None:
    """Call the operation with an asynchronous client and return None; see `prepare`."""
    return (await client.execute(prepare(incident_id, integration_metadata_id))).whole()
