# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model

_new = object.__new__


class RelationshipToIncidentIntegrationMetadataData(Model):
    """Names an integration.

    Attributes:
        id: Id of an integration.
        type: JSON:API type of integrations.
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
    type: Literal["incident_integrations"]

    def __init__(
        self,
        *,
        id: str,
        type: Literal["incident_integrations"] = "incident_integrations",
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = additional_properties
        self.id = id
        self.type = type

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentIntegrationMetadataData:
        m = _new(RelationshipToIncidentIntegrationMetadataData)
        m._source = d
        m._extra = None
        m.id = d["id"]
        m.type = d["type"]
        return m
