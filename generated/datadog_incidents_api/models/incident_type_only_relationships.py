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
from .relationship_to_incident_type import RelationshipToIncidentType

_new = object.__new__


class IncidentTypeOnlyRelationships(Model):
    """Relationship of a resource to the incident type that it applies to.

    Attributes:
        incident_type: relationship to an incident type.
    """

    __slots__ = ("incident_type",)

    _fields = (Field("incident_type", "incident_type", False, Nested(RelationshipToIncidentType)),)
    _keys = frozenset(("incident_type",))

    incident_type: RelationshipToIncidentType | Unset

    def __init__(
        self,
        *,
        incident_type: RelationshipToIncidentType | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.incident_type = incident_type

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeOnlyRelationships:
        m = _new(IncidentTypeOnlyRelationships)
        m._source = d
        try:
            get = d.get
            v = get("incident_type", UNSET)
            m.incident_type = RelationshipToIncidentType._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
