# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/types/{incident_type_id}/org-settings"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import scalar, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_org_settings_response import IncidentOrgSettingsResponse

OPERATION = OPERATIONS["get_org_settings_by_incident_type"]


def _read(source: Any) -> IncidentOrgSettingsResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_org_settings_response import IncidentOrgSettingsResponse

    return IncidentOrgSettingsResponse.from_dict(source)


def prepare(
    incident_type_id: str,
    *,
    include: str | Unset = UNSET,
) -> Call[IncidentOrgSettingsResponse]:
    """Get a type's settings

    Reads the organization's settings for one type of incident.

    Args:
        incident_type_id: Id of the type of incident, a UUID. One of any other form belongs to
            no type.
        include: Relationships to send along, `incident_type` being the only one.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/types/{segment('incident_type_id', incident_type_id)}/org-settings",
        read=_read,
        query=(*scalar("include", include),),
    )


def sync_detailed(
    incident_type_id: str,
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentOrgSettingsResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            incident_type_id,
            include=include,
        )
    )


def sync(
    incident_type_id: str,
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentOrgSettingsResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            incident_type_id,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    incident_type_id: str,
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentOrgSettingsResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            incident_type_id,
            include=include,
        )
    )


async def asyncio(
    incident_type_id: str,
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentOrgSettingsResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                incident_type_id,
                include=include,
            )
        )
    ).whole()
