# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .relationship_to_incident_data import RelationshipToIncidentData

_new = object.__new__


class RelationshipToIncident(Model):
    """Relationship to an incident.

    Attributes:
        data: resource identifier of an incident.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(RelationshipToIncidentData)),)
    _keys = frozenset(("data",))

    data: RelationshipToIncidentData

    def __init__(
        self,
        *,
        data: RelationshipToIncidentData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncident:
        m = _new(RelationshipToIncident)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is dict:
                m.data = m_data = _new(RelationshipToIncidentData)
                m_data._source = v
                m_data.id = v["id"]
                m_data.type = v["type"]
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
