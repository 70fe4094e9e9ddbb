# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
    Constant,
)

_new = object.__new__


class RelationshipToIncidentResponderData(Model):
    """Names a responder.

    Attributes:
        id: Id of a responder.
        type: JSON:API type of responders.
    """

    __slots__ = (
        "id",
        "type",
    )

    _fields = (
        Field("id", "id", True, TEXT),
        Field("type", "type", True, Constant("incident_responders")),
    )
    _keys = frozenset(
        (
            "id",
            "type",
        )
    )

    id: str
    type: Literal["incident_responders"]

    def __init__(
        self,
        *,
        id: str,
        type: Literal["incident_responders"] = "incident_responders",
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.id = id
        self.type = type

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentResponderData:
        m = _new(RelationshipToIncidentResponderData)
        m._source = d
        try:
            m.id = d["id"]
            m.type = d["type"]
        except UNDECODABLE:
            return carefully(m, d)
        return m
