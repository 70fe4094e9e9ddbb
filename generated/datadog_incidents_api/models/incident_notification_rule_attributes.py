# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    TEXT,
    TIMESTAMP,
    UNDECODABLE,
    ListOf,
    instant,
    not_array,
)
from ..types import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition

if TYPE_CHECKING:
    from .incident_notification_rule_attributes_visibility import IncidentNotificationRuleAttributesVisibility

_new = object.__new__


class IncidentNotificationRuleAttributes(Model):
    """Who is notified, and when.

    Attributes:
        conditions: What an incident has to fulfil, all of it; nothing where the list is empty.
        created: When the rule was created.
        enabled: Whether the rule is in force.
        handles: Whom to notify, each after an `@`.
        modified: When the rule last changed.
        trigger: What sets the rule off, such as incident_created_trigger.
        visibility: Which incidents the rule is for, all, those that the organization may see,
            or private ones.
        renotify_on: Names of fields whose change notifies again.
    """

    __slots__ = (
        "conditions",
        "created",
        "enabled",
        "handles",
        "modified",
        "renotify_on",
        "trigger",
        "visibility",
    )

    _fields = (
        Field("conditions", "conditions", True, ListOf(Nested(IncidentRuleCondition))),
        Field("created", "created", True, TIMESTAMP),
        Field("enabled", "enabled", True, BOOLEAN),
        Field("handles", "handles", True, ListOf(TEXT)),
        Field("modified", "modified", True, TIMESTAMP),
        Field("trigger", "trigger", True, TEXT),
        Field("visibility", "visibility", True, TEXT),
        Field("renotify_on", "renotify_on", False, ListOf(TEXT)),
    )
    _keys = frozenset(
        (
            "conditions",
            "created",
            "enabled",
            "handles",
            "modified",
            "trigger",
            "visibility",
            "renotify_on",
        )
    )

    conditions: list[IncidentRuleCondition]
    created: datetime.datetime
    enabled: bool
    handles: list[str]
    modified: datetime.datetime
    trigger: str
    visibility: IncidentNotificationRuleAttributesVisibility | str
    renotify_on: list[str] | Unset

    def __init__(
        self,
        *,
        conditions: list[IncidentRuleCondition],
        created: datetime.datetime,
        enabled: bool,
        handles: list[str],
        modified: datetime.datetime,
        trigger: str,
        visibility: IncidentNotificationRuleAttributesVisibility | str,
        renotify_on: list[str] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.conditions = conditions
        self.created = created
        self.enabled = enabled
        self.handles = handles
        self.modified = modified
        self.trigger = trigger
        self.visibility = visibility
        self.renotify_on = renotify_on

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleAttributes:
        m = _new(IncidentNotificationRuleAttributes)
        m._source = d
        try:
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
            v = d["created"]
            m.created = instant(v) if v.__class__ is str else v
            m.enabled = d["enabled"]
            m.handles = d["handles"]
            v = d["modified"]
            m.modified = instant(v) if v.__class__ is str else v
            m.trigger = d["trigger"]
            m.visibility = d["visibility"]
            m.renotify_on = d["renotify_on"]
        except UNDECODABLE:
            return carefully(m, d)
        return m
