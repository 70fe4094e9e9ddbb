# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant


class RelationshipToIncidentUserDefinedFieldData(Model):
    """Resource identifier of a user-defined field."""

    id: str = member(TEXT)
    """UUID of the related user-defined field."""
    type: Literal["user_defined_field"] = member(Constant("user_defined_field"), default="user_defined_field")
    """JSON:API type of user-defined fields."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentUserDefinedFieldData:
        m = new(RelationshipToIncidentUserDefinedFieldData)
        m._source = d
        try:
            m.id = d["id"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
