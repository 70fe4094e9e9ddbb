# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..types import UNSET, Unset
from .relationship_to_incident_type import RelationshipToIncidentType
from .relationship_to_user import RelationshipToUser


class IncidentHandleRelationshipsRequest(Model):
    """Relationships to set: the type and the commander of the incidents that the handle declares."""

    incident_type: RelationshipToIncidentType = member(Nested(RelationshipToIncidentType))
    """Relationship to an incident type."""
    commander_user: RelationshipToUser | Unset = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleRelationshipsRequest:
        m = new(IncidentHandleRelationshipsRequest)
        m._source = d
        try:
            get = d.get
            v = d["incident_type"]
            m.incident_type = RelationshipToIncidentType._decode(v) if v.__class__ is dict else not_object(v)
            v = get("commander_user", UNSET)
            m.commander_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
