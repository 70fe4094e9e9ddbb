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
from .incident_notification_rule_create_attributes import IncidentNotificationRuleCreateAttributes
from .incident_notification_rule_create_data_relationships import (
    IncidentNotificationRuleCreateDataRelationships,
)

_new = object.__new__


class IncidentNotificationRuleUpdateData(Model):
    """Notification rule to replace, with all of its attributes.

    Attributes:
        type: JSON:API type of notification rules.
        id: UUID of the notification rule, the same as in the path.
        attributes: conditions, trigger and recipients of the rule.
        relationships: relationships to set: the incident type that the rule applies to, and its
            notification template.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_notification_rules")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentNotificationRuleCreateAttributes)),
        Field(
            "relationships", "relationships", False, Nested(IncidentNotificationRuleCreateDataRelationships)
        ),
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
    attributes: IncidentNotificationRuleCreateAttributes
    relationships: IncidentNotificationRuleCreateDataRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_notification_rules"] = "incident_notification_rules",
        id: str,
        attributes: IncidentNotificationRuleCreateAttributes,
        relationships: IncidentNotificationRuleCreateDataRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleUpdateData:
        m = _new(IncidentNotificationRuleUpdateData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
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
