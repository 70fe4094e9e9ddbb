# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .relationship_to_incident_type import RelationshipToIncidentType
from .relationship_to_user import RelationshipToUser


class PostmortemTemplateResponseRelationships(Model):
    """Relationships of a postmortem template to its incident type, and to the user who last changed it."""

    incident_type: RelationshipToIncidentType | Unset = member(
        Nested(RelationshipToIncidentType), default=UNSET
    )
    """Relationship to an incident type."""
    last_modified_by_user: RelationshipToUser | Unset = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplateResponseRelationships:
        m = new(PostmortemTemplateResponseRelationships)
        m._source = d
        try:
            get = d.get
            v = get("incident_type", UNSET)
            m.incident_type = RelationshipToIncidentType._decode(v) if v.__class__ is dict else not_object(v)
            v = get("last_modified_by_user", UNSET)
            m.last_modified_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
