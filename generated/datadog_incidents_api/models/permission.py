# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .permission_attributes import PermissionAttributes


class Permission(Model):
    """Permission that a role grants."""

    type: Literal["permissions"] | Unset = member(Constant("permissions"), default=UNSET)
    """JSON:API type of permissions."""
    id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the permission."""
    attributes: PermissionAttributes | Unset = member(Nested(PermissionAttributes), default=UNSET)
    """Names of a permission, and the kind of access that it grants."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> Permission:
        m = new(Permission)
        m._source = d
        try:
            get = d.get
            m.type = get("type", UNSET)
            m.id = get("id", UNSET)
            v = get("attributes", UNSET)
            m.attributes = PermissionAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
