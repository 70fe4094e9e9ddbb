# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/notification-rules"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ... import models
from ..._call import Call, Response
from ..._unset import UNSET, Unset
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["create_incident_notification_rule"]


def prepare(*, body: models.CreateIncidentNotificationRuleRequest) -> Call[models.IncidentNotificationRule]:
    """Create a notification rule.

    The rule applies to incidents of one type, that of the `incident_type` relationship.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        "/api/v2/incidents/config/notification-rules",
        lambda source: models.IncidentNotificationRule.from_dict(source),
        body=body.to_sendable(),
    )


def flat(
    *,
    conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict],
    handles: list[str],
    trigger: str,
    enabled: bool | Unset = UNSET,
    renotify_on: list[str] | Unset = UNSET,
    visibility: models.IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
    incident_type: str | Unset = UNSET,
    notification_template: str | Unset = UNSET,
) -> models.CreateIncidentNotificationRuleRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if incident_type is UNSET and notification_template is UNSET
        else models.IncidentNotificationRuleCreateDataRelationships(
            incident_type=UNSET
            if incident_type is UNSET
            else models.RelationshipToIncidentType(
                data=models.RelationshipToIncidentTypeData(id=incident_type)
            ),
            notification_template=UNSET
            if notification_template is UNSET
            else models.RelationshipToIncidentNotificationTemplate(
                data=models.RelationshipToIncidentNotificationTemplateData(id=notification_template)
            ),
        )
    )
    attributes = models.IncidentNotificationRuleCreateAttributes(
        conditions=cast("Any", conditions),
        handles=handles,
        trigger=trigger,
        enabled=enabled,
        renotify_on=renotify_on,
        visibility=visibility,
    )
    return models.CreateIncidentNotificationRuleRequest(
        data=models.IncidentNotificationRuleCreateData(attributes=attributes, relationships=relationships)
    )


def sync_detailed(
    *, body: models.CreateIncidentNotificationRuleRequest, client: Executor
) -> Response[models.IncidentNotificationRule]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(
    *, body: models.CreateIncidentNotificationRuleRequest, client: Executor
) -> models.IncidentNotificationRule:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: models.CreateIncidentNotificationRuleRequest, client: AsyncExecutor
) -> Response[models.IncidentNotificationRule]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(
    *, body: models.CreateIncidentNotificationRuleRequest, client: AsyncExecutor
) -> models.IncidentNotificationRule:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
