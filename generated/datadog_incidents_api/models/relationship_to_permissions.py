# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .._unset import UNSET, Unset
from .relationship_to_permission_data import RelationshipToPermissionData


class RelationshipToPermissions(Model):
    """Relationship to any number of permissions."""

    data: list[RelationshipToPermissionData] | Unset = member(
        ListOf(Nested(RelationshipToPermissionData)), default=UNSET
    )
    """Resource identifiers, one per related permission."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToPermissions:
        m = new(RelationshipToPermissions)
        m._source = d
        try:
            get = d.get
            v = get("data", UNSET)
            m.data = (
                list(map(RelationshipToPermissionData._decode, v)) if v.__class__ is list else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
