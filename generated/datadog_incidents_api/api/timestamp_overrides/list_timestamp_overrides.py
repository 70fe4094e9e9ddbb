# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
"""GET /api/v2/incidents/{incident_id}/timestamp-overrides"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...call import Call, Response
from ...models.incident_timestamp_overrides_response import IncidentTimestampOverridesResponse
from ...operations import OPERATIONS
from ...parameters import segment
from ...salvage import Salvage

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_timestamp_overrides"]
_SALVAGE = Salvage(IncidentTimestampOverridesResponse, "data", "included")


def prepare(
    incident_id: str,
) -> Call[IncidentTimestampOverridesResponse]:
    """List an incident's timestamp overrides

    Gives all timestamp overrides of an incident at once.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/timestamp-overrides",
        read=IncidentTimestampOverridesResponse.from_dict,
        salvage=_SALVAGE,
    )


def sync_detailed(
    incident_id: str,
    *,
    client: Executor,
) -> Response[IncidentTimestampOverridesResponse]:
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
) -> IncidentTimestampOverridesResponse:
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
) -> Response[IncidentTimestampOverridesResponse]:
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
) -> IncidentTimestampOverridesResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
            )
        )
    ).whole()
