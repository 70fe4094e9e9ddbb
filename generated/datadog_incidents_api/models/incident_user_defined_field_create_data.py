# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from .incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest
from .incident_user_defined_field_attributes_create_request import (
    IncidentUserDefinedFieldAttributesCreateRequest,
)


class IncidentUserDefinedFieldCreateData(Model):
    """User-defined field to create, as a JSON:API resource."""

    type: Literal["user_defined_field"] = member(Constant("user_defined_field"), default="user_defined_field")
    """JSON:API type of user-defined fields."""
    attributes: IncidentUserDefinedFieldAttributesCreateRequest = member(
        Nested(IncidentUserDefinedFieldAttributesCreateRequest)
    )
    """Name, type and presentation of the new field."""
    relationships: IncidentTypeSettingRelationshipsRequest = member(
        Nested(IncidentTypeSettingRelationshipsRequest)
    )
    """Relationship to set: the incident type that the resource applies to."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldCreateData:
        m = new(IncidentUserDefinedFieldCreateData)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentUserDefinedFieldAttributesCreateRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = d["relationships"]
            m.relationships = (
                IncidentTypeSettingRelationshipsRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
