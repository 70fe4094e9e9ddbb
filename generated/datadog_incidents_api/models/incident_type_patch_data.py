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
from .incident_type_update_attributes import IncidentTypeUpdateAttributes


class IncidentTypePatchData(Model):
    """Incident type to update, with the attributes to change."""

    type: Literal["incident_types"] = member(Constant("incident_types"), default="incident_types")
    """JSON:API type of incident types."""
    id: str = member(TEXT)
    """UUID of the incident type, the same as in the path."""
    attributes: IncidentTypeUpdateAttributes = member(Nested(IncidentTypeUpdateAttributes))
    """Attributes to change; those that are not sent keep their values."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypePatchData:
        m = new(IncidentTypePatchData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = IncidentTypeUpdateAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
