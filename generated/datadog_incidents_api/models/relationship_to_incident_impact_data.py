# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant


class RelationshipToIncidentImpactData(Model):
    """Resource identifier of an impact."""

    id: str = member(TEXT)
    """UUID of the related impact."""
    type: Literal["incident_impacts"] = member(Constant("incident_impacts"), default="incident_impacts")
    """JSON:API type of impacts."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentImpactData:
        m = new(RelationshipToIncidentImpactData)
        m._source = d
        try:
            m.id = d["id"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
