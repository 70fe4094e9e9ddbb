# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PATCH /api/v2/incidents/config/notification-templates/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_notification_template_update_attributes import (
    IncidentNotificationTemplateUpdateAttributes,
)
from ...models.incident_notification_template_update_data import IncidentNotificationTemplateUpdateData
from ...models.patch_incident_notification_template_request import PatchIncidentNotificationTemplateRequest
from ...operations import OPERATIONS
from ...parameters import comma_separated, path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_notification_template import IncidentNotificationTemplate
    from ...models.incident_type_setting_related_object import IncidentTypeSettingRelatedObject

OPERATION = OPERATIONS["update_incident_notification_template"]


def _read(source: Any) -> IncidentNotificationTemplate:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_notification_template import IncidentNotificationTemplate

    return IncidentNotificationTemplate.from_dict(source)


def prepare(
    id: str,
    *,
    body: PatchIncidentNotificationTemplateRequest,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentNotificationTemplate]:
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
        _read,
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
) -> PatchIncidentNotificationTemplateRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    attributes = IncidentNotificationTemplateUpdateAttributes(
        category=category, content=content, name=name, subject=subject
    )
    return PatchIncidentNotificationTemplateRequest(
        data=IncidentNotificationTemplateUpdateData(
            id=id, attributes=attributes if attributes.to_dict() else UNSET
        )
    )


def sync_detailed(
    id: str,
    *,
    body: PatchIncidentNotificationTemplateRequest,
    client: Executor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentNotificationTemplate]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(id, body=body, include=include))


def sync(
    id: str,
    *,
    body: PatchIncidentNotificationTemplateRequest,
    client: Executor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentNotificationTemplate:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(id, body=body, include=include)).whole()


async def asyncio_detailed(
    id: str,
    *,
    body: PatchIncidentNotificationTemplateRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentNotificationTemplate]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(id, body=body, include=include))


async def asyncio(
    id: str,
    *,
    body: PatchIncidentNotificationTemplateRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentNotificationTemplate:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(id, body=body, include=include))).whole()
