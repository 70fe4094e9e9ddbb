# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_type_create_data import IncidentTypeCreateData


class IncidentTypeCreateRequest(Model):
    """Request to create an incident type."""

    data: IncidentTypeCreateData = member(Nested(IncidentTypeCreateData))
    """Incident type to create, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeCreateRequest:
        m = new(IncidentTypeCreateRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentTypeCreateData._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
