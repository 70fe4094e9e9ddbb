# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_author_relationships import IncidentAuthorRelationships
from .incident_timestamp_override_data_attributes_response import (
    IncidentTimestampOverrideDataAttributesResponse,
)


class IncidentTimestampOverrideDataResponse(Model):
    """Manual correction of a timestamp of an incident, as a JSON:API resource."""

    type: Literal["incidents_timestamp_overrides"] = member(
        Constant("incidents_timestamp_overrides"), default="incidents_timestamp_overrides"
    )
    """JSON:API type of timestamp overrides."""
    id: str = member(TEXT)
    """UUID of the timestamp override."""
    attributes: IncidentTimestampOverrideDataAttributesResponse = member(
        Nested(IncidentTimestampOverrideDataAttributesResponse)
    )
    """Overridden timestamp, its replacement, and audit data of the override."""
    relationships: IncidentAuthorRelationships | Unset = member(
        Nested(IncidentAuthorRelationships), default=UNSET
    )
    """Relationships to the users who created the resource and last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverrideDataResponse:
        m = new(IncidentTimestampOverrideDataResponse)
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
