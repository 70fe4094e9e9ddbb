# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from .incident_impact_field_data_attributes import IncidentImpactFieldDataAttributes
from .incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest


class IncidentImpactFieldDataRequest(Model):
    """Impact field to create or replace, as a JSON:API resource."""

    type: Literal["impact_fields"] = member(Constant("impact_fields"), default="impact_fields")
    """JSON:API type of impact fields."""
    attributes: IncidentImpactFieldDataAttributes = member(Nested(IncidentImpactFieldDataAttributes))
    """Name, type and choices of the impact field."""
    relationships: IncidentTypeSettingRelationshipsRequest = member(
        Nested(IncidentTypeSettingRelationshipsRequest)
    )
    """Relationship to set: the incident type that the resource applies to."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactFieldDataRequest:
        m = new(IncidentImpactFieldDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentImpactFieldDataAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["relationships"]
            m.relationships = (
                IncidentTypeSettingRelationshipsRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
