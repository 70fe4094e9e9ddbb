# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_org_settings_data_attributes_response import IncidentOrgSettingsDataAttributesResponse
from .incident_type_only_relationships import IncidentTypeOnlyRelationships


class IncidentOrgSettingsDataResponse(Model):
    """Organization settings of one incident type, as a JSON:API resource."""

    type: Literal["incident_org_settings"] = member(
        Constant("incident_org_settings"), default="incident_org_settings"
    )
    """JSON:API type of organization settings."""
    id: str = member(TEXT)
    """UUID of the organization settings."""
    attributes: IncidentOrgSettingsDataAttributesResponse = member(
        Nested(IncidentOrgSettingsDataAttributesResponse)
    )
    """Organization settings of one incident type, and their timestamps."""
    relationships: IncidentTypeOnlyRelationships | Unset = member(
        Nested(IncidentTypeOnlyRelationships), default=UNSET
    )
    """Relationship of a resource to the incident type that it applies to."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOrgSettingsDataResponse:
        m = new(IncidentOrgSettingsDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentOrgSettingsDataAttributesResponse._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentTypeOnlyRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
