# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Nullable,
)
from ..types import UNSET, Unset
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

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImportRelationships:
        m = new(IncidentImportRelationships)
        m._source = d
        try:
            get = d.get
            v = get("commander_user", UNSET)
            m.commander_user = NullableRelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = get("declared_by_user", UNSET)
            m.declared_by_user = (
                NullableRelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
