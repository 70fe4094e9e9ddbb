# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .relationship_to_incidents import RelationshipToIncidents


class IncidentSearchResponseRelationships(Model):
    """Relationship to the matching incidents on the page."""

    incidents_relationship: RelationshipToIncidents | Unset = member(
        Nested(RelationshipToIncidents), default=UNSET
    )
    """Relationship to any number of incidents."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseRelationships:
        m = new(IncidentSearchResponseRelationships)
        m._source = d
        try:
            get = d.get
            v = get("incidents_relationship", UNSET)
            m.incidents_relationship = (
                RelationshipToIncidents._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
