# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .incident_type_object import IncidentTypeObject


class IncidentTypeResponse(Model):
    """Response containing one incident type."""

    data: IncidentTypeObject = member(Nested(IncidentTypeObject))
    """Incident type, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeResponse:
        m = new(IncidentTypeResponse)
        m._source = d
        try:
            m.data = IncidentTypeObject._decode(v) if (v := d["data"]).__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
