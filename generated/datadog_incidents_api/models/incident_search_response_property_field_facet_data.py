# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    TEXT,
    UNDECODABLE,
    ListOf,
    not_array,
    not_object,
)
from ..types import UNSET, Unset
from .incident_search_response_field_facet_data import IncidentSearchResponseFieldFacetData
from .incident_search_response_numeric_facet_data_aggregates import (
    IncidentSearchResponseNumericFacetDataAggregates,
)

_new = object.__new__


class IncidentSearchResponsePropertyFieldFacetData(Model):
    """How often values of a field occur.

    Attributes:
        facets: One entry a value.
        name: Name of the field.
        aggregates: Bounds, in seconds for durations; null where no incident has the number.
    """

    __slots__ = ("aggregates", "facets", "name")

    _fields = (
        Field("facets", "facets", True, ListOf(Nested(IncidentSearchResponseFieldFacetData))),
        Field("name", "name", True, TEXT),
        Field("aggregates", "aggregates", False, Nested(IncidentSearchResponseNumericFacetDataAggregates)),
    )
    _keys = frozenset(
        (
            "facets",
            "name",
            "aggregates",
        )
    )

    facets: list[IncidentSearchResponseFieldFacetData]
    name: str
    aggregates: IncidentSearchResponseNumericFacetDataAggregates | Unset

    def __init__(
        self,
        *,
        facets: list[IncidentSearchResponseFieldFacetData],
        name: str,
        aggregates: IncidentSearchResponseNumericFacetDataAggregates | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.facets = facets
        self.name = name
        self.aggregates = aggregates

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponsePropertyFieldFacetData:
        m = _new(IncidentSearchResponsePropertyFieldFacetData)
        m._source = d
        try:
            get = d.get
            v = d["facets"]
            m.facets = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            m.name = d["name"]
            v = get("aggregates", UNSET)
            m.aggregates = (
                IncidentSearchResponseNumericFacetDataAggregates._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except UNDECODABLE:
            return carefully(m, d)
        return m
