# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/{incident_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._parameters import (
    comma_separated,
    path_segment,
    require_list,
)
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["update_incident"]


def prepare(
    incident_id: str,
    *,
    body: models.IncidentUpdateRequest,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentResponse]:
    """Update an incident.

    Attributes and fields that are not sent keep their values. A `commander_user` with null `data`
    removes the commander; omitting it does not.

    Args:
        incident_id: UUID of the incident. An unknown or malformed ID gives 404.
        body: Request body.
        include: kinds of related resources returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/{path_segment('incident_id', incident_id)}",
        lambda source: models.IncidentResponse.from_dict(source),
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    incident_id: str,
    title: str | Unset = UNSET,
    customer_impacted: bool | Unset = UNSET,
    customer_impact_scope: str | Unset = UNSET,
    customer_impact_start: datetime.datetime | Unset | None = UNSET,
    customer_impact_end: datetime.datetime | Unset | None = UNSET,
    detected: datetime.datetime | Unset | None = UNSET,
    fields: Mapping[
        str,
        models.IncidentFieldAttributesSingleValue
        | dicts.IncidentFieldAttributesSingleValueDict
        | models.IncidentFieldAttributesMultipleValue
        | dicts.IncidentFieldAttributesMultipleValueDict
        | models.UnknownVariant
        | Mapping[str, Any],
    ]
    | Unset = UNSET,
    notification_handles: Sequence[models.IncidentNotificationHandle | dicts.IncidentNotificationHandleDict]
    | Unset = UNSET,
    commander: str | Unset | None = UNSET,
    integrations: Sequence[str] | Unset = UNSET,
    postmortem: str | Unset = UNSET,
) -> models.IncidentUpdateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    require_list("integrations", integrations)
    relationships = (
        UNSET
        if commander is UNSET and integrations is UNSET and postmortem is UNSET
        else models.IncidentUpdateRelationships(
            commander_user=UNSET
            if commander is UNSET
            else models.NullableRelationshipToUser(
                data=None if commander is None else models.RelationshipToUserData(id=commander)
            ),
            integrations=UNSET
            if integrations is UNSET
            else models.RelationshipToIncidentIntegrationMetadatas(
                data=[
                    models.RelationshipToIncidentIntegrationMetadataData(id=value) for value in integrations
                ]
            ),
            postmortem=UNSET
            if postmortem is UNSET
            else models.RelationshipToIncidentPostmortem(
                data=models.RelationshipToIncidentPostmortemData(id=postmortem)
            ),
        )
    )
    attributes = models.IncidentUpdateAttributes(
        title=title,
        customer_impacted=customer_impacted,
        customer_impact_scope=customer_impact_scope,
        customer_impact_start=customer_impact_start,
        customer_impact_end=customer_impact_end,
        detected=detected,
        fields=cast("Any", fields),
        notification_handles=cast("Any", notification_handles),
    )
    return models.IncidentUpdateRequest(
        data=models.IncidentUpdateData(
            id=incident_id,
            attributes=attributes if attributes.to_dict() else UNSET,
            relationships=relationships,
        )
    )


def sync_detailed(
    incident_id: str,
    *,
    body: models.IncidentUpdateRequest,
    client: Executor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body, include=include))


def sync(
    incident_id: str,
    *,
    body: models.IncidentUpdateRequest,
    client: Executor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
) -> models.IncidentResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body, include=include)).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    body: models.IncidentUpdateRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body, include=include))


async def asyncio(
    incident_id: str,
    *,
    body: models.IncidentUpdateRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentRelatedObject | str] | Unset = UNSET,
) -> models.IncidentResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body, include=include))).whole()
