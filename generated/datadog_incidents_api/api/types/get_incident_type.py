# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/types/{incident_type_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import segment

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_type_response import IncidentTypeResponse

OPERATION = OPERATIONS["get_incident_type"]


def _read(source: Any) -> IncidentTypeResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_type_response import IncidentTypeResponse

    return IncidentTypeResponse.from_dict(source)


def prepare(
    incident_type_id: str,
) -> Call[IncidentTypeResponse]:
    """Get a type

    Reads one type of incident.

    Args:
        incident_type_id: Id of the type of incident, a UUID. One of any other form belongs to
            no type.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/types/{segment('incident_type_id', incident_type_id)}",
        read=_read,
    )


def sync_detailed(
    incident_type_id: str,
    *,
    client: Executor,
) -> Response[IncidentTypeResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_type_id,
        )
    )


def sync(
    incident_type_id: str,
    *,
    client: Executor,
) -> IncidentTypeResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_type_id,
        )
    ).whole()


async def asyncio_detailed(
    incident_type_id: str,
    *,
    client: AsyncExecutor,
) -> Response[IncidentTypeResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_type_id,
        )
    )


async def asyncio(
    incident_type_id: str,
    *,
    client: AsyncExecutor,
) -> IncidentTypeResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_type_id,
            )
        )
    ).whole()
