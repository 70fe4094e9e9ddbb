# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .._unset import UNSET, Unset
from .incident_search_response_attributes import IncidentSearchResponseAttributes
from .incident_search_response_relationships import IncidentSearchResponseRelationships


class IncidentSearchResponseData(Model):
    """Search results, as a JSON:API resource without an ID."""

    type: Literal["incidents_search_results"] | Unset = member(
        Constant("incidents_search_results"), default=UNSET
    )
    """JSON:API type of incident search results."""
    attributes: IncidentSearchResponseAttributes | Unset = member(
        Nested(IncidentSearchResponseAttributes), default=UNSET
    )
    """Page of matching incidents, with facets and a total over all matches."""
    relationships: IncidentSearchResponseRelationships | Unset = member(
        Nested(IncidentSearchResponseRelationships), default=UNSET
    )
    """Relationship to the matching incidents on the page."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseData:
        m = new(IncidentSearchResponseData)
        m._source = d
        try:
            get = d.get
            m.type = get("type", UNSET)
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentSearchResponseAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentSearchResponseRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
