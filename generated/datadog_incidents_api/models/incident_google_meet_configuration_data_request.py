# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_google_meet_configuration_data_attributes_request import (
    IncidentGoogleMeetConfigurationDataAttributesRequest,
)
from .incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest


class IncidentGoogleMeetConfigurationDataRequest(Model):
    """Google Meet configuration to create, as a JSON:API resource."""

    type: Literal["google_meet_configurations"] = member(
        Constant("google_meet_configurations"), default="google_meet_configurations"
    )
    """JSON:API type of Google Meet configurations."""
    attributes: IncidentGoogleMeetConfigurationDataAttributesRequest = member(
        Nested(IncidentGoogleMeetConfigurationDataAttributesRequest)
    )
    """Settings of the Google Meet meetings."""
    relationships: IncidentTypeSettingRelationshipsRequest = member(
        Nested(IncidentTypeSettingRelationshipsRequest)
    )
    """Relationship to set: the incident type that the resource applies to."""
