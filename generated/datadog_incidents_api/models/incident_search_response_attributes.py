# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    INTEGER,
    UNDECODABLE,
    ListOf,
    not_array,
    not_object,
)
from .incident_search_response_facets_data import IncidentSearchResponseFacetsData
from .incident_search_response_incidents_data import IncidentSearchResponseIncidentsData

_new = object.__new__


class IncidentSearchResponseAttributes(Model):
    """A page of incidents, and counts over all of them.

    Attributes:
        facets: How many incidents were found by value, most frequent first.
        incidents: One entry an incident.
        total: Incidents found on all pages together.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
