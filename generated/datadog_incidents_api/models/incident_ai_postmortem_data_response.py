# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .incident_ai_postmortem_data_attributes_response import IncidentAIPostmortemDataAttributesResponse


class IncidentAIPostmortemDataResponse(Model):
    """Postmortem draft, as a JSON:API resource."""

    type: Literal["get_incident_ai_postmortem_response"] = member(
        Constant("get_incident_ai_postmortem_response"), default="get_incident_ai_postmortem_response"
    )
    """JSON:API type of postmortem drafts."""
    id: str = member(TEXT)
    """UUID of the postmortem draft. No operation accepts it."""
    attributes: IncidentAIPostmortemDataAttributesResponse = member(
        Nested(IncidentAIPostmortemDataAttributesResponse)
    )
    """Sections of the draft, as text. Any of them may be absent."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentAIPostmortemDataResponse:
        m = new(IncidentAIPostmortemDataResponse)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentAIPostmortemDataAttributesResponse._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
