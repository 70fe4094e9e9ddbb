# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PUT /api/v2/incidents/config/notification-rules/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

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

    from ... import dicts
    from ..._execution import AsyncExecutor, Executor

OPERATION = OPERATIONS["update_incident_notification_rule"]


def prepare(
    id: str,
    *,
    body: models.PutIncidentNotificationRuleRequest,
    include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
) -> Call[models.IncidentNotificationRule]:
    """Replace a notification rule.

    Replaces all attributes of the rule; those that are omitted are not kept.

    Args:
        id: UUID of the notification rule. An unknown or malformed ID gives 404.
        body: Request body.
        include: relationships whose resources are returned in `included`; none by default.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(
        OPERATION,
        f"/api/v2/incidents/config/notification-rules/{path_segment('id', id)}",
        lambda source: models.IncidentNotificationRule.from_dict(source),
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str,
    conditions: Sequence[models.IncidentRuleCondition | dicts.IncidentRuleConditionDict],
    handles: list[str],
    trigger: str,
    enabled: bool | Unset = UNSET,
    renotify_on: list[str] | Unset = UNSET,
    visibility: models.IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
    incident_type: str | Unset = UNSET,
    notification_template: str | Unset = UNSET,
) -> models.PutIncidentNotificationRuleRequest:
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
    return models.PutIncidentNotificationRuleRequest(
        data=models.IncidentNotificationRuleUpdateData(
            id=id, attributes=attributes, relationships=relationships
        )
    )


def sync_detailed(
    id: str,
    *,
    body: models.PutIncidentNotificationRuleRequest,
    client: Executor,
    include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentNotificationRule]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(id, body=body, include=include))


def sync(
    id: str,
    *,
    body: models.PutIncidentNotificationRuleRequest,
    client: Executor,
    include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
) -> models.IncidentNotificationRule:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(id, body=body, include=include)).whole()


async def asyncio_detailed(
    id: str,
    *,
    body: models.PutIncidentNotificationRuleRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
) -> Response[models.IncidentNotificationRule]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(id, body=body, include=include))


async def asyncio(
    id: str,
    *,
    body: models.PutIncidentNotificationRuleRequest,
    client: AsyncExecutor,
    include: Sequence[models.IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
) -> models.IncidentNotificationRule:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(id, body=body, include=include))).whole()
