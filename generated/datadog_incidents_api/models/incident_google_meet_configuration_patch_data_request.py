# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_google_meet_configuration_patch_data_attributes_request import (
    IncidentGoogleMeetConfigurationPatchDataAttributesRequest,
)


class IncidentGoogleMeetConfigurationPatchDataRequest(Model):
    """Google Meet configuration to update, with the attributes to change."""

    type: Literal["google_meet_configurations"] = member(
        Constant("google_meet_configurations"), default="google_meet_configurations"
    )
    """JSON:API type of Google Meet configurations."""
    id: str = member(TEXT)
    """UUID of the Google Meet configuration, the same as in the path."""
    attributes: IncidentGoogleMeetConfigurationPatchDataAttributesRequest | Unset = member(
        Nested(IncidentGoogleMeetConfigurationPatchDataAttributesRequest), default=UNSET
    )
    """Attributes to change; those that are not sent keep their values."""
