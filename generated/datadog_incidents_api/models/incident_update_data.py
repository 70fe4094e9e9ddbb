# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    Constant,
)
from ..types import UNSET, Unset
from .incident_update_attributes import IncidentUpdateAttributes
from .incident_update_relationships import IncidentUpdateRelationships


class IncidentUpdateData(Model):
    """Incident to update, with the attributes and relationships to change."""

    type: Literal["incidents"] = member(Constant("incidents"), default="incidents")
    """JSON:API type of incidents."""
    id: str = member(TEXT)
    """UUID of the incident, the same as in the path."""
    attributes: IncidentUpdateAttributes | Unset = member(Nested(IncidentUpdateAttributes), default=UNSET)
    """Attributes to change; those that are not sent keep their values."""
    relationships: IncidentUpdateRelationships | Unset = member(
        Nested(IncidentUpdateRelationships), default=UNSET
    )
    """Relationships to change; those that are not sent are kept."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUpdateData:
        m = new(IncidentUpdateData)
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
