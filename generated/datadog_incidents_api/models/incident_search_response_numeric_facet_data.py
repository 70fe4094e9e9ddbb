# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    TEXT,
    UNDECODABLE,
    not_object,
)
from .incident_search_response_numeric_facet_data_aggregates import (
    IncidentSearchResponseNumericFacetDataAggregates,
)

_new = object.__new__


class IncidentSearchResponseNumericFacetData(Model):
    """Between which bounds a number lies.

    Attributes:
        aggregates: Bounds, in seconds for durations; null where no incident has the number.
        name: Name of the number.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
