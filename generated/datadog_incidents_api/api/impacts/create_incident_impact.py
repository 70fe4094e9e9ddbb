# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/impacts"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_impact"]


def prepare(
    incident_id: str,
    *,
    body: models.IncidentImpactCreateRequest,
    include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentImpactResponse]:
    """Create an impact.

    Records who or what an incident affects or affected, how, and for how long.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404. The nil UUID, all zeros,
            gives 400, like a missing ID.
        body: Request body.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/impacts",
        lambda source: models.IncidentImpactResponse.from_dict(source),
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    description: str,
    start_at: datetime.datetime,
    end_at: datetime.datetime | Unset | None = UNSET,
    fields: dict[str, Any] | Unset = UNSET,
) -> models.IncidentImpactCreateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentImpactCreateAttributes(
        description=description, start_at=start_at, end_at=end_at, fields=fields
    )
    return models.IncidentImpactCreateRequest(data=models.IncidentImpactCreateData(attributes=attributes))


def sync_detailed(
    incident_id: str,
    *,
    body: models.IncidentImpactCreateRequest,
    client: Executor,
    include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentImpactResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body, include=include))


def sync(
    incident_id: str,
    *,
    body: models.IncidentImpactCreateRequest,
    client: Executor,
    include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> models.IncidentImpactResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body, include=include)).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    body: models.IncidentImpactCreateRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentImpactResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body, include=include))


async def asyncio(
    incident_id: str,
    *,
    body: models.IncidentImpactCreateRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> models.IncidentImpactResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body, include=include))).whole()
