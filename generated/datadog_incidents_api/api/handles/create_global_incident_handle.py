# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/global/incident-handles"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    required_relationship,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_global_incident_handle"]


def prepare(
    *,
    body: models.IncidentHandleRequest,
    include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentHandleResponse]:
    """Create a handle.

    Adds a handle to the organization. The handle declares incidents of one incident type.

    Args:
        body: Request body.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/global/incident-handles",
        lambda source: models.IncidentHandleResponse.from_dict(source),
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    name: str,
    id: str | Unset = UNSET,
    fields: models.IncidentHandleAttributesFields | dicts.IncidentHandleAttributesFieldsDict | Unset = UNSET,
    incident_type: str | Unset = UNSET,
    commander: str | Unset = UNSET,
) -> models.IncidentHandleRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if incident_type is UNSET and commander is UNSET
        else models.IncidentHandleRelationshipsRequest(
            incident_type=models.RelationshipToIncidentType(
                data=models.RelationshipToIncidentTypeData(
                    id=required_relationship("incident_type", incident_type)
                )
            ),
            commander_user=UNSET
            if commander is UNSET
            else models.RelationshipToUser(data=models.RelationshipToUserData(id=commander)),
        )
    )
    attributes = models.IncidentHandleAttributesRequest(name=name, fields=cast("Any", fields))
    return models.IncidentHandleRequest(
        data=models.IncidentHandleDataRequest(id=id, attributes=attributes, relationships=relationships)
    )


def sync_detailed(
    *,
    body: models.IncidentHandleRequest,
    client: Executor,
    include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentHandleResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body, include=include))


def sync(
    *,
    body: models.IncidentHandleRequest,
    client: Executor,
    include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET,
) -> models.IncidentHandleResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body, include=include)).whole()


async def asyncio_detailed(
    *,
    body: models.IncidentHandleRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentHandleResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body, include=include))


async def asyncio(
    *,
    body: models.IncidentHandleRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentHandleRelatedObject | str] | Unset = UNSET,
) -> models.IncidentHandleResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body, include=include))).whole()
