# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_author_relationships import IncidentAuthorRelationships
from .incident_configuration_data_attributes_response import IncidentConfigurationDataAttributesResponse


class IncidentConfigurationDataResponse(Model):
    """Configuration of an incident, as a JSON:API resource."""

    type: Literal["incidents_configurations"] = member(
        Constant("incidents_configurations"), default="incidents_configurations"
    )
    """JSON:API type of incident configurations."""
    id: str = member(TEXT)
    """UUID of the incident configuration."""
    attributes: IncidentConfigurationDataAttributesResponse = member(
        Nested(IncidentConfigurationDataAttributesResponse)
    )
    """Treatment of the incident by automation, search and analytics, and timestamps of the configuration."""
    relationships: IncidentAuthorRelationships | Unset = member(
        Nested(IncidentAuthorRelationships), default=UNSET
    )
    """Relationships to the users who created the resource and last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentConfigurationDataResponse:
        m = new(IncidentConfigurationDataResponse)
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
