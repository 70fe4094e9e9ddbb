# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_notification_rule_create_attributes import IncidentNotificationRuleCreateAttributes
from .incident_notification_rule_create_data_relationships import (
    IncidentNotificationRuleCreateDataRelationships,
)


class IncidentNotificationRuleUpdateData(Model):
    """Notification rule to replace, with all of its attributes."""

    type: Literal["incident_notification_rules"] = member(
        Constant("incident_notification_rules"), default="incident_notification_rules"
    )
    """JSON:API type of notification rules."""
    id: str = member(TEXT)
    """UUID of the notification rule, the same as in the path."""
    attributes: IncidentNotificationRuleCreateAttributes = member(
        Nested(IncidentNotificationRuleCreateAttributes)
    )
    """Conditions, trigger and recipients of the rule."""
    relationships: IncidentNotificationRuleCreateDataRelationships | Unset = member(
        Nested(IncidentNotificationRuleCreateDataRelationships), default=UNSET
    )
    """Relationships to set: the incident type that the rule applies to, and its notification template."""
