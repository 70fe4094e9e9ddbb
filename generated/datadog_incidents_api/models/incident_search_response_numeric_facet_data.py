# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    not_object,
)
from .incident_search_response_numeric_facet_data_aggregates import (
    IncidentSearchResponseNumericFacetDataAggregates,
)

_new = object.__new__


class IncidentSearchResponseNumericFacetData(Model):
    """Range of a numeric attribute over the matching incidents.

    Attributes:
        aggregates: minimum and maximum of a number, in seconds for durations; null if no
            matching incident has the number.
        name: name of the numeric attribute, such as `time_to_detect`.
    """

    __slots__ = (
        "aggregates",
        "name",
    )

    _fields = (
        Field("aggregates", "aggregates", True, Nested(IncidentSearchResponseNumericFacetDataAggregates)),
        Field("name", "name", True, TEXT),
    )
    _keys = frozenset(
        (
            "aggregates",
            "name",
        )
    )

    aggregates: IncidentSearchResponseNumericFacetDataAggregates
    name: str

    def __init__(
        self,
        *,
        aggregates: IncidentSearchResponseNumericFacetDataAggregates,
        name: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.aggregates = aggregates
        self.name = name

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseNumericFacetData:
        m = _new(IncidentSearchResponseNumericFacetData)
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
