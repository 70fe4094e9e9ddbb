# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/user-defined-roles/{role_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

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

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["update_incident_user_defined_role"]


def prepare(
    role_id: str,
    *,
    body: models.IncidentUserDefinedRolePatchRequest,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentUserDefinedRoleResponse]:
    """Update a user-defined role.

    Attributes that are not sent keep their values. The incident type cannot be changed.

    Args:
        role_id: UUID of the user-defined role. An unknown or malformed ID gives 404.
        body: Request body.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/user-defined-roles/{path_segment('role_id', role_id)}",
        lambda source: models.IncidentUserDefinedRoleResponse.from_dict(source),
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    role_id: str,
    description: str | Unset | None = UNSET,
    name: str | Unset = UNSET,
    policy: models.IncidentUserDefinedRolePolicy | dicts.IncidentUserDefinedRolePolicyDict | Unset = UNSET,
) -> models.IncidentUserDefinedRolePatchRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentUserDefinedRolePatchDataAttributesRequest(
        description=description, name=name, policy=cast("Any", policy)
    )
    return models.IncidentUserDefinedRolePatchRequest(
        data=models.IncidentUserDefinedRolePatchDataRequest(
            id=role_id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    role_id: str,
    *,
    body: models.IncidentUserDefinedRolePatchRequest,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedRoleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(role_id, body=body, include=include))


def sync(
    role_id: str,
    *,
    body: models.IncidentUserDefinedRolePatchRequest,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedRoleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(role_id, body=body, include=include)).whole()


async def asyncio_detailed(
    role_id: str,
    *,
    body: models.IncidentUserDefinedRolePatchRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedRoleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(role_id, body=body, include=include))


async def asyncio(
    role_id: str,
    *,
    body: models.IncidentUserDefinedRolePatchRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedRoleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(role_id, body=body, include=include))).whole()
