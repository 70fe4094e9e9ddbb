# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PUT /api/v2/incidents/config/global/incident-handles"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_handle_attributes_request import IncidentHandleAttributesRequest
from ...models.incident_handle_data_request import IncidentHandleDataRequest
from ...models.incident_handle_relationships_request import IncidentHandleRelationshipsRequest
from ...models.incident_handle_request import IncidentHandleRequest
from ...models.relationship_to_incident_type import RelationshipToIncidentType
from ...models.relationship_to_incident_type_data import RelationshipToIncidentTypeData
from ...models.relationship_to_user import RelationshipToUser
from ...models.relationship_to_user_data import RelationshipToUserData
from ...operations import OPERATIONS
from ...parameters import comma_separated, required_relationship
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_handle_attributes_fields import IncidentHandleAttributesFields
    from ...models.incident_handle_related_object import IncidentHandleRelatedObject
    from ...models.incident_handle_response import IncidentHandleResponse

OPERATION = OPERATIONS["update_global_incident_handle"]


def _read(source: Any) -> IncidentHandleResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_handle_response import IncidentHandleResponse

    return IncidentHandleResponse.from_dict(source)


def prepare(
    *, body: IncidentHandleRequest, include: Sequence[IncidentHandleRelatedObject | str] | Unset = UNSET
) -> Call[IncidentHandleResponse]:
    """Replace a handle.

    Replaces the whole handle. Its ID is sent in the request body, because the path contains none.

    Args:
        body: Request body.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/global/incident-handles",
        _read,
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    name: str,
    id: str | Unset = UNSET,
    fields: IncidentHandleAttributesFields | Unset = UNSET,
    incident_type: str | Unset = UNSET,
    commander: str | Unset = UNSET,
) -> IncidentHandleRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if incident_type is UNSET and commander is UNSET
        else IncidentHandleRelationshipsRequest(
            incident_type=RelationshipToIncidentType(
                data=RelationshipToIncidentTypeData(id=required_relationship("incident_type", incident_type))
            ),
            commander_user=UNSET
            if commander is UNSET
            else RelationshipToUser(data=RelationshipToUserData(id=commander)),
        )
    )
    attributes = IncidentHandleAttributesRequest(name=name, fields=fields)
    return IncidentHandleRequest(
        data=IncidentHandleDataRequest(id=id, attributes=attributes, relationships=relationships)
    )


def sync_detailed(
    *,
    body: IncidentHandleRequest,
    client: Executor,
    include: Sequence[IncidentHandleRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentHandleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body, include=include))


def sync(
    *,
    body: IncidentHandleRequest,
    client: Executor,
    include: Sequence[IncidentHandleRelatedObject | str] | Unset = UNSET,
) -> IncidentHandleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body, include=include)).whole()


async def asyncio_detailed(
    *,
    body: IncidentHandleRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentHandleRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentHandleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body, include=include))


async def asyncio(
    *,
    body: IncidentHandleRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentHandleRelatedObject | str] | Unset = UNSET,
) -> IncidentHandleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body, include=include))).whole()
