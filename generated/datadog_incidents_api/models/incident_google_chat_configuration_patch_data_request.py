# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    Constant,
)
from ..types import UNSET, Unset
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

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleChatConfigurationPatchDataRequest:
        m = new(IncidentGoogleChatConfigurationPatchDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentGoogleChatConfigurationPatchDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
