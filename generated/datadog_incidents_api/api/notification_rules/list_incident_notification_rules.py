# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/notification-rules"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import scalar
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_notification_rule_array import IncidentNotificationRuleArray

OPERATION = OPERATIONS["list_incident_notification_rules"]


def _read(source: Any) -> IncidentNotificationRuleArray:
    # Models of replies are imported with the first one.
    from ...models.incident_notification_rule_array import IncidentNotificationRuleArray

    return IncidentNotificationRuleArray.from_dict(source)


def _salvage(source: Any) -> tuple[IncidentNotificationRuleArray, tuple[DecodingError, ...]]:
    from ...models.incident_notification_rule_array import IncidentNotificationRuleArray
    from ...salvage import salvaged

    return salvaged(IncidentNotificationRuleArray, source, "data", "included")


def prepare(
    *,
    include: str | Unset = UNSET,
) -> Call[IncidentNotificationRuleArray]:
    """List notification rules

    Gives all of the organization's notification rules at once.

    Args:
        include: Relationships whose resources are to be sent along, in the reply's `included`:
            `created_by_user`, `last_modified_by_user`, `incident_type` and `notification_template`,
            with commas between.

    Raises:
        InvalidRequestError: an argument cannot be sent, and its `path` says which; nothing was.
    """
    return Call(
        operation=OPERATION,
        path="/api/v2/incidents/config/notification-rules",
        read=_read,
        salvage=_salvage,
        query=(*scalar("include", include),),
    )


def sync_detailed(
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> Response[IncidentNotificationRuleArray]:
    """Carry out the call with a client; see `prepare`."""
    return client.execute(
        prepare(
            include=include,
        )
    )


def sync(
    *,
    include: str | Unset = UNSET,
    client: Executor,
) -> IncidentNotificationRuleArray:
    """Carry out the call with a client and return the result alone; see `prepare`."""
    return client.execute(
        prepare(
            include=include,
        )
    ).whole()


async def asyncio_detailed(
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> Response[IncidentNotificationRuleArray]:
    """Carry out the call with an asynchronous client; see `prepare`."""
    return await client.execute(
        prepare(
            include=include,
        )
    )


async def asyncio(
    *,
    include: str | Unset = UNSET,
    client: AsyncExecutor,
) -> IncidentNotificationRuleArray:
    """Carry out the call with an asynchronous client and return the result alone; see `prepare`."""
    return (
        await client.execute(
            prepare(
                include=include,
            )
        )
    ).whole()
