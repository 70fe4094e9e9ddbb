# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .relationship_to_incident_user_defined_field_data import RelationshipToIncidentUserDefinedFieldData


class RelationshipToIncidentUserDefinedFields(Model):
    """Relationship to the user-defined fields of the organization."""

    data: list[RelationshipToIncidentUserDefinedFieldData] = member(
        ListOf(Nested(RelationshipToIncidentUserDefinedFieldData))
    )
    """Resource identifiers, one per related user-defined field."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentUserDefinedFields:
        m = new(RelationshipToIncidentUserDefinedFields)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is list:
                m_datas: list[RelationshipToIncidentUserDefinedFieldData] = []
                for i in v:
                    m_data = new(RelationshipToIncidentUserDefinedFieldData)
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
