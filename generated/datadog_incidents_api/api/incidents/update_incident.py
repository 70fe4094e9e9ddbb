# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/{incident_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_update_attributes import IncidentUpdateAttributes
from ...models.incident_update_data import IncidentUpdateData
from ...models.incident_update_relationships import IncidentUpdateRelationships
from ...models.incident_update_request import IncidentUpdateRequest
from ...models.nullable_relationship_to_user import NullableRelationshipToUser
from ...models.relationship_to_incident_integration_metadata_data import (
    RelationshipToIncidentIntegrationMetadataData,
)
from ...models.relationship_to_incident_integration_metadatas import (
    RelationshipToIncidentIntegrationMetadatas,
)
from ...models.relationship_to_incident_postmortem import RelationshipToIncidentPostmortem
from ...models.relationship_to_incident_postmortem_data import RelationshipToIncidentPostmortemData
from ...models.relationship_to_user_data import RelationshipToUserData
from ...operations import OPERATIONS
from ...parameters import comma_separated, path_segment, require_list
from ...types import UNSET, Unset

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_field_attributes_multiple_value import IncidentFieldAttributesMultipleValue
    from ...models.incident_field_attributes_single_value import IncidentFieldAttributesSingleValue
    from ...models.incident_notification_handle import IncidentNotificationHandle
    from ...models.incident_related_object import IncidentRelatedObject
    from ...models.incident_response import IncidentResponse

OPERATION = OPERATIONS["update_incident"]


def _read(source: Any) -> IncidentResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_response import IncidentResponse

    return IncidentResponse.from_dict(source)


def prepare(
    incident_id: str,
    *,
    body: IncidentUpdateRequest,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentResponse]:
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
        _read,
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
    fields: dict[
        str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]
    ]
    | Unset = UNSET,
    notification_handles: list[IncidentNotificationHandle] | Unset = UNSET,
    commander: str | Unset | None = UNSET,
    integrations: Sequence[str] | Unset = UNSET,
    postmortem: str | Unset = UNSET,
) -> IncidentUpdateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    require_list("integrations", integrations)
    relationships = (
        UNSET
        if commander is UNSET and integrations is UNSET and postmortem is UNSET
        else IncidentUpdateRelationships(
            commander_user=UNSET
            if commander is UNSET
            else NullableRelationshipToUser(
                data=None if commander is None else RelationshipToUserData(id=commander)
            ),
            integrations=UNSET
            if integrations is UNSET
            else RelationshipToIncidentIntegrationMetadatas(
                data=[RelationshipToIncidentIntegrationMetadataData(id=value) for value in integrations]
            ),
            postmortem=UNSET
            if postmortem is UNSET
            else RelationshipToIncidentPostmortem(data=RelationshipToIncidentPostmortemData(id=postmortem)),
        )
    )
    attributes = IncidentUpdateAttributes(
        title=title,
        customer_impacted=customer_impacted,
        customer_impact_scope=customer_impact_scope,
        customer_impact_start=customer_impact_start,
        customer_impact_end=customer_impact_end,
        detected=detected,
        fields=fields,
        notification_handles=notification_handles,
    )
    return IncidentUpdateRequest(
        data=IncidentUpdateData(
            id=incident_id,
            attributes=attributes if attributes.to_dict() else UNSET,
            relationships=relationships,
        )
    )


def sync_detailed(
    incident_id: str,
    *,
    body: IncidentUpdateRequest,
    client: Executor,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(incident_id, body=body, include=include))


def sync(
    incident_id: str,
    *,
    body: IncidentUpdateRequest,
    client: Executor,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
) -> IncidentResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(incident_id, body=body, include=include)).whole()


async def asyncio_detailed(
    incident_id: str,
    *,
    body: IncidentUpdateRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(incident_id, body=body, include=include))


async def asyncio(
    incident_id: str,
    *,
    body: IncidentUpdateRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentRelatedObject | str] | Unset = UNSET,
) -> IncidentResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(incident_id, body=body, include=include))).whole()
