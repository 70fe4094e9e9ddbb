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
from .incident_google_chat_configuration_data_attributes_request import (
    IncidentGoogleChatConfigurationDataAttributesRequest,
)
from .incident_type_setting_relationships_request import IncidentTypeSettingRelationshipsRequest

_new = object.__new__


class IncidentGoogleChatConfigurationDataRequest(Model):
    """Google Chat configuration to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of Google Chat configurations.
        attributes: settings of the Google Chat spaces.
        relationships: relationship to set: the incident type that the resource applies to.
    """

    __slots__ = ("attributes", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("google_chat_configurations")),
        Field("attributes", "attributes", True, Nested(IncidentGoogleChatConfigurationDataAttributesRequest)),
        Field("relationships", "relationships", True, Nested(IncidentTypeSettingRelationshipsRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
            "relationships",
        )
    )

    type: Literal["google_chat_configurations"]
    attributes: IncidentGoogleChatConfigurationDataAttributesRequest
    relationships: IncidentTypeSettingRelationshipsRequest

    def __init__(
        self,
        *,
        type: Literal["google_chat_configurations"] = "google_chat_configurations",
        attributes: IncidentGoogleChatConfigurationDataAttributesRequest,
        relationships: IncidentTypeSettingRelationshipsRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleChatConfigurationDataRequest:
        m = _new(IncidentGoogleChatConfigurationDataRequest)
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
