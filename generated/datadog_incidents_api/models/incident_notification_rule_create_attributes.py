# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    TEXT,
    ListOf,
)
from ..types import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition

if TYPE_CHECKING:
    from .incident_notification_rule_attributes_visibility import IncidentNotificationRuleAttributesVisibility


class IncidentNotificationRuleCreateAttributes(Model):
    """Conditions, trigger and recipients of the rule."""

    conditions: list[IncidentRuleCondition] = member(ListOf(Nested(IncidentRuleCondition)))
    """Conditions that an incident must satisfy, all of them. An empty array matches every incident."""
    handles: list[str] = member(ListOf(TEXT))
    """Handles of the recipients, each starting with `@`, such as `@ana@example.com`."""
    trigger: str = member(TEXT)
    """Event that triggers the rule, such as `incident_created_trigger`."""
    enabled: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the rule is active and sends notifications."""
    renotify_on: list[str] | Unset = member(ListOf(TEXT), default=UNSET)
    """Names of incident fields whose changes trigger another notification; empty by default."""
    visibility: IncidentNotificationRuleAttributesVisibility | str | Unset = member(TEXT, default=UNSET)
    """Visibility of the incidents that the rule applies to: `all`, `organization` for those visible to the
    whole organization, or `private`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleCreateAttributes:
        m = new(IncidentNotificationRuleCreateAttributes)
        m._source = d
        try:
            get = d.get
            v = d["conditions"]
            if v.__class__ is list:
                m_conditionss: list[IncidentRuleCondition] = []
                for i in v:
                    m_conditions = new(IncidentRuleCondition)
                    m_conditions._source = i
                    m_conditions.field = i["field"]
                    m_conditions.values = i["values"]
                    m_conditionss.append(m_conditions)
                m.conditions = m_conditionss
            else:
                m.conditions = not_object(v)
            m.handles = d["handles"]
            m.trigger = d["trigger"]
            m.enabled = get("enabled", UNSET)
            m.renotify_on = get("renotify_on", UNSET)
            m.visibility = get("visibility", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
