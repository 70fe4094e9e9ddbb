# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_impact_field_data_attributes import IncidentImpactFieldDataAttributes
from .incident_type_setting_relationships import IncidentTypeSettingRelationships


class IncidentImpactFieldDataResponse(Model):
    """Custom field of impacts, as a JSON:API resource."""

    type: Literal["impact_fields"] = member(Constant("impact_fields"), default="impact_fields")
    """JSON:API type of impact fields."""
    id: str = member(TEXT)
    """UUID of the impact field."""
    attributes: IncidentImpactFieldDataAttributes = member(Nested(IncidentImpactFieldDataAttributes))
    """Name, type and choices of the impact field."""
    relationships: IncidentTypeSettingRelationships | Unset = member(
        Nested(IncidentTypeSettingRelationships), default=UNSET
    )
    """Relationships of a resource to the incident type that it applies to, and to the users who created
    and last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactFieldDataResponse:
        m = new(IncidentImpactFieldDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentImpactFieldDataAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentTypeSettingRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
