# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/types/{incident_type_id}/org-settings"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    path_segment,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["get_org_settings_by_incident_type"]


def prepare(
    incident_type_id: str, *, include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET
) -> Call[models.IncidentOrgSettingsResponse]:
    """Get the organization settings of an incident type.

    The settings are identified by the ID of the incident type, not by their own ID.

    Args:
        incident_type_id: UUID of the incident type. An unknown or malformed ID gives 404.
        include: relationships whose resources are requested. It has no known effect, because responses
            have no `included`.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/types/{path_segment('incident_type_id', incident_type_id)}/org-settings",
        lambda source: models.IncidentOrgSettingsResponse.from_dict(source),
        query=(*comma_separated("include", include),),
    )


def sync_detailed(
    incident_type_id: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentOrgSettingsResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_type_id, include=include))


def sync(
    incident_type_id: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
) -> models.IncidentOrgSettingsResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_type_id, include=include)).whole()


async def asyncio_detailed(
    incident_type_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentOrgSettingsResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_type_id, include=include))


async def asyncio(
    incident_type_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentOrgSettingsRelatedObject | str] | Unset = UNSET,
) -> models.IncidentOrgSettingsResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_type_id, include=include))).whole()
