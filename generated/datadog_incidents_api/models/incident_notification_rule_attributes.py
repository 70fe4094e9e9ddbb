# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, TEXT, TIMESTAMP, ListOf
from .._unset import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition

if TYPE_CHECKING:
    from .incident_notification_rule_attributes_visibility import IncidentNotificationRuleAttributesVisibility


class IncidentNotificationRuleAttributes(Model):
    """Conditions, trigger, recipients and timestamps of the rule."""

    conditions: list[IncidentRuleCondition] = member(ListOf(Nested(IncidentRuleCondition)))
    """Conditions that an incident must satisfy, all of them. An empty array matches every incident."""
    created: datetime.datetime = member(TIMESTAMP, default=UNSET, required=True, read_only=True)
    """Creation time of the rule, RFC 3339."""
    enabled: bool = member(BOOLEAN)
    """Whether the rule is active and sends notifications."""
    handles: list[str] = member(ListOf(TEXT))
    """Handles of the recipients, each starting with `@`, such as `@ana@example.com`."""
    modified: datetime.datetime = member(TIMESTAMP, default=UNSET, required=True, read_only=True)
    """Time of the last change to the rule, RFC 3339."""
    trigger: str = member(TEXT)
    """Event that triggers the rule, such as `incident_created_trigger`."""
    visibility: IncidentNotificationRuleAttributesVisibility | str = member(TEXT)
    """Visibility of the incidents that the rule applies to: `all`, `organization` for those visible to the
    whole organization, or `private`."""
    renotify_on: list[str] | Unset = member(ListOf(TEXT), default=UNSET)
    """Names of incident fields whose changes trigger another notification; empty if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleAttributes:
        m = new(IncidentNotificationRuleAttributes)
        m._source = d
        try:
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
            m.created = parse_timestamp(v) if (v := d["created"]).__class__ is str else v
            m.enabled = d["enabled"]
            m.handles = d["handles"]
            m.modified = parse_timestamp(v) if (v := d["modified"]).__class__ is str else v
            m.trigger = d["trigger"]
            m.visibility = d["visibility"]
            m.renotify_on = d["renotify_on"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
