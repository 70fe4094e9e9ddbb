# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model
from ..shapes import ListOf, Nested
from .relationship_to_incident_integration_metadata_data import RelationshipToIncidentIntegrationMetadataData

_new = object.__new__
_DATA = ListOf(Nested(RelationshipToIncidentIntegrationMetadataData))


class RelationshipToIncidentIntegrationMetadatas(Model):
    """Links to integrations of an incident.

    Attributes:
        data: One entry for each of them.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, _DATA, (list,)),)
    _keys = frozenset(("data",))

    data: list[RelationshipToIncidentIntegrationMetadataData]

    def __init__(
        self,
        *,
        data: list[RelationshipToIncidentIntegrationMetadataData],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentIntegrationMetadatas:
        m = _new(RelationshipToIncidentIntegrationMetadatas)
        m._source = d
        m._extra = None
        m.data = _DATA.decode(d["data"])
        return m
