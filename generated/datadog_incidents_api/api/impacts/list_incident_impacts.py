# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/{incident_id}/impacts"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    path_segment,
)
from ..._partial_decoding import decode_partially
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_incident_impacts"]


def prepare(
    incident_id: str, *, include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET
) -> Call[models.IncidentImpactsResponse]:
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
        lambda source: models.IncidentImpactsResponse.from_dict(source),
        query=(*comma_separated("include", include),),
        read_partially=lambda source: decode_partially(
            models.IncidentImpactsResponse, source, "data", "included"
        ),
    )


def sync_detailed(
    incident_id: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentImpactsResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, include=include))


def sync(
    incident_id: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> models.IncidentImpactsResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, include=include)).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentImpactsResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, include=include))


async def asyncio(
    incident_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> models.IncidentImpactsResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, include=include))).whole()
