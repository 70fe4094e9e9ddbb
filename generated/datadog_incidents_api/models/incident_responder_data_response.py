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
from .incident_responder_data_attributes_response import IncidentResponderDataAttributesResponse
from .incident_responder_relationships import IncidentResponderRelationships

_new = object.__new__


class IncidentResponderDataResponse(Model):
    """Person who responds to an incident, as a JSON:API resource.

    Attributes:
        type: JSON:API type of responders.
        id: UUID of the responder, not of the user.
        attributes: origin, billing, activity and audit data of a responder.
        relationships: relationships of a responder to its user and role assignments, and to the
            users who created and last changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_responders")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentResponderDataAttributesResponse)),
        Field("relationships", "relationships", False, Nested(IncidentResponderRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incident_responders"]
    id: str
    attributes: IncidentResponderDataAttributesResponse
    relationships: IncidentResponderRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_responders"] = "incident_responders",
        id: str,
        attributes: IncidentResponderDataAttributesResponse,
        relationships: IncidentResponderRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderDataResponse:
        m = _new(IncidentResponderDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentResponderDataAttributesResponse._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentResponderRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
