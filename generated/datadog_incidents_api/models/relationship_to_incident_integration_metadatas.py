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
from .relationship_to_incident_integration_metadata_data import RelationshipToIncidentIntegrationMetadataData

_new = object.__new__


class RelationshipToIncidentIntegrationMetadatas(Model):
    """Relationship to the integrations of an incident.

    Attributes:
        data: resource identifiers, one per related integration; empty if none.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, ListOf(Nested(RelationshipToIncidentIntegrationMetadataData))),)
    _keys = frozenset(("data",))

    data: list[RelationshipToIncidentIntegrationMetadataData]

    def __init__(
        self,
        *,
        data: list[RelationshipToIncidentIntegrationMetadataData],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentIntegrationMetadatas:
        m = _new(RelationshipToIncidentIntegrationMetadatas)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is list:
                m_datas: list[RelationshipToIncidentIntegrationMetadataData] = []
                for i in v:
                    m_data = _new(RelationshipToIncidentIntegrationMetadataData)
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
