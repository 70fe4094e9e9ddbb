# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset


class RelationshipToPermissionData(Model):
    """Resource identifier of a permission."""

    id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the related permission."""
    type: Literal["permissions"] | Unset = member(Constant("permissions"), default=UNSET)
    """JSON:API type of permissions."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToPermissionData:
        m = new(RelationshipToPermissionData)
        m._source = d
        try:
            get = d.get
            m.id = get("id", UNSET)
            m.type = get("type", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
