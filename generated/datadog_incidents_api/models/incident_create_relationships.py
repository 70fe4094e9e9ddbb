# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._shapes import Nullable
from .nullable_relationship_to_user import NullableRelationshipToUser


class IncidentCreateRelationships(Model):
    """Relationships to set: the incident commander."""

    commander_user: NullableRelationshipToUser | None = member(Nullable(Nested(NullableRelationshipToUser)))
    """Incident commander, the user who leads the response; null if none."""
