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
from .incident_type_attributes import IncidentTypeAttributes


class IncidentTypeCreateData(Model):
    """Incident type to create, as a JSON:API resource."""

    type: Literal["incident_types"] = member(Constant("incident_types"), default="incident_types")
    """JSON:API type of incident types."""
    attributes: IncidentTypeAttributes = member(Nested(IncidentTypeAttributes))
    """Name and configuration of the incident type, and members set by the server."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeCreateData:
        m = new(IncidentTypeCreateData)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = IncidentTypeAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
