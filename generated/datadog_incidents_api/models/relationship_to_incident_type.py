# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .relationship_to_incident_type_data import RelationshipToIncidentTypeData


class RelationshipToIncidentType(Model):
    """Relationship to an incident type."""

    data: RelationshipToIncidentTypeData = member(Nested(RelationshipToIncidentTypeData))
    """Resource identifier of an incident type."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentType:
        m = new(RelationshipToIncidentType)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is dict:
                m.data = m_data = new(RelationshipToIncidentTypeData)
                m_data._source = v
                m_data.type = v["type"]
                m_data.id = v["id"]
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
