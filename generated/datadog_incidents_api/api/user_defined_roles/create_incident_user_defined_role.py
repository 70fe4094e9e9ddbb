# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/user-defined-roles"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest
from ...models.incident_user_defined_role_data_attributes_request import (
    IncidentUserDefinedRoleDataAttributesRequest,
)
from ...models.incident_user_defined_role_data_request import IncidentUserDefinedRoleDataRequest
from ...models.incident_user_defined_role_request import IncidentUserDefinedRoleRequest
from ...models.relationship_to_incident_type import RelationshipToIncidentType
from ...models.relationship_to_incident_type_data import RelationshipToIncidentTypeData
from ...operations import OPERATIONS
from ...parameters import comma_separated
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_type_setting_related_object import IncidentTypeSettingRelatedObject
    from ...models.incident_user_defined_role_policy import IncidentUserDefinedRolePolicy
    from ...models.incident_user_defined_role_response import IncidentUserDefinedRoleResponse

OPERATION = OPERATIONS["create_incident_user_defined_role"]


def _read(source: Any) -> IncidentUserDefinedRoleResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_user_defined_role_response import IncidentUserDefinedRoleResponse

    return IncidentUserDefinedRoleResponse.from_dict(source)


def prepare(
    *,
    body: IncidentUserDefinedRoleRequest,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentUserDefinedRoleResponse]:
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
        _read,
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    name: str,
    incident_type: str,
    description: str | Unset | None = UNSET,
    policy: IncidentUserDefinedRolePolicy | Unset = UNSET,
) -> IncidentUserDefinedRoleRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentUserDefinedRoleDataAttributesRequest(
        name=name, description=description, policy=policy
    )
    return IncidentUserDefinedRoleRequest(
        data=IncidentUserDefinedRoleDataRequest(
            attributes=attributes,
            relationships=IncidentTypeSettingRelationshipsRequest(
                incident_type=RelationshipToIncidentType(
                    data=RelationshipToIncidentTypeData(id=incident_type)
                )
            ),
        )
    )


def sync_detailed(
    *,
    body: IncidentUserDefinedRoleRequest,
    client: Executor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentUserDefinedRoleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body, include=include))


def sync(
    *,
    body: IncidentUserDefinedRoleRequest,
    client: Executor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentUserDefinedRoleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body, include=include)).whole()


async def asyncio_detailed(
    *,
    body: IncidentUserDefinedRoleRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentUserDefinedRoleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body, include=include))


async def asyncio(
    *,
    body: IncidentUserDefinedRoleRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentUserDefinedRoleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body, include=include))).whole()
