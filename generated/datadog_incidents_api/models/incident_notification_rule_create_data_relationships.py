# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from ..types import UNSET, Unset
from .relationship_to_incident_notification_template import RelationshipToIncidentNotificationTemplate
from .relationship_to_incident_type import RelationshipToIncidentType

_new = object.__new__


class IncidentNotificationRuleCreateDataRelationships(Model):
    """Relationships to set: the incident type that the rule applies to, and its notification template.

    Attributes:
        incident_type: relationship to an incident type.
        notification_template: relationship to a notification template.
    """

    __slots__ = (
        "incident_type",
        "notification_template",
    )

    _fields = (
        Field("incident_type", "incident_type", False, Nested(RelationshipToIncidentType)),
        Field(
            "notification_template",
            "notification_template",
            False,
            Nested(RelationshipToIncidentNotificationTemplate),
        ),
    )
    _keys = frozenset(
        (
            "incident_type",
            "notification_template",
        )
    )

    incident_type: RelationshipToIncidentType | Unset
    notification_template: RelationshipToIncidentNotificationTemplate | Unset

    def __init__(
        self,
        *,
        incident_type: RelationshipToIncidentType | Unset = UNSET,
        notification_template: RelationshipToIncidentNotificationTemplate | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.incident_type = incident_type
        self.notification_template = notification_template

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleCreateDataRelationships:
        m = _new(IncidentNotificationRuleCreateDataRelationships)
        m._source = d
        try:
            get = d.get
            v = get("incident_type", UNSET)
            m.incident_type = RelationshipToIncidentType._decode(v) if v.__class__ is dict else not_object(v)
            v = get("notification_template", UNSET)
            m.notification_template = (
                RelationshipToIncidentNotificationTemplate._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
