# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/user-defined-roles"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    text,
)
from ..._partial_decoding import decode_partially
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["list_incident_user_defined_roles"]


def prepare(
    *,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentUserDefinedRolesResponse]:
    """List user-defined roles.

    Returns all user-defined roles of the organization, or those of one incident type, without
    pagination.

    Args:
        filter_incident_type: UUID of an incident type. Only resources that apply to this type are
            returned.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/user-defined-roles",
        lambda source: models.IncidentUserDefinedRolesResponse.from_dict(source),
        query=(
            *text("filter[incident-type]", filter_incident_type, argument="filter_incident_type"),
            *comma_separated("include", include),
        ),
        read_partially=lambda source: decode_partially(
            models.IncidentUserDefinedRolesResponse, source, "data", "included"
        ),
    )


def sync_detailed(
    *,
    client: Executor,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedRolesResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(filter_incident_type=filter_incident_type, include=include))


def sync(
    *,
    client: Executor,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedRolesResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(filter_incident_type=filter_incident_type, include=include)).whole()


async def asyncio_detailed(
    *,
    client: AsyncExecutor,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedRolesResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(filter_incident_type=filter_incident_type, include=include))


async def asyncio(
    *,
    client: AsyncExecutor,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedRolesResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(filter_incident_type=filter_incident_type, include=include))).whole()
