# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/notification-templates/{id}"""

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

OPERATION = OPERATIONS["get_incident_notification_template"]


def prepare(
    id: str, *, include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET
) -> Call[models.IncidentNotificationTemplate]:
    """Get a notification template.

    Returns the category, name, subject and content of one template.

    Args:
        id: UUID of the notification template. An unknown or malformed ID gives 404.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/notification-templates/{path_segment('id', id)}",
        lambda source: models.IncidentNotificationTemplate.from_dict(source),
        query=(*comma_separated("include", include),),
    )


def sync_detailed(
    id: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentNotificationTemplate]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(id, include=include))


def sync(
    id: str,
    *,
    client: Executor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentNotificationTemplate:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(id, include=include)).whole()


async def asyncio_detailed(
    id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentNotificationTemplate]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(id, include=include))


async def asyncio(
    id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[models.IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> models.IncidentNotificationTemplate:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(id, include=include))).whole()
