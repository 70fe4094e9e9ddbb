# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_search_response_attributes import IncidentSearchResponseAttributes
from .incident_search_response_relationships import IncidentSearchResponseRelationships

_new = object.__new__


class IncidentSearchResponseData(Model):
    """Search results, as a JSON:API resource without an ID.

    Attributes:
        type: JSON:API type of incident search results.
        attributes: page of matching incidents, with facets and a total over all matches.
        relationships: relationship to the matching incidents on the page.
    """

    __slots__ = ("attributes", "relationships", "type")

    _fields = (
        Field("type", "type", False, Constant("incidents_search_results")),
        Field("attributes", "attributes", False, Nested(IncidentSearchResponseAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentSearchResponseRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incidents_search_results"] | Unset
    attributes: IncidentSearchResponseAttributes | Unset
    relationships: IncidentSearchResponseRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incidents_search_results"] | Unset = UNSET,
        attributes: IncidentSearchResponseAttributes | Unset = UNSET,
        relationships: IncidentSearchResponseRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseData:
        m = _new(IncidentSearchResponseData)
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
