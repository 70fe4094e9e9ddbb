# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .relationship_to_incident_type import RelationshipToIncidentType


class IncidentTypeOnlyRelationships(Model):
    """Relationship of a resource to the incident type that it applies to."""

    incident_type: RelationshipToIncidentType | Unset = member(
        Nested(RelationshipToIncidentType), default=UNSET
    )
    """Relationship to an incident type."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeOnlyRelationships:
        m = new(IncidentTypeOnlyRelationships)
        m._source = d
        try:
            get = d.get
            v = get("incident_type", UNSET)
            m.incident_type = RelationshipToIncidentType._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
