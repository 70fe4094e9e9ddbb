# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    TEXT,
    ListOf,
    not_array,
)
from ..types import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition

if TYPE_CHECKING:
    from .incident_notification_rule_attributes_visibility import IncidentNotificationRuleAttributesVisibility

_new = object.__new__


class IncidentNotificationRuleCreateAttributes(Model):
    """Conditions, trigger and recipients of the rule.

    Attributes:
        conditions: conditions that an incident must satisfy, all of them. An empty array
            matches every incident.
        handles: handles of the recipients, each starting with `@`, such as `@ana@example.com`.
        trigger: event that triggers the rule, such as `incident_created_trigger`.
        enabled: whether the rule is active and sends notifications.
        renotify_on: names of incident fields whose changes trigger another notification; empty
            by default.
        visibility: visibility of the incidents that the rule applies to: `all`, `organization`
            for those visible to the whole organization, or `private`.
    """

    __slots__ = ("conditions", "enabled", "handles", "renotify_on", "trigger", "visibility")

    _fields = (
        Field("conditions", "conditions", True, ListOf(Nested(IncidentRuleCondition))),
        Field("handles", "handles", True, ListOf(TEXT)),
        Field("trigger", "trigger", True, TEXT),
        Field("enabled", "enabled", False, BOOLEAN),
        Field("renotify_on", "renotify_on", False, ListOf(TEXT)),
        Field("visibility", "visibility", False, TEXT),
    )
    _keys = frozenset(
        (
            "conditions",
            "handles",
            "trigger",
            "enabled",
            "renotify_on",
            "visibility",
        )
    )

    conditions: list[IncidentRuleCondition]
    handles: list[str]
    trigger: str
    enabled: bool | Unset
    renotify_on: list[str] | Unset
    visibility: IncidentNotificationRuleAttributesVisibility | str | Unset

    def __init__(
        self,
        *,
        conditions: list[IncidentRuleCondition],
        handles: list[str],
        trigger: str,
        enabled: bool | Unset = UNSET,
        renotify_on: list[str] | Unset = UNSET,
        visibility: IncidentNotificationRuleAttributesVisibility | str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.conditions = conditions
        self.handles = handles
        self.trigger = trigger
        self.enabled = enabled
        self.renotify_on = renotify_on
        self.visibility = visibility

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleCreateAttributes:
        m = _new(IncidentNotificationRuleCreateAttributes)
        m._source = d
        try:
            get = d.get
            v = d["conditions"]
            if v.__class__ is list:
                m_conditionss: list[IncidentRuleCondition] = []
                for i in v:
                    m_conditions = _new(IncidentRuleCondition)
                    m_conditions._source = i
                    m_conditions.field = i["field"]
                    m_conditions.values = i["values"]
                    m_conditionss.append(m_conditions)
                m.conditions = m_conditionss
            else:
                m.conditions = not_array(v)
            m.handles = d["handles"]
            m.trigger = d["trigger"]
            m.enabled = get("enabled", UNSET)
            m.renotify_on = get("renotify_on", UNSET)
            m.visibility = get("visibility", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
