# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .relationship_to_incident_type import RelationshipToIncidentType


class IncidentTypeSettingRelationshipsRequest(Model):
    """Relationship to set: the incident type that the resource applies to."""

    incident_type: RelationshipToIncidentType = member(Nested(RelationshipToIncidentType))
    """Relationship to an incident type."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeSettingRelationshipsRequest:
        m = new(IncidentTypeSettingRelationshipsRequest)
        m._source = d
        try:
            v = d["incident_type"]
            m.incident_type = RelationshipToIncidentType._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
