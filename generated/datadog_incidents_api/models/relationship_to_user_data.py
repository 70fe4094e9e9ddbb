# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant


class RelationshipToUserData(Model):
    """Resource identifier of a user."""

    id: str = member(TEXT)
    """UUID of the related user."""
    type: Literal["users"] = member(Constant("users"), default="users")
    """JSON:API type of users."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToUserData:
        m = new(RelationshipToUserData)
        m._source = d
        try:
            m.id = d["id"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
