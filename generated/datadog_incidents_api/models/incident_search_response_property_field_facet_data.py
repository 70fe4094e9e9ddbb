# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, ListOf
from .._unset import UNSET, Unset
from .incident_search_response_field_facet_data import IncidentSearchResponseFieldFacetData
from .incident_search_response_numeric_facet_data_aggregates import (
    IncidentSearchResponseNumericFacetDataAggregates,
)


class IncidentSearchResponsePropertyFieldFacetData(Model):
    """Number of matching incidents by value of a field."""

    facets: list[IncidentSearchResponseFieldFacetData] = member(
        ListOf(Nested(IncidentSearchResponseFieldFacetData))
    )
    """Values of the field, with the number of matching incidents for each."""
    name: str = member(TEXT)
    """Name of the field, such as `teams`."""
    aggregates: IncidentSearchResponseNumericFacetDataAggregates | Unset = member(
        Nested(IncidentSearchResponseNumericFacetDataAggregates), default=UNSET
    )
    """Minimum and maximum of a number, in seconds for durations; null if no matching incident has the
    number."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponsePropertyFieldFacetData:
        m = new(IncidentSearchResponsePropertyFieldFacetData)
        m._source = d
        try:
            get = d.get
            v = d["facets"]
            m.facets = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            m.name = d["name"]
            v = get("aggregates", UNSET)
            m.aggregates = (
                IncidentSearchResponseNumericFacetDataAggregates._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
