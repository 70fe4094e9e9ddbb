# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from .incident_google_chat_configuration_data_attributes_request import (
    IncidentGoogleChatConfigurationDataAttributesRequest,
)
from .incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest


class IncidentGoogleChatConfigurationDataRequest(Model):
    """Google Chat configuration to create, as a JSON:API resource."""

    type: Literal["google_chat_configurations"] = member(
        Constant("google_chat_configurations"), default="google_chat_configurations"
    )
    """JSON:API type of Google Chat configurations."""
    attributes: IncidentGoogleChatConfigurationDataAttributesRequest = member(
        Nested(IncidentGoogleChatConfigurationDataAttributesRequest)
    )
    """Settings of the Google Chat spaces."""
    relationships: IncidentTypeSettingRelationshipsRequest = member(
        Nested(IncidentTypeSettingRelationshipsRequest)
    )
    """Relationship to set: the incident type that the resource applies to."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleChatConfigurationDataRequest:
        m = new(IncidentGoogleChatConfigurationDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentGoogleChatConfigurationDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = d["relationships"]
            m.relationships = (
                IncidentTypeSettingRelationshipsRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
