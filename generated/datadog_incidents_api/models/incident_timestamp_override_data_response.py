# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    TEXT,
    UNDECODABLE,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_author_relationships import IncidentAuthorRelationships
from .incident_timestamp_override_data_attributes_response import (
    IncidentTimestampOverrideDataAttributesResponse,
)

_new = object.__new__


class IncidentTimestampOverrideDataResponse(Model):
    """A time of an incident put right by hand.

    Attributes:
        type: JSON:API type of timestamp overrides.
        id: Id of the timestamp override.
        attributes: Which timestamp is overridden, and with what.
        relationships: Who created a resource, and who changed it last.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents_timestamp_overrides")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentTimestampOverrideDataAttributesResponse)),
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

    type: Literal["incidents_timestamp_overrides"]
    id: str
    attributes: IncidentTimestampOverrideDataAttributesResponse
    relationships: IncidentAuthorRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["incidents_timestamp_overrides"] = "incidents_timestamp_overrides",
        id: str,
        attributes: IncidentTimestampOverrideDataAttributesResponse,
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
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverrideDataResponse:
        m = _new(IncidentTimestampOverrideDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentTimestampOverrideDataAttributesResponse._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = IncidentAuthorRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
