# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model

_new = object.__new__


class RelationshipToIncidentData(Model):
    """Names an incident.

    Attributes:
        id: Id of an incident.
        type: JSON:API type of incidents.
    """

    __slots__ = (
        "id",
        "type",
    )

    _fields = (
        Field("id", "id", True, None, (str,)),
        Field("type", "type", True, None, (str,)),
    )
    _keys = frozenset(
        (
            "id",
            "type",
        )
    )

    id: str
    type: Literal["incidents"]

    def __init__(
        self,
        *,
        id: str,
        type: Literal["incidents"] = "incidents",
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = additional_properties
        self.id = id
        self.type = type

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentData:
        m = _new(RelationshipToIncidentData)
        m._source = d
        m._extra = None
        m.id = d["id"]
        m.type = d["type"]
        return m
