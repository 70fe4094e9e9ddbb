# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/user-defined-roles/{role_id}"""

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

OPERATION = OPERATIONS["get_incident_user_defined_role"]


def prepare(
    role_id: str, *, include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET
) -> Call[models.IncidentUserDefinedRoleResponse]:
    """Get a user-defined role.

    Returns the definition of one custom role, not the responders who have it.

    Args:
        role_id: UUID of the user-defined role. An unknown or malformed ID gives 404.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/user-defined-roles/{path_segment('role_id', role_id)}",
        lambda source: models.IncidentUserDefinedRoleResponse.from_dict(source),
        query=(*comma_separated("include", include),),
    )


def sync_detailed(
    role_id: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedRoleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(role_id, include=include))


def sync(
    role_id: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedRoleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(role_id, include=include)).whole()


async def asyncio_detailed(
    role_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentUserDefinedRoleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(role_id, include=include))


async def asyncio(
    role_id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentUserDefinedRoleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(role_id, include=include))).whole()
