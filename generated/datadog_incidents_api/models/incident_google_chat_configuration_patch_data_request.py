# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_google_chat_configuration_patch_data_attributes_request import (
    IncidentGoogleChatConfigurationPatchDataAttributesRequest,
)


class IncidentGoogleChatConfigurationPatchDataRequest(Model):
    """Google Chat configuration to update, with the attributes to change."""

    type: Literal["google_chat_configurations"] = member(
        Constant("google_chat_configurations"), default="google_chat_configurations"
    )
    """JSON:API type of Google Chat configurations."""
    id: str = member(TEXT)
    """UUID of the Google Chat configuration, the same as in the path."""
    attributes: IncidentGoogleChatConfigurationPatchDataAttributesRequest | Unset = member(
        Nested(IncidentGoogleChatConfigurationPatchDataAttributesRequest), default=UNSET
    )
    """Attributes to change; those that are not sent keep their values."""
