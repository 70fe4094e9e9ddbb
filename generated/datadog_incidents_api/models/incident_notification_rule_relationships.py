# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .relationship_to_incident_notification_template import RelationshipToIncidentNotificationTemplate
from .relationship_to_incident_type import RelationshipToIncidentType
from .relationship_to_user import RelationshipToUser


class IncidentNotificationRuleRelationships(Model):
    """Relationships of a notification rule to its incident type and notification template, and to the
    users who created and last changed it."""

    created_by_user: RelationshipToUser = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""
    incident_type: RelationshipToIncidentType = member(Nested(RelationshipToIncidentType), default=UNSET)
    """Relationship to an incident type."""
    last_modified_by_user: RelationshipToUser = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""
    notification_template: RelationshipToIncidentNotificationTemplate | Unset = member(
        Nested(RelationshipToIncidentNotificationTemplate), default=UNSET
    )
    """Relationship to a notification template."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleRelationships:
        m = new(IncidentNotificationRuleRelationships)
        m._source = d
        try:
            get = d.get
            v = d["created_by_user"]
            m.created_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["incident_type"]
            m.incident_type = RelationshipToIncidentType._decode(v) if v.__class__ is dict else not_object(v)
            v = d["last_modified_by_user"]
            m.last_modified_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = get("notification_template", UNSET)
            m.notification_template = (
                RelationshipToIncidentNotificationTemplate._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
