# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .relationship_to_permissions import RelationshipToPermissions


class RoleResponseRelationships(Model):
    """Relationship of a role to its permissions."""

    permissions: RelationshipToPermissions | Unset = member(Nested(RelationshipToPermissions), default=UNSET)
    """Relationship to any number of permissions."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RoleResponseRelationships:
        m = new(RoleResponseRelationships)
        m._source = d
        try:
            get = d.get
            v = get("permissions", UNSET)
            m.permissions = RelationshipToPermissions._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
