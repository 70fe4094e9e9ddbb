# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/user-defined-roles"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_user_defined_role"]


def prepare(
    *,
    body: models.IncidentUserDefinedRoleRequest,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentUserDefinedRoleResponse]:
    """Create a user-defined role.

    Adds a custom role for responders to incidents of one incident type.

    Args:
        body: Request body.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/user-defined-roles",
        lambda source: models.IncidentUserDefinedRoleResponse.from_dict(source),
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    name: str,
    incident_type: str,
    description: str | Unset | None = UNSET,
    policy: models.IncidentUserDefinedRolePolicy | dicts.IncidentUserDefinedRolePolicyDict | Unset = UNSET,
) -> models.IncidentUserDefinedRoleRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentUserDefinedRoleDataAttributesRequest(
        name=name, description=description, policy=cast("Any", policy)
    )
    return models.IncidentUserDefinedRoleRequest(
        data=models.IncidentUserDefinedRoleDataRequest(
            attributes=attributes,
            relationships=models.IncidentTypeSettingRelationshipsRequest(
                incident_type=models.RelationshipToIncidentType(
                    data=models.RelationshipToIncidentTypeData(id=incident_type)
                )
            ),
        )
    )


def sync_detailed(
    *,
    body: models.IncidentUserDefinedRoleRequest,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedRoleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body, include=include))


def sync(
    *,
    body: models.IncidentUserDefinedRoleRequest,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedRoleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body, include=include)).whole()


async def asyncio_detailed(
    *,
    body: models.IncidentUserDefinedRoleRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedRoleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body, include=include))


async def asyncio(
    *,
    body: models.IncidentUserDefinedRoleRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedRoleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body, include=include))).whole()
