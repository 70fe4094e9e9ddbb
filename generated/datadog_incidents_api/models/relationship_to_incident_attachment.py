# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .relationship_to_incident_attachment_data import RelationshipToIncidentAttachmentData


class RelationshipToIncidentAttachment(Model):
    """Relationship to the attachments of an incident."""

    data: list[RelationshipToIncidentAttachmentData] = member(
        ListOf(Nested(RelationshipToIncidentAttachmentData))
    )
    """Resource identifiers, one per related attachment; empty if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentAttachment:
        m = new(RelationshipToIncidentAttachment)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is list:
                m_datas: list[RelationshipToIncidentAttachmentData] = []
                for i in v:
                    m_data = new(RelationshipToIncidentAttachmentData)
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
