# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .global_incident_settings_data_request import GlobalIncidentSettingsDataRequest


class GlobalIncidentSettingsRequest(Model):
    """Request to update the global settings."""

    data: GlobalIncidentSettingsDataRequest = member(Nested(GlobalIncidentSettingsDataRequest))
    """Global settings to update, with the attributes to change."""
