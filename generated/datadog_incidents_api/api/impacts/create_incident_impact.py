# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/{incident_id}/impacts"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_impact_create_attributes import IncidentImpactCreateAttributes
from ...models.incident_impact_create_data import IncidentImpactCreateData
from ...models.incident_impact_create_request import IncidentImpactCreateRequest
from ...operations import OPERATIONS
from ...parameters import comma_separated, path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_impact_related_object import IncidentImpactRelatedObject
    from ...models.incident_impact_response import IncidentImpactResponse

OPERATION = OPERATIONS["create_incident_impact"]


def _read(source: Any) -> IncidentImpactResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_impact_response import IncidentImpactResponse

    return IncidentImpactResponse.from_dict(source)


def prepare(
    incident_id: str,
    *,
    body: IncidentImpactCreateRequest,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentImpactResponse]:
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
        _read,
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    description: str,
    start_at: datetime.datetime,
    end_at: datetime.datetime | Unset | None = UNSET,
    fields: dict[str, Any] | Unset = UNSET,
) -> IncidentImpactCreateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentImpactCreateAttributes(
        description=description, start_at=start_at, end_at=end_at, fields=fields
    )
    return IncidentImpactCreateRequest(data=IncidentImpactCreateData(attributes=attributes))


def sync_detailed(
    incident_id: str,
    *,
    body: IncidentImpactCreateRequest,
    client: Executor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentImpactResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body, include=include))


def sync(
    incident_id: str,
    *,
    body: IncidentImpactCreateRequest,
    client: Executor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> IncidentImpactResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body, include=include)).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    body: IncidentImpactCreateRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentImpactResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body, include=include))


async def asyncio(
    incident_id: str,
    *,
    body: IncidentImpactCreateRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> IncidentImpactResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body, include=include))).whole()
