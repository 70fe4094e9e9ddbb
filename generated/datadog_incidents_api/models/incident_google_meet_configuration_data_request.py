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

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationDataRequest:
        m = new(IncidentGoogleMeetConfigurationDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            if v.__class__ is dict:
                m.attributes = m_attributes = new(IncidentGoogleMeetConfigurationDataAttributesRequest)
                m_attributes._source = v
                m_attributes.allow_manual_meeting_creation = v["allow_manual_meeting_creation"]
                m_attributes.auto_summarize = v["auto_summarize"]
            else:
                m.attributes = not_object(v)
            v = d["relationships"]
            m.relationships = (
                IncidentTypeSettingRelationshipsRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
