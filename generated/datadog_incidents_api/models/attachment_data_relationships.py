# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET
from .relationship_to_incident import RelationshipToIncident
from .relationship_to_user import RelationshipToUser


class AttachmentDataRelationships(Model):
    """Relationships of an attachment to its incident, and to the user who last changed it."""

    incident: RelationshipToIncident = member(Nested(RelationshipToIncident), default=UNSET)
    """Relationship to an incident."""
    last_modified_by_user: RelationshipToUser = member(Nested(RelationshipToUser), default=UNSET)
    """Relationship to a user."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> AttachmentDataRelationships:
        m = new(AttachmentDataRelationships)
        m._source = d
        try:
            v = d["incident"]
            m.incident = RelationshipToIncident._decode(v) if v.__class__ is dict else not_object(v)
            v = d["last_modified_by_user"]
            m.last_modified_by_user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
