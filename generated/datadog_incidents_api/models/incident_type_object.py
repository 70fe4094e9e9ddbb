# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_type_attributes import IncidentTypeAttributes
from .incident_type_relationships import IncidentTypeRelationships


class IncidentTypeObject(Model):
    """Incident type, as a JSON:API resource."""

    type: Literal["incident_types"] = member(Constant("incident_types"), default="incident_types")
    """JSON:API type of incident types."""
    id: str = member(TEXT)
    """UUID of the incident type."""
    attributes: IncidentTypeAttributes = member(Nested(IncidentTypeAttributes), default=UNSET)
    """Name and configuration of the incident type, and members set by the server."""
    relationships: IncidentTypeRelationships | Unset = member(
        Nested(IncidentTypeRelationships), default=UNSET
    )
    """Relationships of an incident type to its chat and meeting configurations, and to the users who
    created and last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeObject:
        m = new(IncidentTypeObject)
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
