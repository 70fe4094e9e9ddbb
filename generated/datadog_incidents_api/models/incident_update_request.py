# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_update_data import IncidentUpdateData


class IncidentUpdateRequest(Model):
    """Request to update an incident."""

    data: IncidentUpdateData = member(Nested(IncidentUpdateData))
    """Incident to update, with the attributes and relationships to change."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUpdateRequest:
        m = new(IncidentUpdateRequest)
        m._source = d
        try:
            m.data = IncidentUpdateData._decode(v) if (v := d["data"]).__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
