# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_type_patch_data import IncidentTypePatchData


class IncidentTypePatchRequest(Model):
    """Request to update an incident type."""

    data: IncidentTypePatchData = member(Nested(IncidentTypePatchData))
    """Incident type to update, with the attributes to change."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypePatchRequest:
        m = new(IncidentTypePatchRequest)
        m._source = d
        try:
            m.data = IncidentTypePatchData._decode(v) if (v := d["data"]).__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
