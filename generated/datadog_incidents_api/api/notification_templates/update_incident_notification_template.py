# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/notification-templates/{id}"""

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

OPERATION = OPERATIONS["update_incident_notification_template"]


def prepare(
    id: str,
    *,
    body: models.PatchIncidentNotificationTemplateRequest,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentNotificationTemplate]:
    """Update a notification template.

    Attributes that are not sent keep their values. The incident type cannot be changed.

    Args:
        id: UUID of the notification template. An unknown or malformed ID gives 404.
        body: Request body.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/notification-templates/{path_segment('id', id)}",
        lambda source: models.IncidentNotificationTemplate.from_dict(source),
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str,
    category: str | Unset = UNSET,
    content: str | Unset = UNSET,
    name: str | Unset = UNSET,
    subject: str | Unset = UNSET,
) -> models.PatchIncidentNotificationTemplateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = models.IncidentNotificationTemplateUpdateAttributes(
        category=category, content=content, name=name, subject=subject
    )
    return models.PatchIncidentNotificationTemplateRequest(
        data=models.IncidentNotificationTemplateUpdateData(
            id=id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    id: str,
    *,
    body: models.PatchIncidentNotificationTemplateRequest,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentNotificationTemplate]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(id, body=body, include=include))


def sync(
    id: str,
    *,
    body: models.PatchIncidentNotificationTemplateRequest,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentNotificationTemplate:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(id, body=body, include=include)).whole()


async def asyncio_detailed(
    id: str,
    *,
    body: models.PatchIncidentNotificationTemplateRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentNotificationTemplate]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(id, body=body, include=include))


async def asyncio(
    id: str,
    *,
    body: models.PatchIncidentNotificationTemplateRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentNotificationTemplate:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(id, body=body, include=include))).whole()
