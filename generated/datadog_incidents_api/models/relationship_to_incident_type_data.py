# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant


class RelationshipToIncidentTypeData(Model):
    """Resource identifier of an incident type."""

    type: Literal["incident_types"] = member(Constant("incident_types"), default="incident_types")
    """JSON:API type of incident types."""
    id: str = member(TEXT)
    """UUID of the related incident type."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentTypeData:
        m = new(RelationshipToIncidentTypeData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
