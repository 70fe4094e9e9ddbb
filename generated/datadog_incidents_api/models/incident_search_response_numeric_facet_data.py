# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT
from .incident_search_response_numeric_facet_data_aggregates import (
    IncidentSearchResponseNumericFacetDataAggregates,
)


class IncidentSearchResponseNumericFacetData(Model):
    """Range of a numeric attribute over the matching incidents."""

    aggregates: IncidentSearchResponseNumericFacetDataAggregates = member(
        Nested(IncidentSearchResponseNumericFacetDataAggregates)
    )
    """Minimum and maximum of a number, in seconds for durations; null if no matching incident has the
    number."""
    name: str = member(TEXT)
    """Name of the numeric attribute, such as `time_to_detect`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseNumericFacetData:
        m = new(IncidentSearchResponseNumericFacetData)
        m._source = d
        try:
            v = d["aggregates"]
            m.aggregates = (
                IncidentSearchResponseNumericFacetDataAggregates._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            m.name = d["name"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
