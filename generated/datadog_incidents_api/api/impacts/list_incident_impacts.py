# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/impacts"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import comma_separated, path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_impact_related_object import IncidentImpactRelatedObject
    from ...models.incident_impacts_response import IncidentImpactsResponse

OPERATION = OPERATIONS["list_incident_impacts"]


def _read(source: Any) -> IncidentImpactsResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_impacts_response import IncidentImpactsResponse

    return IncidentImpactsResponse.from_dict(source)


def _read_partially(source: Any) -> tuple[IncidentImpactsResponse, tuple[DecodingError, ...]]:
    from ...models.incident_impacts_response import IncidentImpactsResponse
    from ...partial_decoding import decode_partially

    return decode_partially(IncidentImpactsResponse, source, "data", "included")


def prepare(
    incident_id: str, *, include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET
) -> Call[IncidentImpactsResponse]:
    """List impacts of an incident.

    Returns all impacts of the incident, without pagination.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/impacts",
        _read,
        query=(*comma_separated("include", include),),
        read_partially=_read_partially,
    )


def sync_detailed(
    incident_id: str,
    *,
    client: Executor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentImpactsResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, include=include))


def sync(
    incident_id: str,
    *,
    client: Executor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> IncidentImpactsResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, include=include)).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentImpactsResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, include=include))


async def asyncio(
    incident_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> IncidentImpactsResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, include=include))).whole()
