# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant


class RelationshipToIncidentResponderData(Model):
    """Resource identifier of a responder."""

    id: str = member(TEXT)
    """UUID of the related responder."""
    type: Literal["incident_responders"] = member(
        Constant("incident_responders"), default="incident_responders"
    )
    """JSON:API type of responders."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentResponderData:
        m = new(RelationshipToIncidentResponderData)
        m._source = d
        try:
            m.id = d["id"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
