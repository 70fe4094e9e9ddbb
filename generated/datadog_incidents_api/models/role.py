# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .role_attributes import RoleAttributes
from .role_response_relationships import RoleResponseRelationships


class Role(Model):
    """Role of a user, which grants permissions."""

    type: Literal["roles"] | Unset = member(Constant("roles"), default=UNSET)
    """JSON:API type of roles."""
    id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the role."""
    attributes: RoleAttributes | Unset = member(Nested(RoleAttributes), default=UNSET)
    """Name and age of a role."""
    relationships: RoleResponseRelationships | Unset = member(
        Nested(RoleResponseRelationships), default=UNSET
    )
    """Relationship of a role to its permissions."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> Role:
        m = new(Role)
        m._source = d
        try:
            get = d.get
            m.type = get("type", UNSET)
            m.id = get("id", UNSET)
            v = get("attributes", UNSET)
            m.attributes = RoleAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = get("relationships", UNSET)
            m.relationships = RoleResponseRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
