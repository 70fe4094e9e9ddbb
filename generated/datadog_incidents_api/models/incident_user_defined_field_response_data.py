# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from .incident_user_defined_field_attributes_response import IncidentUserDefinedFieldAttributesResponse
from .incident_user_defined_field_relationships import IncidentUserDefinedFieldRelationships

_new = object.__new__


class IncidentUserDefinedFieldResponseData(Model):
    """User-defined field of incidents, as a JSON:API resource.

    Attributes:
        type: JSON:API type of user-defined fields.
        id: UUID of the user-defined field.
        attributes: name, type and presentation of the field, and its timestamps.
        relationships: relationships of a user-defined field to its incident type, and to the
            users who created and last changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("user_defined_field")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentUserDefinedFieldAttributesResponse)),
        Field("relationships", "relationships", True, Nested(IncidentUserDefinedFieldRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["user_defined_field"]
    id: str
    attributes: IncidentUserDefinedFieldAttributesResponse
    relationships: IncidentUserDefinedFieldRelationships

    def __init__(
        self,
        *,
        type: Literal["user_defined_field"] = "user_defined_field",
        id: str,
        attributes: IncidentUserDefinedFieldAttributesResponse,
        relationships: IncidentUserDefinedFieldRelationships,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldResponseData:
        m = _new(IncidentUserDefinedFieldResponseData)
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
