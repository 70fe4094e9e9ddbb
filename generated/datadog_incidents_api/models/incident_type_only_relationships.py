# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from ..types import UNSET, Unset
from .relationship_to_incident_type import RelationshipToIncidentType

_new = object.__new__


class IncidentTypeOnlyRelationships(Model):
    """The type of incident that a setting belongs to, where that is all it is linked with.

    Attributes:
        incident_type: Link to a type of incident.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
