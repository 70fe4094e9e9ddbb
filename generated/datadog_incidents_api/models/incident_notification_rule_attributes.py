# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    ListOf,
    not_array,
    parse_timestamp,
)
from ..types import UNSET, Unset
from .incident_rule_condition import IncidentRuleCondition

if TYPE_CHECKING:
    from .incident_notification_rule_attributes_visibility import IncidentNotificationRuleAttributesVisibility

_new = object.__new__


class IncidentNotificationRuleAttributes(Model):
    """Conditions, trigger, recipients and timestamps of the rule.

    Attributes:
        conditions: conditions that an incident must satisfy, all of them. An empty array
            matches every incident.
        created: creation time of the rule, RFC 3339.
        enabled: whether the rule is active and sends notifications.
        handles: handles of the recipients, each starting with `@`, such as `@ana@example.com`.
        modified: time of the last change to the rule, RFC 3339.
        trigger: event that triggers the rule, such as `incident_created_trigger`.
        visibility: visibility of the incidents that the rule applies to: `all`, `organization`
            for those visible to the whole organization, or `private`.
        renotify_on: names of incident fields whose changes trigger another notification; empty
            if none.
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
        Field("created", "created", True, TIMESTAMP, read_only=True),
        Field("enabled", "enabled", True, BOOLEAN),
        Field("handles", "handles", True, ListOf(TEXT)),
        Field("modified", "modified", True, TIMESTAMP, read_only=True),
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
        created: datetime.datetime | Unset = UNSET,
        enabled: bool,
        handles: list[str],
        modified: datetime.datetime | Unset = UNSET,
        trigger: str,
        visibility: IncidentNotificationRuleAttributesVisibility | str,
        renotify_on: list[str] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.conditions = conditions
        self.created = created  # type: ignore[assignment]
        self.enabled = enabled
        self.handles = handles
        self.modified = modified  # type: ignore[assignment]
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
            m.created = parse_timestamp(v) if v.__class__ is str else v
            m.enabled = d["enabled"]
            m.handles = d["handles"]
            v = d["modified"]
            m.modified = parse_timestamp(v) if v.__class__ is str else v
            m.trigger = d["trigger"]
            m.visibility = d["visibility"]
            m.renotify_on = d["renotify_on"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
