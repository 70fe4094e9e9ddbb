# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_create_data import IncidentCreateData


class IncidentCreateRequest(Model):
    """Request to create an incident."""

    data: IncidentCreateData = member(Nested(IncidentCreateData))
    """Incident to create, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateRequest:
        m = new(IncidentCreateRequest)
        m._source = d
        try:
            m.data = IncidentCreateData._decode(v) if (v := d["data"]).__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
