# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""GET /api/v2/incidents/config/notification-rules"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...operations import OPERATIONS
from ...parameters import comma_separated
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...errors import DecodingError
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_notification_rule_array import IncidentNotificationRuleArray
    from ...models.incident_notification_rule_related_object import IncidentNotificationRuleRelatedObject

OPERATION = OPERATIONS["list_incident_notification_rules"]


def _read(source: Any) -> IncidentNotificationRuleArray:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_notification_rule_array import IncidentNotificationRuleArray

    return IncidentNotificationRuleArray.from_dict(source)


def _read_partially(source: Any) -> tuple[IncidentNotificationRuleArray, tuple[DecodingError, ...]]:
    from ...models.incident_notification_rule_array import IncidentNotificationRuleArray
    from ...partial_decoding import decode_partially

    return decode_partially(IncidentNotificationRuleArray, source, "data", "included")


def prepare(
    *, include: Sequence[IncidentNotificationRuleRelatedObject | str] | Unset = UNSET
) -> Call[IncidentNotificationRuleArray]:
    """List notification rules.

    Returns all notification rules of the organization, without pagination.

    Args:
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/notification-rules",
        _read,
        query=(*comma_separated("include", include),),
        read_partially=_read_partially,
    )


def sync_detailed(
    *, client: Executor, include: Sequence[IncidentNotificationRuleRelatedObject | str] | Unset = UNSET
) -> Response[IncidentNotificationRuleArray]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(include=include))


def sync(
    *, client: Executor, include: Sequence[IncidentNotificationRuleRelatedObject | str] | Unset = UNSET
) -> IncidentNotificationRuleArray:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(include=include)).whole()


async def asyncio_detailed(
    *, client: AsyncExecutor, include: Sequence[IncidentNotificationRuleRelatedObject | str] | Unset = UNSET
) -> Response[IncidentNotificationRuleArray]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(include=include))


async def asyncio(
    *, client: AsyncExecutor, include: Sequence[IncidentNotificationRuleRelatedObject | str] | Unset = UNSET
) -> IncidentNotificationRuleArray:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(include=include))).whole()
