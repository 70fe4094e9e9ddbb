# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .incident_ai_postmortem_data_response import IncidentAIPostmortemDataResponse


class IncidentAIPostmortemResponse(Model):
    """Response containing a postmortem draft."""

    data: IncidentAIPostmortemDataResponse = member(Nested(IncidentAIPostmortemDataResponse))
    """Postmortem draft, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentAIPostmortemResponse:
        m = new(IncidentAIPostmortemResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentAIPostmortemDataResponse._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
