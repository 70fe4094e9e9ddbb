# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_google_chat_configuration_patch_data_request import (
    IncidentGoogleChatConfigurationPatchDataRequest,
)


class IncidentGoogleChatConfigurationPatchRequest(Model):
    """Request to update a Google Chat configuration."""

    data: IncidentGoogleChatConfigurationPatchDataRequest = member(
        Nested(IncidentGoogleChatConfigurationPatchDataRequest)
    )
    """Google Chat configuration to update, with the attributes to change."""
