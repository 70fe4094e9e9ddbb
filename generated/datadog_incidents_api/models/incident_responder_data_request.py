# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from .incident_responder_relationships_request import IncidentResponderRelationshipsRequest


class IncidentResponderDataRequest(Model):
    """Responder to add, as a JSON:API resource."""

    type: Literal["incident_responders"] = member(
        Constant("incident_responders"), default="incident_responders"
    )
    """JSON:API type of responders."""
    relationships: IncidentResponderRelationshipsRequest = member(
        Nested(IncidentResponderRelationshipsRequest)
    )
    """Relationship to set: the user to add as a responder."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderDataRequest:
        m = new(IncidentResponderDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["relationships"]
            m.relationships = (
                IncidentResponderRelationshipsRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
