# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    TEXT,
    UNDECODABLE,
    Constant,
    not_object,
)
from .incident_user_defined_field_attributes_update_request import (
    IncidentUserDefinedFieldAttributesUpdateRequest,
)

_new = object.__new__


class IncidentUserDefinedFieldUpdateData(Model):
    """A field to be changed.

    Attributes:
        type: JSON:API type of fields.
        id: Id of the field, as in the path.
        attributes: What is to be different.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("user_defined_field")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentUserDefinedFieldAttributesUpdateRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["user_defined_field"]
    id: str
    attributes: IncidentUserDefinedFieldAttributesUpdateRequest

    def __init__(
        self,
        *,
        type: Literal["user_defined_field"] = "user_defined_field",
        id: str,
        attributes: IncidentUserDefinedFieldAttributesUpdateRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldUpdateData:
        m = _new(IncidentUserDefinedFieldUpdateData)
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
