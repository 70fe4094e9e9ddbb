# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..types import UNSET, Unset
from .relationship_to_roles import RelationshipToRoles


class UserRelationships(Model):
    """Relationships to set: the roles of the new user."""

    roles: RelationshipToRoles | Unset = member(Nested(RelationshipToRoles), default=UNSET)
    """Relationship to any number of roles."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserRelationships:
        m = new(UserRelationships)
        m._source = d
        try:
            get = d.get
            v = get("roles", UNSET)
            m.roles = RelationshipToRoles._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
