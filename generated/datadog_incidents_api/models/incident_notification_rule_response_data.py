# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_notification_rule_attributes import IncidentNotificationRuleAttributes
from .incident_notification_rule_relationships import IncidentNotificationRuleRelationships

_new = object.__new__


class IncidentNotificationRuleResponseData(Model):
    """Notification rule, as a JSON:API resource.

    Attributes:
        type: JSON:API type of notification rules.
        id: UUID of the notification rule.
        attributes: conditions, trigger, recipients and timestamps of the rule.
        relationships: relationships of a notification rule to its incident type and
            notification template, and to the users who created and last changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_notification_rules")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentNotificationRuleAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentNotificationRuleRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incident_notification_rules"]
    id: str
    attributes: IncidentNotificationRuleAttributes | Unset
    relationships: IncidentNotificationRuleRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_notification_rules"] = "incident_notification_rules",
        id: str,
        attributes: IncidentNotificationRuleAttributes | Unset = UNSET,
        relationships: IncidentNotificationRuleRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleResponseData:
        m = _new(IncidentNotificationRuleResponseData)
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
