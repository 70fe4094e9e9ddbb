# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from .incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest
from .incident_user_defined_field_attributes_create_request import (
    IncidentUserDefinedFieldAttributesCreateRequest,
)

_new = object.__new__


class IncidentUserDefinedFieldCreateData(Model):
    """User-defined field to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of user-defined fields.
        attributes: name, type and presentation of the new field.
        relationships: relationship to set: the incident type that the resource applies to.
    """

    __slots__ = ("attributes", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("user_defined_field")),
        Field("attributes", "attributes", True, Nested(IncidentUserDefinedFieldAttributesCreateRequest)),
        Field("relationships", "relationships", True, Nested(IncidentTypeSettingRelationshipsRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
            "relationships",
        )
    )

    type: Literal["user_defined_field"]
    attributes: IncidentUserDefinedFieldAttributesCreateRequest
    relationships: IncidentTypeSettingRelationshipsRequest

    def __init__(
        self,
        *,
        type: Literal["user_defined_field"] = "user_defined_field",
        attributes: IncidentUserDefinedFieldAttributesCreateRequest,
        relationships: IncidentTypeSettingRelationshipsRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldCreateData:
        m = _new(IncidentUserDefinedFieldCreateData)
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
