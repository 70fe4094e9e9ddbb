# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET
from .incident_response_attributes import IncidentResponseAttributes
from .incident_response_relationships import IncidentResponseRelationships


class IncidentResponseData(Model):
    """Incident, as a JSON:API resource."""

    type: Literal["incidents"] = member(Constant("incidents"), default="incidents")
    """JSON:API type of incidents."""
    id: str = member(TEXT)
    """UUID of the incident."""
    attributes: IncidentResponseAttributes = member(Nested(IncidentResponseAttributes), default=UNSET)
    """Title, state, fields, timestamps, durations and audit data of an incident."""
    relationships: IncidentResponseRelationships = member(
        Nested(IncidentResponseRelationships), default=UNSET
    )
    """Relationships of an incident to users, user-defined fields, attachments, impacts, integrations and
    responders."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponseData:
        m = new(IncidentResponseData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = IncidentResponseAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = d["relationships"]
            m.relationships = (
                IncidentResponseRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
