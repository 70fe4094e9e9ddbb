# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .relationship_to_user import RelationshipToUser


class IncidentResponderRelationshipsRequest(Model):
    """Relationship to set: the user to add as a responder."""

    user: RelationshipToUser = member(Nested(RelationshipToUser))
    """Relationship to a user."""
