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
from .incident_type_attributes import IncidentTypeAttributes
from .incident_type_relationships import IncidentTypeRelationships

_new = object.__new__


class IncidentTypeObject(Model):
    """Incident type, as a JSON:API resource.

    Attributes:
        type: JSON:API type of incident types.
        id: UUID of the incident type.
        attributes: name and configuration of the incident type, and members set by the server.
        relationships: relationships of an incident type to its chat and meeting configurations,
            and to the users who created and last changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_types")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentTypeAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentTypeRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incident_types"]
    id: str
    attributes: IncidentTypeAttributes | Unset
    relationships: IncidentTypeRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_types"] = "incident_types",
        id: str,
        attributes: IncidentTypeAttributes | Unset = UNSET,
        relationships: IncidentTypeRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeObject:
        m = _new(IncidentTypeObject)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = IncidentTypeAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = d["relationships"]
            m.relationships = IncidentTypeRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
