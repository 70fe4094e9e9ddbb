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
from .incident_impact_attributes import IncidentImpactAttributes
from .incident_impact_relationships import IncidentImpactRelationships

_new = object.__new__


class IncidentImpactResponseData(Model):
    """Impact of an incident on users or systems, as a JSON:API resource.

    Attributes:
        type: JSON:API type of impacts.
        id: UUID of the impact.
        attributes: description, duration, field values and audit data of an impact.
        relationships: relationships of an impact to its incident, and to the users who created
            and last changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_impacts")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentImpactAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentImpactRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incident_impacts"]
    id: str
    attributes: IncidentImpactAttributes | Unset
    relationships: IncidentImpactRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_impacts"] = "incident_impacts",
        id: str,
        attributes: IncidentImpactAttributes | Unset = UNSET,
        relationships: IncidentImpactRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactResponseData:
        m = _new(IncidentImpactResponseData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = IncidentImpactAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = d["relationships"]
            m.relationships = IncidentImpactRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
