# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .relationship_to_incident_type import RelationshipToIncidentType


class IncidentTypeSettingRelationshipsRequest(Model):
    """Relationship to set: the incident type that the resource applies to."""

    incident_type: RelationshipToIncidentType = member(Nested(RelationshipToIncidentType))
    """Relationship to an incident type."""
