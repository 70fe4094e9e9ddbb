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
from ...parameters import scalar, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_notification_template import IncidentNotificationTemplate

OPERATION = OPERATIONS["update_incident_notification_template"]


def _read(source: Any) -> IncidentNotificationTemplate:
    # Models of replies are imported with the first one.
    from ...models.incident_notification_template import IncidentNotificationTemplate

    return IncidentNotificationTemplate.from_dict(source)


def prepare(
    id: str,
    *,
    body: PatchIncidentNotificationTemplateRequest,
    include: str | Unset = UNSET,
) -> Call[IncidentNotificationTemplate]:
    """Update a notification template

    Changes a notification template; attributes that are not sent are left as they are. It stays
    with its type of incident.

    Args:
        id: Id of the notification template, a UUID. One of any other form belongs to no
            template.
        body: what to send.
        include: Relationships whose resources are to be sent along, in the reply's `included`:
            `created_by_user`, `incident_type` and `last_modified_by_user`, with commas between.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/notification-templates/{segment('id', id)}",
        read=_read,
        query=(*scalar("include", include),),
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
    """Build the body from flat arguments; what is UNSET is not sent."""
    attributes = IncidentNotificationTemplateUpdateAttributes(
        category=category,
        content=content,
        name=name,
        subject=subject,
    )
    return PatchIncidentNotificationTemplateRequest(
        data=IncidentNotificationTemplateUpdateData(
            id=id,
            attributes=attributes if attributes.to_dict() else UNSET,
        )
    )


def sync_detailed(
    id: str,
    *,
    body: PatchIncidentNotificationTemplateRequest,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentNotificationTemplate]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            id,
            body=body,
            include=include,
        )
    )


def sync(
    id: str,
    *,
    body: PatchIncidentNotificationTemplateRequest,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentNotificationTemplate:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            id,
            body=body,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    id: str,
    *,
    body: PatchIncidentNotificationTemplateRequest,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentNotificationTemplate]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            id,
            body=body,
            include=include,
        )
    )


async def asyncio(
    id: str,
    *,
    body: PatchIncidentNotificationTemplateRequest,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentNotificationTemplate:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                id,
                body=body,
                include=include,
            )
        )
    ).whole()
