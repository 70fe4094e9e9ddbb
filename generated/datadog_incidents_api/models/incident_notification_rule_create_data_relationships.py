# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..types import UNSET, Unset
from .relationship_to_incident_notification_template import RelationshipToIncidentNotificationTemplate
from .relationship_to_incident_type import RelationshipToIncidentType


class IncidentNotificationRuleCreateDataRelationships(Model):
    """Relationships to set: the incident type that the rule applies to, and its notification template."""

    incident_type: RelationshipToIncidentType | Unset = member(
        Nested(RelationshipToIncidentType), default=UNSET
    )
    """Relationship to an incident type."""
    notification_template: RelationshipToIncidentNotificationTemplate | Unset = member(
        Nested(RelationshipToIncidentNotificationTemplate), default=UNSET
    )
    """Relationship to a notification template."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleCreateDataRelationships:
        m = new(IncidentNotificationRuleCreateDataRelationships)
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
