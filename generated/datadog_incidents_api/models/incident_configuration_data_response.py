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
from .incident_configuration_data_attributes_response import IncidentConfigurationDataAttributesResponse

_new = object.__new__


class IncidentConfigurationDataResponse(Model):
    """Configuration of an incident, as a JSON:API resource.

    Attributes:
        type: JSON:API type of incident configurations.
        id: UUID of the incident configuration.
        attributes: treatment of the incident by automation, search and analytics, and
            timestamps of the configuration.
        relationships: relationships to the users who created the resource and last changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents_configurations")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentConfigurationDataAttributesResponse)),
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

    type: Literal["incidents_configurations"]
    id: str
    attributes: IncidentConfigurationDataAttributesResponse
    relationships: IncidentAuthorRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incidents_configurations"] = "incidents_configurations",
        id: str,
        attributes: IncidentConfigurationDataAttributesResponse,
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
    def _decode(d: dict[str, Any]) -> IncidentConfigurationDataResponse:
        m = _new(IncidentConfigurationDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentConfigurationDataAttributesResponse._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = IncidentAuthorRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
