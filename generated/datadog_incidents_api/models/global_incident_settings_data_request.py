# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .._unset import UNSET, Unset
from .global_incident_settings_attributes_request import GlobalIncidentSettingsAttributesRequest


class GlobalIncidentSettingsDataRequest(Model):
    """Global settings to update, with the attributes to change."""

    type: Literal["incidents_global_settings"] = member(
        Constant("incidents_global_settings"), default="incidents_global_settings"
    )
    """JSON:API type of the global settings."""
    attributes: GlobalIncidentSettingsAttributesRequest | Unset = member(
        Nested(GlobalIncidentSettingsAttributesRequest), default=UNSET
    )
    """Attributes to change; those that are not sent keep their values."""
