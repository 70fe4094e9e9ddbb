# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_responder_data_attributes_response import IncidentResponderDataAttributesResponse
from .incident_responder_relationships import IncidentResponderRelationships


class IncidentResponderDataResponse(Model):
    """Person who responds to an incident, as a JSON:API resource."""

    type: Literal["incident_responders"] = member(
        Constant("incident_responders"), default="incident_responders"
    )
    """JSON:API type of responders."""
    id: str = member(TEXT)
    """UUID of the responder, not of the user."""
    attributes: IncidentResponderDataAttributesResponse = member(
        Nested(IncidentResponderDataAttributesResponse)
    )
    """Origin, billing, activity and audit data of a responder."""
    relationships: IncidentResponderRelationships | Unset = member(
        Nested(IncidentResponderRelationships), default=UNSET
    )
    """Relationships of a responder to its user and role assignments, and to the users who created and last
    changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderDataResponse:
        m = new(IncidentResponderDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentResponderDataAttributesResponse._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentResponderRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
