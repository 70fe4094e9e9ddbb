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
from .incident_impact_patch_attributes import IncidentImpactPatchAttributes


class IncidentImpactPatchData(Model):
    """Impact to update, with the attributes to change."""

    type: Literal["incident_impacts"] = member(Constant("incident_impacts"), default="incident_impacts")
    """JSON:API type of impacts."""
    attributes: IncidentImpactPatchAttributes | Unset = member(
        Nested(IncidentImpactPatchAttributes), default=UNSET
    )
    """Attributes to change; those that are not sent keep their values."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactPatchData:
        m = new(IncidentImpactPatchData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            v = get("attributes", UNSET)
            m.attributes = IncidentImpactPatchAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
