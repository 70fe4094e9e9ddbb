# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/user-defined-roles/{role_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_user_defined_role_patch_data_attributes_request import (
    IncidentUserDefinedRolePatchDataAttributesRequest,
)
from ...models.incident_user_defined_role_patch_data_request import IncidentUserDefinedRolePatchDataRequest
from ...models.incident_user_defined_role_patch_request import IncidentUserDefinedRolePatchRequest
from ...operations import OPERATIONS
from ...parameters import scalar, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_user_defined_role_policy import IncidentUserDefinedRolePolicy
    from ...models.incident_user_defined_role_response import IncidentUserDefinedRoleResponse

OPERATION = OPERATIONS["update_incident_user_defined_role"]


def _read(source: Any) -> IncidentUserDefinedRoleResponse:
    # Models of replies are imported with the first one.
    from ...models.incident_user_defined_role_response import IncidentUserDefinedRoleResponse

    return IncidentUserDefinedRoleResponse.from_dict(source)


def prepare(
    role_id: str,
    *,
    body: IncidentUserDefinedRolePatchRequest,
    include: str | Unset = UNSET,
) -> Call[IncidentUserDefinedRoleResponse]:
    """Update a role

    Changes a role; attributes that are not sent are left as they are. Its type of incident cannot
    be changed.

    Args:
        role_id: Id of the role, a UUID. One of any other form belongs to no role.
        body: what to send.
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
        body=body.to_sendable(),
    )


def flat(
    *,
    role_id: str,
    description: str | Unset | None = UNSET,
    name: str | Unset = UNSET,
    policy: IncidentUserDefinedRolePolicy | Unset = UNSET,
) -> IncidentUserDefinedRolePatchRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    attributes = IncidentUserDefinedRolePatchDataAttributesRequest(
        description=description,
        name=name,
        policy=policy,
    )
    return IncidentUserDefinedRolePatchRequest(
        data=IncidentUserDefinedRolePatchDataRequest(
            id=role_id,
            attributes=attributes if attributes.to_dict() else UNSET,
        )
    )


def sync_detailed(
    role_id: str,
    *,
    body: IncidentUserDefinedRolePatchRequest,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentUserDefinedRoleResponse]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            role_id,
            body=body,
            include=include,
        )
    )


def sync(
    role_id: str,
    *,
    body: IncidentUserDefinedRolePatchRequest,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentUserDefinedRoleResponse:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            role_id,
            body=body,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    role_id: str,
    *,
    body: IncidentUserDefinedRolePatchRequest,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentUserDefinedRoleResponse]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            role_id,
            body=body,
            include=include,
        )
    )


async def asyncio(
    role_id: str,
    *,
    body: IncidentUserDefinedRolePatchRequest,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentUserDefinedRoleResponse:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                role_id,
                body=body,
                include=include,
            )
        )
    ).whole()
