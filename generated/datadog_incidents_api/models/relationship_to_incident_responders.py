# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
)
from .relationship_to_incident_responder_data import RelationshipToIncidentResponderData

_new = object.__new__


class RelationshipToIncidentResponders(Model):
    """Relationship to the responders of an incident.

    Attributes:
        data: resource identifiers, one per related responder; empty if none.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, ListOf(Nested(RelationshipToIncidentResponderData))),)
    _keys = frozenset(("data",))

    data: list[RelationshipToIncidentResponderData]

    def __init__(
        self,
        *,
        data: list[RelationshipToIncidentResponderData],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentResponders:
        m = _new(RelationshipToIncidentResponders)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is list:
                m_datas: list[RelationshipToIncidentResponderData] = []
                for i in v:
                    m_data = _new(RelationshipToIncidentResponderData)
                    m_data._source = i
                    m_data.id = i["id"]
                    m_data.type = i["type"]
                    m_datas.append(m_data)
                m.data = m_datas
            else:
                m.data = not_array(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
