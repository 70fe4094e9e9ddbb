# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from .incident_responder_relationships_request import IncidentResponderRelationshipsRequest

_new = object.__new__


class IncidentResponderDataRequest(Model):
    """Responder to add, as a JSON:API resource.

    Attributes:
        type: JSON:API type of responders.
        relationships: relationship to set: the user to add as a responder.
    """

    __slots__ = ("relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_responders")),
        Field("relationships", "relationships", True, Nested(IncidentResponderRelationshipsRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "relationships",
        )
    )

    type: Literal["incident_responders"]
    relationships: IncidentResponderRelationshipsRequest

    def __init__(
        self,
        *,
        type: Literal["incident_responders"] = "incident_responders",
        relationships: IncidentResponderRelationshipsRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderDataRequest:
        m = _new(IncidentResponderDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["relationships"]
            m.relationships = (
                IncidentResponderRelationshipsRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
