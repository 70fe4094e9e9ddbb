# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""DELETE /api/v2/incidents/{incident_id}/relationships/integrations/{integration_metadata_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["delete_incident_integration"]


def prepare(
    incident_id: str,
    integration_metadata_id: str,
) -> Call[None]:
    """Delete an integration

    Takes an integration off its incident; the channel or ticket itself stays.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        integration_metadata_id: Id of the integration, a UUID. One of any other form belongs to
            no integration.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/relationships/integrations/{segment('integration_metadata_id', integration_metadata_id)}",
        read=None,
    )


def sync_detailed(
    incident_id: str,
    integration_metadata_id: str,
    *,
    client: Executor,
) -> Response[None]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            integration_metadata_id,
        )
    )


def sync(
    incident_id: str,
    integration_metadata_id: str,
    *,
    client: Executor,
) -> None:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            integration_metadata_id,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    integration_metadata_id: str,
    *,
    client: AsyncExecutor,
) -> Response[None]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            integration_metadata_id,
        )
    )


async def asyncio(
    incident_id: str,
    integration_metadata_id: str,
    *,
    client: AsyncExecutor,
) -> None:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                integration_metadata_id,
            )
        )
    ).whole()
