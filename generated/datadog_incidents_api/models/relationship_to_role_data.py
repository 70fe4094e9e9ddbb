# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset


class RelationshipToRoleData(Model):
    """Resource identifier of a role."""

    id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the related role."""
    type: Literal["roles"] | Unset = member(Constant("roles"), default=UNSET)
    """JSON:API type of roles."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToRoleData:
        m = new(RelationshipToRoleData)
        m._source = d
        try:
            get = d.get
            m.id = get("id", UNSET)
            m.type = get("type", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
