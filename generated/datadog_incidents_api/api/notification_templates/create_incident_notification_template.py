# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/notification-templates"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ..._call import Call, Response
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_notification_template"]


def prepare(
    *, body: models.CreateIncidentNotificationTemplateRequest
) -> Call[models.IncidentNotificationTemplate]:
    """Create a notification template.

    The template applies to incidents of all types, unless the `incident_type` relationship limits it to
    one.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/notification-templates",
        lambda source: models.IncidentNotificationTemplate.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *, category: str, content: str, name: str, subject: str, incident_type: str | Unset = UNSET
) -> models.CreateIncidentNotificationTemplateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if incident_type is UNSET
        else models.IncidentTypeOnlyRelationships(
            incident_type=models.RelationshipToIncidentType(
                data=models.RelationshipToIncidentTypeData(id=incident_type)
            )
        )
    )
    attributes = models.IncidentNotificationTemplateCreateAttributes(
        category=category, content=content, name=name, subject=subject
    )
    return models.CreateIncidentNotificationTemplateRequest(
        data=models.IncidentNotificationTemplateCreateData(attributes=attributes, relationships=relationships)
    )


def sync_detailed(
    *, body: models.CreateIncidentNotificationTemplateRequest, client: Executor
) -> Response[models.IncidentNotificationTemplate]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(
    *, body: models.CreateIncidentNotificationTemplateRequest, client: Executor
) -> models.IncidentNotificationTemplate:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: models.CreateIncidentNotificationTemplateRequest, client: AsyncExecutor
) -> Response[models.IncidentNotificationTemplate]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(
    *, body: models.CreateIncidentNotificationTemplateRequest, client: AsyncExecutor
) -> models.IncidentNotificationTemplate:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
