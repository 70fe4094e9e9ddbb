# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._shapes import Nullable
from .._unset import UNSET, Unset
from .nullable_relationship_to_user import NullableRelationshipToUser


class IncidentImportRelationships(Model):
    """Relationships to set: the incident commander, and the user who declared the incident."""

    commander_user: NullableRelationshipToUser | Unset | None = member(
        Nullable(Nested(NullableRelationshipToUser)), default=UNSET
    )
    """Incident commander, the user who led the response; null if none."""
    declared_by_user: NullableRelationshipToUser | Unset | None = member(
        Nullable(Nested(NullableRelationshipToUser)), default=UNSET
    )
    """User who declared the incident; by default the user who imports it."""
