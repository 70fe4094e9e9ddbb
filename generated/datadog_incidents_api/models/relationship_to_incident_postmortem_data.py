# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
    Constant,
)


class RelationshipToIncidentPostmortemData(Model):
    """Resource identifier of a postmortem."""

    id: str = member(TEXT)
    """ID of the related postmortem."""
    type: Literal["incident_postmortems"] = member(
        Constant("incident_postmortems"), default="incident_postmortems"
    )
    """JSON:API type of postmortems."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentPostmortemData:
        m = new(RelationshipToIncidentPostmortemData)
        m._source = d
        try:
            m.id = d["id"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
