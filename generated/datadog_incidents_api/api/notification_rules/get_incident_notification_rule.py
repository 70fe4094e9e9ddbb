# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/notification-rules/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import scalar, segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_notification_rule import IncidentNotificationRule

OPERATION = OPERATIONS["get_incident_notification_rule"]


def _read(source: Any) -> IncidentNotificationRule:
    # Models of replies are imported with the first one.
    from ...models.incident_notification_rule import IncidentNotificationRule

    return IncidentNotificationRule.from_dict(source)


def prepare(
    id: str,
    *,
    include: str | Unset = UNSET,
) -> Call[IncidentNotificationRule]:
    """Get a notification rule

    Reads one notification rule.

    Args:
        id: Id of the notification rule, a UUID. One of any other form belongs to no rule.
        include: Relationships whose resources are to be sent along, in the reply's `included`:
            `created_by_user`, `last_modified_by_user`, `incident_type` and `notification_template`,
            with commas between.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path=f"/api/v2/incidents/config/notification-rules/{segment('id', id)}",
        read=_read,
        query=(*scalar("include", include),),
    )


def sync_detailed(
    id: str,
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentNotificationRule]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            id,
            include=include,
        )
    )


def sync(
    id: str,
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentNotificationRule:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            id,
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    id: str,
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentNotificationRule]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            id,
            include=include,
        )
    )


async def asyncio(
    id: str,
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentNotificationRule:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                id,
                include=include,
            )
        )
    ).whole()
