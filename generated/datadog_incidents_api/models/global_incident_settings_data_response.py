# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .global_incident_settings_attributes_response import GlobalIncidentSettingsAttributesResponse


class GlobalIncidentSettingsDataResponse(Model):
    """Global settings of the organization, as a JSON:API resource."""

    type: Literal["incidents_global_settings"] = member(
        Constant("incidents_global_settings"), default="incidents_global_settings"
    )
    """JSON:API type of the global settings."""
    id: str = member(TEXT)
    """ID of the global settings. No operation accepts it."""
    attributes: GlobalIncidentSettingsAttributesResponse = member(
        Nested(GlobalIncidentSettingsAttributesResponse)
    )
    """Global settings of the organization, and their timestamps."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> GlobalIncidentSettingsDataResponse:
        m = new(GlobalIncidentSettingsDataResponse)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                GlobalIncidentSettingsAttributesResponse._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
