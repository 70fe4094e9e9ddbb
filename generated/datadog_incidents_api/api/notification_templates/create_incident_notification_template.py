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
    # Models of replies are imported with the first one.
    from ...models.incident_notification_template import IncidentNotificationTemplate

    return IncidentNotificationTemplate.from_dict(source)


def prepare(
    *,
    body: CreateIncidentNotificationTemplateRequest,
) -> Call[IncidentNotificationTemplate]:
    """Create a notification template

    Adds a text for notifications, for incidents of every type unless a relationship names one.

    Args:
        body: what to send.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/notification-templates",
        read=_read,
        body=body.to_sendable(),
    )


def flat(
    *,
    category: str,
    content: str,
    name: str,
    subject: str,
    incident_type: str | Unset = UNSET,
) -> CreateIncidentNotificationTemplateRequest:
    """Build the body from flat arguments; what is UNSET is not sent."""
    relationships = (
        UNSET
        if incident_type is UNSET
        else IncidentTypeOnlyRelationships(
            incident_type=RelationshipToIncidentType(data=RelationshipToIncidentTypeData(id=incident_type)),
        )
    )
    return CreateIncidentNotificationTemplateRequest(
        data=IncidentNotificationTemplateCreateData(
            attributes=IncidentNotificationTemplateCreateAttributes(
                category=category,
                content=content,
                name=name,
                subject=subject,
            ),
            relationships=relationships,
        )
    )


def sync_detailed(
    *,
    body: CreateIncidentNotificationTemplateRequest,
    client: Executor,
) -> Response[IncidentNotificationTemplate]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            body=body,
        )
    )


def sync(
    *,
    body: CreateIncidentNotificationTemplateRequest,
    client: Executor,
) -> IncidentNotificationTemplate:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            body=body,
        )
    ).whole()


async def asyncio_detailed(
    *,
    body: CreateIncidentNotificationTemplateRequest,
    client: AsyncExecutor,
) -> Response[IncidentNotificationTemplate]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            body=body,
        )
    )


async def asyncio(
    *,
    body: CreateIncidentNotificationTemplateRequest,
    client: AsyncExecutor,
) -> IncidentNotificationTemplate:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                body=body,
            )
        )
    ).whole()
