# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .._unset import UNSET, Unset
from .relationship_to_role_data import RelationshipToRoleData


class RelationshipToRoles(Model):
    """Relationship to any number of roles."""

    data: list[RelationshipToRoleData] | Unset = member(ListOf(Nested(RelationshipToRoleData)), default=UNSET)
    """Resource identifiers, one per related role."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToRoles:
        m = new(RelationshipToRoles)
        m._source = d
        try:
            get = d.get
            v = get("data", UNSET)
            m.data = list(map(RelationshipToRoleData._decode, v)) if v.__class__ is list else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
