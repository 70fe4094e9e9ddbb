# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from ..types import UNSET, Unset
from .relationship_to_incidents import RelationshipToIncidents

_new = object.__new__


class IncidentSearchResponseRelationships(Model):
    """Relationship to the matching incidents on the page.

    Attributes:
        incidents_relationship: relationship to any number of incidents.
    """

    __slots__ = ("incidents_relationship",)

    _fields = (
        Field("incidents_relationship", "incidents_relationship", False, Nested(RelationshipToIncidents)),
    )
    _keys = frozenset(("incidents_relationship",))

    incidents_relationship: RelationshipToIncidents | Unset

    def __init__(
        self,
        *,
        incidents_relationship: RelationshipToIncidents | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.incidents_relationship = incidents_relationship

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseRelationships:
        m = _new(IncidentSearchResponseRelationships)
        m._source = d
        try:
            get = d.get
            v = get("incidents_relationship", UNSET)
            m.incidents_relationship = (
                RelationshipToIncidents._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
