# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_google_meet_configuration_patch_data_request import (
    IncidentGoogleMeetConfigurationPatchDataRequest,
)


class IncidentGoogleMeetConfigurationPatchRequest(Model):
    """Request to update a Google Meet configuration."""

    data: IncidentGoogleMeetConfigurationPatchDataRequest = member(
        Nested(IncidentGoogleMeetConfigurationPatchDataRequest)
    )
    """Google Meet configuration to update, with the attributes to change."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationPatchRequest:
        m = new(IncidentGoogleMeetConfigurationPatchRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                IncidentGoogleMeetConfigurationPatchDataRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
