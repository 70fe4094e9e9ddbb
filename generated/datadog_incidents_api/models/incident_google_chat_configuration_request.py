# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_google_chat_configuration_data_request import IncidentGoogleChatConfigurationDataRequest


class IncidentGoogleChatConfigurationRequest(Model):
    """Request to create a Google Chat configuration."""

    data: IncidentGoogleChatConfigurationDataRequest = member(
        Nested(IncidentGoogleChatConfigurationDataRequest)
    )
    """Google Chat configuration to create, as a JSON:API resource."""
