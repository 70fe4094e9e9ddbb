# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .global_incident_settings_data_response import GlobalIncidentSettingsDataResponse


class GlobalIncidentSettingsResponse(Model):
    """Response containing the global settings of the organization."""

    data: GlobalIncidentSettingsDataResponse = member(Nested(GlobalIncidentSettingsDataResponse))
    """Global settings of the organization, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> GlobalIncidentSettingsResponse:
        m = new(GlobalIncidentSettingsResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = GlobalIncidentSettingsDataResponse._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
