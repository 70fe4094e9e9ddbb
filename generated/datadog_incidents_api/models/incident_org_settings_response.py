# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .incident_org_settings_data_response import IncidentOrgSettingsDataResponse


class IncidentOrgSettingsResponse(Model):
    """Response containing the organization settings of one incident type."""

    data: IncidentOrgSettingsDataResponse = member(Nested(IncidentOrgSettingsDataResponse))
    """Organization settings of one incident type, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOrgSettingsResponse:
        m = new(IncidentOrgSettingsResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentOrgSettingsDataResponse._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
