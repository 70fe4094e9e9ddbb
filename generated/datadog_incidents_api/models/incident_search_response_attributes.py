# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import INTEGER, ListOf
from .incident_search_response_facets_data import IncidentSearchResponseFacetsData
from .incident_search_response_incidents_data import IncidentSearchResponseIncidentsData


class IncidentSearchResponseAttributes(Model):
    """Page of matching incidents, with facets and a total over all matches."""

    facets: IncidentSearchResponseFacetsData = member(Nested(IncidentSearchResponseFacetsData))
    """Facets of the search, which count the matching incidents by value, most frequent first."""
    incidents: list[IncidentSearchResponseIncidentsData] = member(
        ListOf(Nested(IncidentSearchResponseIncidentsData))
    )
    """Matching incidents on the page."""
    total: int = member(INTEGER)
    """Number of matching incidents on all pages."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseAttributes:
        m = new(IncidentSearchResponseAttributes)
        m._source = d
        try:
            v = d["facets"]
            m.facets = IncidentSearchResponseFacetsData._decode(v) if v.__class__ is dict else not_object(v)
            v = d["incidents"]
            m.incidents = (
                list(map(IncidentSearchResponseIncidentsData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            m.total = d["total"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
