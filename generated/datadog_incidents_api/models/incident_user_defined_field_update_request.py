# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_user_defined_field_update_data import IncidentUserDefinedFieldUpdateData


class IncidentUserDefinedFieldUpdateRequest(Model):
    """Request to update a user-defined field."""

    data: IncidentUserDefinedFieldUpdateData = member(Nested(IncidentUserDefinedFieldUpdateData))
    """User-defined field to update, with the attributes to change."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldUpdateRequest:
        m = new(IncidentUserDefinedFieldUpdateRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentUserDefinedFieldUpdateData._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
