# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_google_chat_configuration_data_attributes_response import (
    IncidentGoogleChatConfigurationDataAttributesResponse,
)
from .incident_type_setting_relationships import IncidentTypeSettingRelationships


class IncidentGoogleChatConfigurationDataResponse(Model):
    """Google Chat configuration of one incident type, as a JSON:API resource."""

    type: Literal["google_chat_configurations"] = member(
        Constant("google_chat_configurations"), default="google_chat_configurations"
    )
    """JSON:API type of Google Chat configurations."""
    id: str = member(TEXT)
    """UUID of the Google Chat configuration."""
    attributes: IncidentGoogleChatConfigurationDataAttributesResponse = member(
        Nested(IncidentGoogleChatConfigurationDataAttributesResponse)
    )
    """Settings of the Google Chat spaces, and timestamps of the configuration."""
    relationships: IncidentTypeSettingRelationships | Unset = member(
        Nested(IncidentTypeSettingRelationships), default=UNSET
    )
    """Relationships of a resource to the incident type that it applies to, and to the users who created
    and last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleChatConfigurationDataResponse:
        m = new(IncidentGoogleChatConfigurationDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentGoogleChatConfigurationDataAttributesResponse._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentTypeSettingRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
