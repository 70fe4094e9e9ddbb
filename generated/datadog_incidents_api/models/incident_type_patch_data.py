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
from .incident_type_update_attributes import IncidentTypeUpdateAttributes

_new = object.__new__


class IncidentTypePatchData(Model):
    """Incident type to update, with the attributes to change.

    Attributes:
        type: JSON:API type of incident types.
        id: UUID of the incident type, the same as in the path.
        attributes: attributes to change; those that are not sent keep their values.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_types")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentTypeUpdateAttributes)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["incident_types"]
    id: str
    attributes: IncidentTypeUpdateAttributes

    def __init__(
        self,
        *,
        type: Literal["incident_types"] = "incident_types",
        id: str,
        attributes: IncidentTypeUpdateAttributes,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypePatchData:
        m = _new(IncidentTypePatchData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = IncidentTypeUpdateAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
