# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    INTEGER,
    ListOf,
    not_array,
    not_object,
)
from .incident_search_response_facets_data import IncidentSearchResponseFacetsData
from .incident_search_response_incidents_data import IncidentSearchResponseIncidentsData

_new = object.__new__


class IncidentSearchResponseAttributes(Model):
    """Page of matching incidents, with facets and a total over all matches.

    Attributes:
        facets: facets of the search, which count the matching incidents by value, most frequent
            first.
        incidents: matching incidents on the page.
        total: number of matching incidents on all pages.
    """

    __slots__ = (
        "facets",
        "incidents",
        "total",
    )

    _fields = (
        Field("facets", "facets", True, Nested(IncidentSearchResponseFacetsData)),
        Field("incidents", "incidents", True, ListOf(Nested(IncidentSearchResponseIncidentsData))),
        Field("total", "total", True, INTEGER),
    )
    _keys = frozenset(
        (
            "facets",
            "incidents",
            "total",
        )
    )

    facets: IncidentSearchResponseFacetsData
    incidents: list[IncidentSearchResponseIncidentsData]
    total: int

    def __init__(
        self,
        *,
        facets: IncidentSearchResponseFacetsData,
        incidents: list[IncidentSearchResponseIncidentsData],
        total: int,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.facets = facets
        self.incidents = incidents
        self.total = total

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseAttributes:
        m = _new(IncidentSearchResponseAttributes)
        m._source = d
        try:
            v = d["facets"]
            m.facets = IncidentSearchResponseFacetsData._decode(v) if v.__class__ is dict else not_object(v)
            v = d["incidents"]
            m.incidents = (
                list(map(IncidentSearchResponseIncidentsData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            m.total = d["total"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
