# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .relationship_to_incident_postmortem_data import RelationshipToIncidentPostmortemData

_new = object.__new__


class RelationshipToIncidentPostmortem(Model):
    """Relationship to a postmortem.

    Attributes:
        data: resource identifier of a postmortem.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(RelationshipToIncidentPostmortemData)),)
    _keys = frozenset(("data",))

    data: RelationshipToIncidentPostmortemData

    def __init__(
        self,
        *,
        data: RelationshipToIncidentPostmortemData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentPostmortem:
        m = _new(RelationshipToIncidentPostmortem)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is dict:
                m.data = m_data = _new(RelationshipToIncidentPostmortemData)
                m_data._source = v
                m_data.id = v["id"]
                m_data.type = v["type"]
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
