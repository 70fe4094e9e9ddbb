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
from .nullable_relationship_to_user import NullableRelationshipToUser


class IncidentCreateRelationships(Model):
    """Relationships to set: the incident commander."""

    commander_user: NullableRelationshipToUser | None = member(Nullable(Nested(NullableRelationshipToUser)))
    """Incident commander, the user who leads the response; null if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateRelationships:
        m = new(IncidentCreateRelationships)
        m._source = d
        try:
            v = d["commander_user"]
            m.commander_user = NullableRelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
