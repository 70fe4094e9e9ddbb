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
from ..types import UNSET, Unset
from .incident_update_attributes import IncidentUpdateAttributes
from .incident_update_relationships import IncidentUpdateRelationships

_new = object.__new__


class IncidentUpdateData(Model):
    """Incident to update, with the attributes and relationships to change.

    Attributes:
        type: JSON:API type of incidents.
        id: UUID of the incident, the same as in the path.
        attributes: attributes to change; those that are not sent keep their values.
        relationships: relationships to change; those that are not sent are kept.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentUpdateAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentUpdateRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incidents"]
    id: str
    attributes: IncidentUpdateAttributes | Unset
    relationships: IncidentUpdateRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incidents"] = "incidents",
        id: str,
        attributes: IncidentUpdateAttributes | Unset = UNSET,
        relationships: IncidentUpdateRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUpdateData:
        m = _new(IncidentUpdateData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = IncidentUpdateAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = get("relationships", UNSET)
            m.relationships = IncidentUpdateRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
