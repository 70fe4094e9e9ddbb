# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_responder_data_request import IncidentResponderDataRequest


class IncidentResponderRequest(Model):
    """Request to add a responder to an incident."""

    data: IncidentResponderDataRequest = member(Nested(IncidentResponderDataRequest))
    """Responder to add, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderRequest:
        m = new(IncidentResponderRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentResponderDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
