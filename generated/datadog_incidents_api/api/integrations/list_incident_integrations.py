# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
"""GET /api/v2/incidents/{incident_id}/relationships/integrations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...models.incident_integration_metadata_list_response import IncidentIntegrationMetadataListResponse
from ...operations import OPERATIONS
from ...parameters import segment
from ...salvage import Salvage

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_incident_integrations"]
_SALVAGE = Salvage(IncidentIntegrationMetadataListResponse, "data", "included")


def prepare(
    incident_id: str,
) -> Call[IncidentIntegrationMetadataListResponse]:
    """List an incident's integrations

    Gives all integrations of an incident at once.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/relationships/integrations",
        read=IncidentIntegrationMetadataListResponse.from_dict,
        salvage=_SALVAGE,
    )


def sync_detailed(
    incident_id: str,
    *,
    client: Executor,
) -> Response[IncidentIntegrationMetadataListResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
        )
    )


def sync(
    incident_id: str,
    *,
    client: Executor,
) -> IncidentIntegrationMetadataListResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    client: AsyncExecutor,
) -> Response[IncidentIntegrationMetadataListResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
        )
    )


async def asyncio(
    incident_id: str,
    *,
    client: AsyncExecutor,
) -> IncidentIntegrationMetadataListResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
            )
        )
    ).whole()
