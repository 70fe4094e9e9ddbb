# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/{incident_id}/impacts/{impact_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_impact_patch_attributes import IncidentImpactPatchAttributes
from ...models.incident_impact_patch_data import IncidentImpactPatchData
from ...models.incident_impact_patch_request import IncidentImpactPatchRequest
from ...operations import OPERATIONS
from ...parameters import comma_separated, path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_impact_related_object import IncidentImpactRelatedObject
    from ...models.incident_impact_response import IncidentImpactResponse

OPERATION = OPERATIONS["patch_incident_impact"]


def _read(source: Any) -> IncidentImpactResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_impact_response import IncidentImpactResponse

    return IncidentImpactResponse.from_dict(source)


def prepare(
    incident_id: str,
    impact_id: str,
    *,
    body: IncidentImpactPatchRequest,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentImpactResponse]:
    """Update an impact.

    Attributes that are not sent keep their values.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        impact_id: UUID of the impact. An unknown or malformed ID gives 404.
        body: Request body.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}/impacts/{path_segment('impact_id', impact_id)}",
        _read,
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    description: str | Unset = UNSET,
    end_at: datetime.datetime | Unset | None = UNSET,
    fields: dict[str, Any] | Unset = UNSET,
    start_at: datetime.datetime | Unset = UNSET,
) -> IncidentImpactPatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentImpactPatchAttributes(
        description=description, end_at=end_at, fields=fields, start_at=start_at
    )
    return IncidentImpactPatchRequest(
        data=IncidentImpactPatchData(attributes=attributes if attributes.to_dict() else UNSET)
    )


def sync_detailed(
    incident_id: str,
    impact_id: str,
    *,
    body: IncidentImpactPatchRequest,
    client: Executor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentImpactResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, impact_id, body=body, include=include))


def sync(
    incident_id: str,
    impact_id: str,
    *,
    body: IncidentImpactPatchRequest,
    client: Executor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> IncidentImpactResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, impact_id, body=body, include=include)).whole()


async def asyncio_detailed(
    incident_id: str,
    impact_id: str,
    *,
    body: IncidentImpactPatchRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentImpactResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, impact_id, body=body, include=include))


async def asyncio(
    incident_id: str,
    impact_id: str,
    *,
    body: IncidentImpactPatchRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> IncidentImpactResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, impact_id, body=body, include=include))).whole()
