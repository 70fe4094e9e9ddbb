# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/notification-templates"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.create_incident_notification_template_request import CreateIncidentNotificationTemplateRequest
from ...models.incident_notification_template_create_attributes import (
    IncidentNotificationTemplateCreateAttributes,
)
from ...models.incident_notification_template_create_data import IncidentNotificationTemplateCreateData
from ...models.incident_type_only_relationships import IncidentTypeOnlyRelationships
from ...models.relationship_to_incident_type import RelationshipToIncidentType
from ...models.relationship_to_incident_type_data import RelationshipToIncidentTypeData
from ...operations import OPERATIONS
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_notification_template import IncidentNotificationTemplate

OPERATION = OPERATIONS["create_incident_notification_template"]


def _read(source: Any) -> IncidentNotificationTemplate:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_notification_template import IncidentNotificationTemplate

    return IncidentNotificationTemplate.from_dict(source)


def prepare(*, body: CreateIncidentNotificationTemplateRequest) -> Call[IncidentNotificationTemplate]:
    """Create a notification template.

    The template applies to incidents of all types, unless the `incident_type` relationship limits it to
    one.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(OPERATION, "/api/v2/incidents/config/notification-templates", _read, body=body.to_sendable())


def flat(
    *, category: str, content: str, name: str, subject: str, incident_type: str | Unset = UNSET
) -> CreateIncidentNotificationTemplateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if incident_type is UNSET
        else IncidentTypeOnlyRelationships(
            incident_type=RelationshipToIncidentType(data=RelationshipToIncidentTypeData(id=incident_type))
        )
    )
    attributes = IncidentNotificationTemplateCreateAttributes(
        category=category, content=content, name=name, subject=subject
    )
    return CreateIncidentNotificationTemplateRequest(
        data=IncidentNotificationTemplateCreateData(attributes=attributes, relationships=relationships)
    )


def sync_detailed(
    *, body: CreateIncidentNotificationTemplateRequest, client: Executor
) -> Response[IncidentNotificationTemplate]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(
    *, body: CreateIncidentNotificationTemplateRequest, client: Executor
) -> IncidentNotificationTemplate:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: CreateIncidentNotificationTemplateRequest, client: AsyncExecutor
) -> Response[IncidentNotificationTemplate]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(
    *, body: CreateIncidentNotificationTemplateRequest, client: AsyncExecutor
) -> IncidentNotificationTemplate:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
