# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import Nullable
from .relationship_to_user_data import RelationshipToUserData


class NullableRelationshipToUser(Model):
    """Relationship to a user, or to none."""

    data: RelationshipToUserData | None = member(Nullable(Nested(RelationshipToUserData)))
    """Resource identifier of the user; null if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> NullableRelationshipToUser:
        m = new(NullableRelationshipToUser)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is dict:
                m.data = m_data = new(RelationshipToUserData)
                m_data._source = v
                m_data.id = v["id"]
                m_data.type = v["type"]
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
