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
from .incident_user_defined_field_attributes_update_request import (
    IncidentUserDefinedFieldAttributesUpdateRequest,
)

_new = object.__new__


class IncidentUserDefinedFieldUpdateData(Model):
    """User-defined field to update, with the attributes to change.

    Attributes:
        type: JSON:API type of user-defined fields.
        id: UUID of the user-defined field, the same as in the path.
        attributes: attributes to change; those that are not sent keep their values.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
