# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .relationship_to_incident_type import RelationshipToIncidentType

_new = object.__new__


class IncidentTypeSettingRelationshipsRequest(Model):
    """Relationship to set: the incident type that the resource applies to.

    Attributes:
        incident_type: relationship to an incident type.
    """

    __slots__ = ("incident_type",)

    _fields = (Field("incident_type", "incident_type", True, Nested(RelationshipToIncidentType)),)
    _keys = frozenset(("incident_type",))

    incident_type: RelationshipToIncidentType

    def __init__(
        self,
        *,
        incident_type: RelationshipToIncidentType,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.incident_type = incident_type

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeSettingRelationshipsRequest:
        m = _new(IncidentTypeSettingRelationshipsRequest)
        m._source = d
        try:
            v = d["incident_type"]
            m.incident_type = RelationshipToIncidentType._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
