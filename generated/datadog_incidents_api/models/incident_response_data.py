# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_response_attributes import IncidentResponseAttributes
from .incident_response_relationships import IncidentResponseRelationships

_new = object.__new__


class IncidentResponseData(Model):
    """Incident, as a JSON:API resource.

    Attributes:
        type: JSON:API type of incidents.
        id: UUID of the incident.
        attributes: title, state, fields, timestamps, durations and audit data of an incident.
        relationships: relationships of an incident to users, user-defined fields, attachments,
            impacts, integrations and responders.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentResponseAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentResponseRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incidents"]
    id: str
    attributes: IncidentResponseAttributes | Unset
    relationships: IncidentResponseRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incidents"] = "incidents",
        id: str,
        attributes: IncidentResponseAttributes | Unset = UNSET,
        relationships: IncidentResponseRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponseData:
        m = _new(IncidentResponseData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = IncidentResponseAttributes._decode(v) if v.__class__ is dict else not_object(v)
            v = d["relationships"]
            m.relationships = (
                IncidentResponseRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
