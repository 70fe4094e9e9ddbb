# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/{incident_id}/impacts/{impact_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_impact_patch_attributes import IncidentImpactPatchAttributes
from ...models.incident_impact_patch_data import IncidentImpactPatchData
from ...models.incident_impact_patch_request import IncidentImpactPatchRequest
from ...operations import OPERATIONS
from ...parameters import joined, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_impact_related_object import IncidentImpactRelatedObject
    from ...models.incident_impact_response import IncidentImpactResponse

OPERATION = OPERATIONS["patch_incident_impact"]


def _read(source: Any) -> IncidentImpactResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_impact_response import IncidentImpactResponse

    return IncidentImpactResponse.from_dict(source)


def prepare(
    incident_id: str,
    impact_id: str,
    *,
    body: IncidentImpactPatchRequest,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentImpactResponse]:
    """Update an impact

    Changes an impact; attributes that are not sent are left as they are.

    Args:
        incident_id: Id of the incident, a UUID. One of any other form belongs to no incident.
        impact_id: Id of the impact, a UUID. One of any other form belongs to no impact.
        body: what to send.
        include: Relationships whose resources are to be sent along, in the reply's `included`.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/{segment('incident_id', incident_id)}/impacts/{segment('impact_id', impact_id)}",
        read=_read,
        query=(*joined("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    description: str | Unset = UNSET,
    end_at: datetime.datetime | Unset | None = UNSET,
    fields: dict[str, Any] | Unset = UNSET,
    start_at: datetime.datetime | Unset = UNSET,
) -> IncidentImpactPatchRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    attributes = IncidentImpactPatchAttributes(
        description=description,
        end_at=end_at,
        fields=fields,
        start_at=start_at,
    )
    return IncidentImpactPatchRequest(
        data=IncidentImpactPatchData(
            attributes=attributes if attributes.to_dict() else UNSET,
        )
    )


def sync_detailed(
    incident_id: str,
    impact_id: str,
    *,
    body: IncidentImpactPatchRequest,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    client: Executor,
) -> Response[IncidentImpactResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            impact_id,
            body=body,
            include=include,
        )
    )


def sync(
    incident_id: str,
    impact_id: str,
    *,
    body: IncidentImpactPatchRequest,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    client: Executor,
) -> IncidentImpactResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_id,
            impact_id,
            body=body,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    incident_id: str,
    impact_id: str,
    *,
    body: IncidentImpactPatchRequest,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentImpactResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_id,
            impact_id,
            body=body,
            include=include,
        )
    )


async def asyncio(
    incident_id: str,
    impact_id: str,
    *,
    body: IncidentImpactPatchRequest,
    include: Sequence[IncidentImpactRelatedObject | str] | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentImpactResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_id,
                impact_id,
                body=body,
                include=include,
            )
        )
    ).whole()
