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
from ..types import UNSET, Unset
from .incident_create_attributes import IncidentCreateAttributes
from .incident_create_relationships import IncidentCreateRelationships

_new = object.__new__


class IncidentCreateData(Model):
    """Incident to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of incidents.
        attributes: title, type, fields, customer impact and first timeline entries of the
            incident.
        relationships: relationships to set: the incident commander.
    """

    __slots__ = ("attributes", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents")),
        Field("attributes", "attributes", True, Nested(IncidentCreateAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentCreateRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incidents"]
    attributes: IncidentCreateAttributes
    relationships: IncidentCreateRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incidents"] = "incidents",
        attributes: IncidentCreateAttributes,
        relationships: IncidentCreateRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateData:
        m = _new(IncidentCreateData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = IncidentCreateAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = get("relationships", UNSET)
            m.relationships = IncidentCreateRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
