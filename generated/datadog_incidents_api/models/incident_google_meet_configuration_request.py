# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_google_meet_configuration_data_request import IncidentGoogleMeetConfigurationDataRequest


class IncidentGoogleMeetConfigurationRequest(Model):
    """Request to create a Google Meet configuration."""

    data: IncidentGoogleMeetConfigurationDataRequest = member(
        Nested(IncidentGoogleMeetConfigurationDataRequest)
    )
    """Google Meet configuration to create, as a JSON:API resource."""
