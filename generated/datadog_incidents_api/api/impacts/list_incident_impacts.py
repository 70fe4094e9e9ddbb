# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/impacts"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import joined, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_impact_related_object import IncidentImpactRelatedObject
    from ...models.incident_impacts_response import IncidentImpactsResponse

OPERATION = OPERATIONS["list_incident_impacts"]


def _read(source: Any) -> IncidentImpactsResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_impacts_response import IncidentImpactsResponse

    return IncidentImpactsResponse.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentImpactsResponse, tuple[DecodingError, ...]]:
    from ...models.incident_impacts_response import IncidentImpactsResponse
    from ...salvage import salvaged

    return salvaged(IncidentImpactsResponse, source, "data", "included")


def prepare(
    incident_id: str,
    *,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentImpactsResponse]:
    """List an incident's impacts

    Gives all impacts of an incident at once.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        include: Relationships whose resources are to be sent along, in the reply's `included`.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/impacts",
        read=_read,
        salvage=_salvage,
        query=(*joined("include", include),),
    )


def sync_detailed(
    incident_id: str,
    *,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    client: Executor,
) -> Response[IncidentImpactsResponse]:
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
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    client: Executor,
) -> IncidentImpactsResponse:
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
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentImpactsResponse]:
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
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentImpactsResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                include=include,
            )
        )
    ).whole()
