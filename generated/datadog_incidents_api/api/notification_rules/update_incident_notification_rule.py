# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""PUT /api/v2/incidents/config/notification-rules/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.incident_notification_rule_create_attributes import IncidentNotificationRuleCreateAttributes
from ...models.incident_notification_rule_create_data_relationships import (
    IncidentNotificationRuleCreateDataRelationships,
)
from ...models.incident_notification_rule_update_data import IncidentNotificationRuleUpdateData
from ...models.put_incident_notification_rule_request import PutIncidentNotificationRuleRequest
from ...models.relationship_to_incident_notification_template import (
    RelationshipToIncidentNotificationTemplate,
)
from ...models.relationship_to_incident_notification_template_data import (
    RelationshipToIncidentNotificationTemplateData,
)
from ...models.relationship_to_incident_type import RelationshipToIncidentType
from ...models.relationship_to_incident_type_data import RelationshipToIncidentTypeData
from ...operations import OPERATIONS
from ...parameters import comma_separated, path_segment
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...execution import AsyncExecutor, Executor
    from ...models.incident_notification_rule import IncidentNotificationRule
    from ...models.incident_notification_rule_attributes_visibility import (
        IncidentNotificationRuleAttributesVisibility,
    )
    from ...models.incident_notification_rule_related_object import IncidentNotificationRuleRelatedObject
    from ...models.incident_rule_condition import IncidentRuleCondition

OPERATION = OPERATIONS["update_incident_notification_rule"]


def _read(source: Any) -> IncidentNotificationRule:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_notification_rule import IncidentNotificationRule

    return IncidentNotificationRule.from_dict(source)


def prepare(
    id: str,
    *,
    body: PutIncidentNotificationRuleRequest,
    include: Sequence[IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
) -> Call[IncidentNotificationRule]:
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
        _read,
        query=(*comma_separated("include", include),),
        body=body.to_sendable(),
    )


def flat(
    *,
    id: str,
    conditions: list[IncidentRuleCondition],
    handles: list[str],
    trigger: str,
    enabled: bool | Unset = UNSET,
    renotify_on: list[str] | Unset = UNSET,
    visibility: IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
    incident_type: str | Unset = UNSET,
    notification_template: str | Unset = UNSET,
) -> PutIncidentNotificationRuleRequest:
    """Build the request body from flat arguments; arguments that are UNSET are not sent."""
    relationships = (
        UNSET
        if incident_type is UNSET and notification_template is UNSET
        else IncidentNotificationRuleCreateDataRelationships(
            incident_type=UNSET
            if incident_type is UNSET
            else RelationshipToIncidentType(data=RelationshipToIncidentTypeData(id=incident_type)),
            notification_template=UNSET
            if notification_template is UNSET
            else RelationshipToIncidentNotificationTemplate(
                data=RelationshipToIncidentNotificationTemplateData(id=notification_template)
            ),
        )
    )
    attributes = IncidentNotificationRuleCreateAttributes(
        conditions=conditions,
        handles=handles,
        trigger=trigger,
        enabled=enabled,
        renotify_on=renotify_on,
        visibility=visibility,
    )
    return PutIncidentNotificationRuleRequest(
        data=IncidentNotificationRuleUpdateData(id=id, attributes=attributes, relationships=relationships)
    )


def sync_detailed(
    id: str,
    *,
    body: PutIncidentNotificationRuleRequest,
    client: Executor,
    include: Sequence[IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentNotificationRule]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(id, body=body, include=include))


def sync(
    id: str,
    *,
    body: PutIncidentNotificationRuleRequest,
    client: Executor,
    include: Sequence[IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
) -> IncidentNotificationRule:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(id, body=body, include=include)).whole()


async def asyncio_detailed(
    id: str,
    *,
    body: PutIncidentNotificationRuleRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
) -> Response[IncidentNotificationRule]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(id, body=body, include=include))


async def asyncio(
    id: str,
    *,
    body: PutIncidentNotificationRuleRequest,
    client: AsyncExecutor,
    include: Sequence[IncidentNotificationRuleRelatedObject | str] | Unset = UNSET,
) -> IncidentNotificationRule:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(id, body=body, include=include))).whole()
