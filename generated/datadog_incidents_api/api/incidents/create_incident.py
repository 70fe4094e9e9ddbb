# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_create_attributes import IncidentCreateAttributes
from ...models.incident_create_data import IncidentCreateData
from ...models.incident_create_relationships import IncidentCreateRelationships
from ...models.incident_create_request import IncidentCreateRequest
from ...models.nullable_relationship_to_user import NullableRelationshipToUser
from ...models.relationship_to_user_data import RelationshipToUserData
from ...operations import OPERATIONS
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_field_attributes_multiple_value import IncidentFieldAttributesMultipleValue
    from ...models.incident_field_attributes_single_value import IncidentFieldAttributesSingleValue
    from ...models.incident_notification_handle import IncidentNotificationHandle
    from ...models.incident_response import IncidentResponse
    from ...models.incident_timeline_cell_markdown_create_attributes import (
        IncidentTimelineCellMarkdownCreateAttributes,
    )

OPERATION = OPERATIONS["create_incident"]


def _read(source: Any) -> IncidentResponse:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_response import IncidentResponse

    return IncidentResponse.from_dict(source)


def prepare(*, body: IncidentCreateRequest) -> Call[IncidentResponse]:
    """Create an incident.

    Declares an incident. Its state is `active` and its severity `UNKNOWN`, unless set in `fields`.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(OPERATION, "/api/v2/incidents", _read, body=body.to_sendable())


def flat(
    *,
    title: str,
    customer_impacted: bool,
    customer_impact_scope: str | Unset = UNSET,
    fields: dict[
        str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]
    ]
    | Unset = UNSET,
    incident_type_uuid: str | Unset = UNSET,
    initial_cells: list[IncidentTimelineCellMarkdownCreateAttributes | dict[str, Any]] | Unset = UNSET,
    is_test: bool | Unset = UNSET,
    notification_handles: list[IncidentNotificationHandle] | Unset = UNSET,
    commander: str | Unset | None = UNSET,
) -> IncidentCreateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if commander is UNSET
        else IncidentCreateRelationships(
            commander_user=NullableRelationshipToUser(
                data=None if commander is None else RelationshipToUserData(id=commander)
            )
        )
    )
    attributes = IncidentCreateAttributes(
        title=title,
        customer_impacted=customer_impacted,
        customer_impact_scope=customer_impact_scope,
        fields=fields,
        incident_type_uuid=incident_type_uuid,
        initial_cells=initial_cells,
        is_test=is_test,
        notification_handles=notification_handles,
    )
    return IncidentCreateRequest(data=IncidentCreateData(attributes=attributes, relationships=relationships))


def sync_detailed(*, body: IncidentCreateRequest, client: Executor) -> Response[IncidentResponse]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(*, body: IncidentCreateRequest, client: Executor) -> IncidentResponse:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: IncidentCreateRequest, client: AsyncExecutor
) -> Response[IncidentResponse]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(*, body: IncidentCreateRequest, client: AsyncExecutor) -> IncidentResponse:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
