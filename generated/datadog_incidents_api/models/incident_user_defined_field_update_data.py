# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    Constant,
)
from .incident_user_defined_field_attributes_update_request import (
    IncidentUserDefinedFieldAttributesUpdateRequest,
)


class IncidentUserDefinedFieldUpdateData(Model):
    """User-defined field to update, with the attributes to change."""

    type: Literal["user_defined_field"] = member(Constant("user_defined_field"), default="user_defined_field")
    """JSON:API type of user-defined fields."""
    id: str = member(TEXT)
    """UUID of the user-defined field, the same as in the path."""
    attributes: IncidentUserDefinedFieldAttributesUpdateRequest = member(
        Nested(IncidentUserDefinedFieldAttributesUpdateRequest)
    )
    """Attributes to change; those that are not sent keep their values."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldUpdateData:
        m = new(IncidentUserDefinedFieldUpdateData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentUserDefinedFieldAttributesUpdateRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
