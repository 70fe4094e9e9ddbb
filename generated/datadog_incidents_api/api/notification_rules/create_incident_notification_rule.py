# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""POST /api/v2/incidents/config/notification-rules"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...call import Call, Response
from ...models.create_incident_notification_rule_request import CreateIncidentNotificationRuleRequest
from ...models.incident_notification_rule_create_attributes import IncidentNotificationRuleCreateAttributes
from ...models.incident_notification_rule_create_data import IncidentNotificationRuleCreateData
from ...models.incident_notification_rule_create_data_relationships import (
    IncidentNotificationRuleCreateDataRelationships,
)
from ...models.relationship_to_incident_notification_template import (
    RelationshipToIncidentNotificationTemplate,
)
from ...models.relationship_to_incident_notification_template_data import (
    RelationshipToIncidentNotificationTemplateData,
)
from ...models.relationship_to_incident_type import RelationshipToIncidentType
from ...models.relationship_to_incident_type_data import RelationshipToIncidentTypeData
from ...operations import OPERATIONS
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...execution import AsyncExecutor, Executor
    from ...models.incident_notification_rule import IncidentNotificationRule
    from ...models.incident_notification_rule_attributes_visibility import (
        IncidentNotificationRuleAttributesVisibility,
    )
    from ...models.incident_rule_condition import IncidentRuleCondition

OPERATION = OPERATIONS["create_incident_notification_rule"]


def _read(source: Any) -> IncidentNotificationRule:
    # Imported with the first response, to keep the import of this module cheap.
    from ...models.incident_notification_rule import IncidentNotificationRule

    return IncidentNotificationRule.from_dict(source)


def prepare(*, body: CreateIncidentNotificationRuleRequest) -> Call[IncidentNotificationRule]:
    """Create a notification rule.

    The rule applies to incidents of all types, unless the `incident_type` relationship limits it to
    one.

    Args:
        body: Request body.

    Raises:
        InvalidRequestError: an argument is invalid; nothing was sent.
    """
    return Call(OPERATION, "/api/v2/incidents/config/notification-rules", _read, body=body.to_sendable())


def flat(
    *,
    conditions: list[IncidentRuleCondition],
    handles: list[str],
    trigger: str,
    enabled: bool | Unset = UNSET,
    renotify_on: list[str] | Unset = UNSET,
    visibility: IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
    incident_type: str | Unset = UNSET,
    notification_template: str | Unset = UNSET,
) -> CreateIncidentNotificationRuleRequest:
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
    return CreateIncidentNotificationRuleRequest(
        data=IncidentNotificationRuleCreateData(attributes=attributes, relationships=relationships)
    )


def sync_detailed(
    *, body: CreateIncidentNotificationRuleRequest, client: Executor
) -> Response[IncidentNotificationRule]:
    """Call the operation and return the full response; see `prepare`."""
    return client.execute(prepare(body=body))


def sync(*, body: CreateIncidentNotificationRuleRequest, client: Executor) -> IncidentNotificationRule:
    """Call the operation and return the decoded result; see `prepare`."""
    return client.execute(prepare(body=body)).whole()


async def asyncio_detailed(
    *, body: CreateIncidentNotificationRuleRequest, client: AsyncExecutor
) -> Response[IncidentNotificationRule]:
    """Call the operation with an asynchronous client and return the full response; see `prepare`."""
    return await client.execute(prepare(body=body))


async def asyncio(
    *, body: CreateIncidentNotificationRuleRequest, client: AsyncExecutor
) -> IncidentNotificationRule:
    """Call the operation with an asynchronous client and return the decoded result; see `prepare`."""
    return (await client.execute(prepare(body=body))).whole()
