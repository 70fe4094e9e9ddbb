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
from .relationship_to_incident_attachment_data import RelationshipToIncidentAttachmentData

_new = object.__new__


class RelationshipToIncidentAttachment(Model):
    """Relationship to the attachments of an incident.

    Attributes:
        data: resource identifiers, one per related attachment; empty if none.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, ListOf(Nested(RelationshipToIncidentAttachmentData))),)
    _keys = frozenset(("data",))

    data: list[RelationshipToIncidentAttachmentData]

    def __init__(
        self,
        *,
        data: list[RelationshipToIncidentAttachmentData],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentAttachment:
        m = _new(RelationshipToIncidentAttachment)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is list:
                m_datas: list[RelationshipToIncidentAttachmentData] = []
                for i in v:
                    m_data = _new(RelationshipToIncidentAttachmentData)
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
