# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from ..types import UNSET, Unset
from .incident_notification_rule_create_attributes import IncidentNotificationRuleCreateAttributes
from .incident_notification_rule_create_data_relationships import (
    IncidentNotificationRuleCreateDataRelationships,
)


class IncidentNotificationRuleCreateData(Model):
    """Notification rule to create, as a JSON:API resource."""

    type: Literal["incident_notification_rules"] = member(
        Constant("incident_notification_rules"), default="incident_notification_rules"
    )
    """JSON:API type of notification rules."""
    attributes: IncidentNotificationRuleCreateAttributes = member(
        Nested(IncidentNotificationRuleCreateAttributes)
    )
    """Conditions, trigger and recipients of the rule."""
    relationships: IncidentNotificationRuleCreateDataRelationships | Unset = member(
        Nested(IncidentNotificationRuleCreateDataRelationships), default=UNSET
    )
    """Relationships to set: the incident type that the rule applies to, and its notification template."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleCreateData:
        m = new(IncidentNotificationRuleCreateData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentNotificationRuleCreateAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentNotificationRuleCreateDataRelationships._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
