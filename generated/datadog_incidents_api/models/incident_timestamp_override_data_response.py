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
from .incident_timestamp_override_data_attributes_response import (
    IncidentTimestampOverrideDataAttributesResponse,
)

_new = object.__new__


class IncidentTimestampOverrideDataResponse(Model):
    """Manual correction of a timestamp of an incident, as a JSON:API resource.

    Attributes:
        type: JSON:API type of timestamp overrides.
        id: UUID of the timestamp override.
        attributes: overridden timestamp, its replacement, and audit data of the override.
        relationships: relationships to the users who created the resource and last changed it.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
