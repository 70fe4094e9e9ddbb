# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .incident_org_settings_data_response import IncidentOrgSettingsDataResponse


class IncidentOrgSettingsListResponse(Model):
    """Response containing a page of organization settings."""

    data: list[IncidentOrgSettingsDataResponse] = member(ListOf(Nested(IncidentOrgSettingsDataResponse)))
    """Organization settings, one entry per incident type."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOrgSettingsListResponse:
        m = new(IncidentOrgSettingsListResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                list(map(IncidentOrgSettingsDataResponse._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
