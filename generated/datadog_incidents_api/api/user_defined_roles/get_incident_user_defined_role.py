# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/user-defined-roles/{role_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import scalar, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_user_defined_role_response import IncidentUserDefinedRoleResponse

OPERATION = OPERATIONS["get_incident_user_defined_role"]


def _read(source: Any) -> IncidentUserDefinedRoleResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_user_defined_role_response import IncidentUserDefinedRoleResponse

    return IncidentUserDefinedRoleResponse.from_dict(source)


def prepare(
    role_id: str,
    *,
    include: str | Unset = UNSET,
) -> Call[IncidentUserDefinedRoleResponse]:
    """Get a role

    Reads one of the organization's own roles.

    Args:
        role_id: Id of the role, a UUID. One of any other form belongs to no role.
        include: Relationships whose resources are to be sent along, in the reply's `included`:
            `created_by_user`, `incident_type` and `last_modified_by_user`, with commas between.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/user-defined-roles/{segment('role_id', role_id)}",
        read=_read,
        query=(*scalar("include", include),),
    )


def sync_detailed(
    role_id: str,
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentUserDefinedRoleResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            role_id,
            include=include,
        )
    )


def sync(
    role_id: str,
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentUserDefinedRoleResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            role_id,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    role_id: str,
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentUserDefinedRoleResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            role_id,
            include=include,
        )
    )


async def asyncio(
    role_id: str,
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentUserDefinedRoleResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                role_id,
                include=include,
            )
        )
    ).whole()
