# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_notification_rule_attributes import IncidentNotificationRuleAttributes
from .incident_notification_rule_relationships import IncidentNotificationRuleRelationships


class IncidentNotificationRuleResponseData(Model):
    """Notification rule, as a JSON:API resource."""

    type: Literal["incident_notification_rules"] = member(
        Constant("incident_notification_rules"), default="incident_notification_rules"
    )
    """JSON:API type of notification rules."""
    id: str = member(TEXT)
    """UUID of the notification rule."""
    attributes: IncidentNotificationRuleAttributes | Unset = member(
        Nested(IncidentNotificationRuleAttributes), default=UNSET
    )
    """Conditions, trigger, recipients and timestamps of the rule."""
    relationships: IncidentNotificationRuleRelationships | Unset = member(
        Nested(IncidentNotificationRuleRelationships), default=UNSET
    )
    """Relationships of a notification rule to its incident type and notification template, and to the
    users who created and last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleResponseData:
        m = new(IncidentNotificationRuleResponseData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentNotificationRuleAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["relationships"]
            m.relationships = (
                IncidentNotificationRuleRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
