# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from ..types import UNSET, Unset
from .incident_create_attributes import IncidentCreateAttributes
from .incident_create_relationships import IncidentCreateRelationships


class IncidentCreateData(Model):
    """Incident to create, as a JSON:API resource."""

    type: Literal["incidents"] = member(Constant("incidents"), default="incidents")
    """JSON:API type of incidents."""
    attributes: IncidentCreateAttributes = member(Nested(IncidentCreateAttributes))
    """Title, type, fields, customer impact and first timeline entries of the incident."""
    relationships: IncidentCreateRelationships | Unset = member(
        Nested(IncidentCreateRelationships), default=UNSET
    )
    """Relationships to set: the incident commander."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateData:
        m = new(IncidentCreateData)
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
