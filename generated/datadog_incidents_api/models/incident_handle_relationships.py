# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .relationship_to_incident_type import RelationshipToIncidentType
from .relationship_to_user import RelationshipToUser


class IncidentHandleRelationships(Model):
    """Relationships of a handle to the type and commander of its incidents, and to the users who created
    and last changed it."""

    created_by_user: RelationshipToUser = member(Nested(RelationshipToUser))
    """Relationship to a user."""
    incident_type: RelationshipToIncidentType = member(Nested(RelationshipToIncidentType))
    """Relationship to an incident type."""
    last_modified_by_user: RelationshipToUser = member(Nested(RelationshipToUser))
    """Relationship to a user."""
    commander_user: RelationshipToUser | Unset = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleRelationships:
        m = new(IncidentHandleRelationships)
        m._source = d
        try:
            get = d.get
            v = d["created_by_user"]
            m.created_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["incident_type"]
            m.incident_type = RelationshipToIncidentType._decode(v) if v.__class__ is dict else not_object(v)
            v = d["last_modified_by_user"]
            m.last_modified_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = get("commander_user", UNSET)
            m.commander_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
