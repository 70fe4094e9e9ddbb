# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_impact_attributes import IncidentImpactAttributes
from .incident_impact_relationships import IncidentImpactRelationships


class IncidentImpactResponseData(Model):
    """Impact of an incident on users or systems, as a JSON:API resource."""

    type: Literal["incident_impacts"] = member(Constant("incident_impacts"), default="incident_impacts")
    """JSON:API type of impacts."""
    id: str = member(TEXT)
    """UUID of the impact."""
    attributes: IncidentImpactAttributes | Unset = member(Nested(IncidentImpactAttributes), default=UNSET)
    """Description, duration, field values and audit data of an impact."""
    relationships: IncidentImpactRelationships | Unset = member(
        Nested(IncidentImpactRelationships), default=UNSET
    )
    """Relationships of an impact to its incident, and to the users who created and last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactResponseData:
        m = new(IncidentImpactResponseData)
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
