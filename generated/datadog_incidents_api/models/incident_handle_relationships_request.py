# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .relationship_to_incident_type import RelationshipToIncidentType
from .relationship_to_user import RelationshipToUser


class IncidentHandleRelationshipsRequest(Model):
    """Relationships to set: the type and the commander of the incidents that the handle declares."""

    incident_type: RelationshipToIncidentType = member(Nested(RelationshipToIncidentType))
    """Relationship to an incident type."""
    commander_user: RelationshipToUser | Unset = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""
