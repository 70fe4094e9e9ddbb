# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_google_meet_configuration_patch_data_request import (
    IncidentGoogleMeetConfigurationPatchDataRequest,
)


class IncidentGoogleMeetConfigurationPatchRequest(Model):
    """Request to update a Google Meet configuration."""

    data: IncidentGoogleMeetConfigurationPatchDataRequest = member(
        Nested(IncidentGoogleMeetConfigurationPatchDataRequest)
    )
    """Google Meet configuration to update, with the attributes to change."""
