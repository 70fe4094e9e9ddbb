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
from .incident_author_relationships import IncidentAuthorRelationships
from .incident_integration_metadata_attributes import IncidentIntegrationMetadataAttributes

_new = object.__new__


class IncidentIntegrationMetadataResponseData(Model):
    """Connection of an incident to another service, as a JSON:API resource.

    Attributes:
        type: JSON:API type of integrations.
        id: UUID of the integration.
        attributes: service, metadata, status and audit data of an integration.
        relationships: relationships to the users who created the resource and last changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_integrations")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentIntegrationMetadataAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentAuthorRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["incident_integrations"]
    id: str
    attributes: IncidentIntegrationMetadataAttributes | Unset
    relationships: IncidentAuthorRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incident_integrations"] = "incident_integrations",
        id: str,
        attributes: IncidentIntegrationMetadataAttributes | Unset = UNSET,
        relationships: IncidentAuthorRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentIntegrationMetadataResponseData:
        m = _new(IncidentIntegrationMetadataResponseData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentIntegrationMetadataAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["relationships"]
            m.relationships = IncidentAuthorRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
