# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .relationship_to_incident_integration_metadata_data import RelationshipToIncidentIntegrationMetadataData


class RelationshipToIncidentIntegrationMetadatas(Model):
    """Relationship to the integrations of an incident."""

    data: list[RelationshipToIncidentIntegrationMetadataData] = member(
        ListOf(Nested(RelationshipToIncidentIntegrationMetadataData))
    )
    """Resource identifiers, one per related integration; empty if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentIntegrationMetadatas:
        m = new(RelationshipToIncidentIntegrationMetadatas)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is list:
                m_datas: list[RelationshipToIncidentIntegrationMetadataData] = []
                for i in v:
                    m_data = new(RelationshipToIncidentIntegrationMetadataData)
                    m_data._source = i
                    m_data.id = i["id"]
                    m_data.type = i["type"]
                    m_datas.append(m_data)
                m.data = m_datas
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
