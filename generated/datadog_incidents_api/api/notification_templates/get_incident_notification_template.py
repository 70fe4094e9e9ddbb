# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/notification-templates/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import comma_separated, path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_notification_template import IncidentNotificationTemplate
    from ...models.incident_type_setting_related_object import IncidentTypeSettingRelatedObject

OPERATION = OPERATIONS["get_incident_notification_template"]


def _read(source: Any) -> IncidentNotificationTemplate:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_notification_template import IncidentNotificationTemplate

    return IncidentNotificationTemplate.from_dict(source)


def prepare(
    id: str, *, include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET
) -> Call[IncidentNotificationTemplate]:
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
        _read,
        query=(*comma_separated("include", include),),
    )


def sync_detailed(
    id: str, *, client: Executor, include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET
) -> Response[IncidentNotificationTemplate]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(id, include=include))


def sync(
    id: str, *, client: Executor, include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET
) -> IncidentNotificationTemplate:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(id, include=include)).whole()


async def asyncio_detailed(
    id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentNotificationTemplate]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(id, include=include))


async def asyncio(
    id: str,
    *,
    client: AsyncExecutor,
    include: Sequence[IncidentTypeSettingRelatedObject | str] | Unset = UNSET,
) -> IncidentNotificationTemplate:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(id, include=include))).whole()
