# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/user-defined-roles"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import comma_separated, scalar
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_type_setting_related_object import IncidentTypeSettingRelatedObject
    from ...models.incident_user_defined_roles_response import IncidentUserDefinedRolesResponse

OPERATION = OPERATIONS["list_incident_user_defined_roles"]


def _read(source: Any) -> IncidentUserDefinedRolesResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_user_defined_roles_response import IncidentUserDefinedRolesResponse

    return IncidentUserDefinedRolesResponse.from_dict(source)


def _read_partially(source: Any) -> tuple[IncidentUserDefinedRolesResponse, tuple[DecodingError, ...]]:
    from ...models.incident_user_defined_roles_response import IncidentUserDefinedRolesResponse
    from ...partial_decoding import decode_partially

    return decode_partially(IncidentUserDefinedRolesResponse, source, "data", "included")


def prepare(
    *,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentUserDefinedRolesResponse]:
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
        _read,
        query=(
            *scalar("filter[incident-type]", filter_incident_type),
            *comma_separated("include", include),
        ),
        read_partially=_read_partially,
    )


def sync_detailed(
    *,
    client: Executor,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentUserDefinedRolesResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(filter_incident_type=filter_incident_type, include=include))


def sync(
    *,
    client: Executor,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentUserDefinedRolesResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(filter_incident_type=filter_incident_type, include=include)).whole()


async def asyncio_detailed(
    *,
    client: AsyncExecutor,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentUserDefinedRolesResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(filter_incident_type=filter_incident_type, include=include))


async def asyncio(
    *,
    client: AsyncExecutor,
    filter_incident_type: str | Unset = UNSET,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentUserDefinedRolesResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(filter_incident_type=filter_incident_type, include=include))).whole()
