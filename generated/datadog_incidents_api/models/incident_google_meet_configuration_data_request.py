# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from .incident_google_meet_configuration_data_attributes_request import (
    IncidentGoogleMeetConfigurationDataAttributesRequest,
)
from .incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest

_new = object.__new__


class IncidentGoogleMeetConfigurationDataRequest(Model):
    """Google Meet configuration to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of Google Meet configurations.
        attributes: settings of the Google Meet meetings.
        relationships: relationship to set: the incident type that the resource applies to.
    """

    __slots__ = ("attributes", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("google_meet_configurations")),
        Field("attributes", "attributes", True, Nested(IncidentGoogleMeetConfigurationDataAttributesRequest)),
        Field("relationships", "relationships", True, Nested(IncidentTypeSettingRelationshipsRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
            "relationships",
        )
    )

    type: Literal["google_meet_configurations"]
    attributes: IncidentGoogleMeetConfigurationDataAttributesRequest
    relationships: IncidentTypeSettingRelationshipsRequest

    def __init__(
        self,
        *,
        type: Literal["google_meet_configurations"] = "google_meet_configurations",
        attributes: IncidentGoogleMeetConfigurationDataAttributesRequest,
        relationships: IncidentTypeSettingRelationshipsRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationDataRequest:
        m = _new(IncidentGoogleMeetConfigurationDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            if v.__class__ is dict:
                m.attributes = m_attributes = _new(IncidentGoogleMeetConfigurationDataAttributesRequest)
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
