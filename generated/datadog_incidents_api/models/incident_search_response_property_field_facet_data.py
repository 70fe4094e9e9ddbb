# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
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
    """Number of matching incidents by value of a field.

    Attributes:
        facets: values of the field, with the number of matching incidents for each.
        name: name of the field, such as `teams`.
        aggregates: minimum and maximum of a number, in seconds for durations; null if no
            matching incident has the number.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
