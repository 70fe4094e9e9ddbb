# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/user-defined-roles"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import scalar
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_user_defined_roles_response import IncidentUserDefinedRolesResponse

OPERATION = OPERATIONS["list_incident_user_defined_roles"]


def _read(source: Any) -> IncidentUserDefinedRolesResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_user_defined_roles_response import IncidentUserDefinedRolesResponse

    return IncidentUserDefinedRolesResponse.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentUserDefinedRolesResponse, tuple[DecodingError, ...]]:
    from ...models.incident_user_defined_roles_response import IncidentUserDefinedRolesResponse
    from ...salvage import salvaged

    return salvaged(IncidentUserDefinedRolesResponse, source, "data", "included")


def prepare(
    *,
    filter_incident_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
) -> Call[IncidentUserDefinedRolesResponse]:
    """List roles

    Gives all of the organization's own roles at once, or those for one type of incident.

    Args:
        filter_incident_type: Id of a type of incident; what belongs to others is left out.
        include: Relationships whose resources are to be sent along, in the reply's `included`:
            `created_by_user`, `incident_type` and `last_modified_by_user`, with commas between.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/user-defined-roles",
        read=_read,
        salvage=_salvage,
        query=(
            *scalar("filter[incident-type]", filter_incident_type),
            *scalar("include", include),
        ),
    )


def sync_detailed(
    *,
    filter_incident_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentUserDefinedRolesResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            filter_incident_type=filter_incident_type,
            include=include,
        )
    )


def sync(
    *,
    filter_incident_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentUserDefinedRolesResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            filter_incident_type=filter_incident_type,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    *,
    filter_incident_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentUserDefinedRolesResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            filter_incident_type=filter_incident_type,
            include=include,
        )
    )


async def asyncio(
    *,
    filter_incident_type: str | Unset = UNSET,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentUserDefinedRolesResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                filter_incident_type=filter_incident_type,
                include=include,
            )
        )
    ).whole()
