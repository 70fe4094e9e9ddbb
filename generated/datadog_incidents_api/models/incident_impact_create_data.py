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
from .incident_impact_create_attributes import IncidentImpactCreateAttributes


class IncidentImpactCreateData(Model):
    """Impact to create, as a JSON:API resource."""

    type: Literal["incident_impacts"] = member(Constant("incident_impacts"), default="incident_impacts")
    """JSON:API type of impacts."""
    attributes: IncidentImpactCreateAttributes = member(Nested(IncidentImpactCreateAttributes))
    """Description, duration and field values of the new impact."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactCreateData:
        m = new(IncidentImpactCreateData)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = IncidentImpactCreateAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
