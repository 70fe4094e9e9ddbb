# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .incident_user_defined_field_attributes_response import IncidentUserDefinedFieldAttributesResponse
from .incident_user_defined_field_relationships import IncidentUserDefinedFieldRelationships


class IncidentUserDefinedFieldResponseData(Model):
    """User-defined field of incidents, as a JSON:API resource."""

    type: Literal["user_defined_field"] = member(Constant("user_defined_field"), default="user_defined_field")
    """JSON:API type of user-defined fields."""
    id: str = member(TEXT)
    """UUID of the user-defined field."""
    attributes: IncidentUserDefinedFieldAttributesResponse = member(
        Nested(IncidentUserDefinedFieldAttributesResponse)
    )
    """Name, type and presentation of the field, and its timestamps."""
    relationships: IncidentUserDefinedFieldRelationships = member(
        Nested(IncidentUserDefinedFieldRelationships)
    )
    """Relationships of a user-defined field to its incident type, and to the users who created and last
    changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldResponseData:
        m = new(IncidentUserDefinedFieldResponseData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentUserDefinedFieldAttributesResponse._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = d["relationships"]
            m.relationships = (
                IncidentUserDefinedFieldRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
