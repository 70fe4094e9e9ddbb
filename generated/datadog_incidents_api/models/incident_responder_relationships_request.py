# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .relationship_to_user import RelationshipToUser


class IncidentResponderRelationshipsRequest(Model):
    """Relationship to set: the user to add as a responder."""

    user: RelationshipToUser = member(Nested(RelationshipToUser))
    """Relationship to a user."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderRelationshipsRequest:
        m = new(IncidentResponderRelationshipsRequest)
        m._source = d
        try:
            m.user = RelationshipToUser._decode(v) if (v := d["user"]).__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
