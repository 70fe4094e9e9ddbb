# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
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
