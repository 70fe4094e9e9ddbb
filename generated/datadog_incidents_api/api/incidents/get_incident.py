# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import joined, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_related_object import IncidentRelatedObject
    from ...models.incident_response import IncidentResponse

OPERATION = OPERATIONS["get_incident"]


def _read(source: Any) -> IncidentResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_response import IncidentResponse

    return IncidentResponse.from_dict(source)


def prepare(
    incident_id: str,
    *,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentResponse]:
    """Get an incident

    Reads one incident.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        include: Kinds of related resources to send along, in the reply's `included`.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}",
        read=_read,
        query=(*joined("include", include),),
    )


def sync_detailed(
    incident_id: str,
    *,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    client: Executor,
) -> Response[IncidentResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            include=include,
        )
    )


def sync(
    incident_id: str,
    *,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    client: Executor,
) -> IncidentResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            include=include,
        )
    )


async def asyncio(
    incident_id: str,
    *,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                include=include,
            )
        )
    ).whole()
