# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
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
