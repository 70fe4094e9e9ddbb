# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_google_meet_configuration_data_attributes_response import (
    IncidentGoogleMeetConfigurationDataAttributesResponse,
)
from .incident_type_setting_relationships import IncidentTypeSettingRelationships

_new = object.__new__


class IncidentGoogleMeetConfigurationDataResponse(Model):
    """Google Meet configuration of one incident type, as a JSON:API resource.

    Attributes:
        type: JSON:API type of Google Meet configurations.
        id: UUID of the Google Meet configuration.
        attributes: settings of the Google Meet meetings, and timestamps of the configuration.
        relationships: relationships of a resource to the incident type that it applies to, and
            to the users who created and last changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("google_meet_configurations")),
        Field("id", "id", True, TEXT),
        Field(
            "attributes", "attributes", True, Nested(IncidentGoogleMeetConfigurationDataAttributesResponse)
        ),
        Field("relationships", "relationships", False, Nested(IncidentTypeSettingRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["google_meet_configurations"]
    id: str
    attributes: IncidentGoogleMeetConfigurationDataAttributesResponse
    relationships: IncidentTypeSettingRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["google_meet_configurations"] = "google_meet_configurations",
        id: str,
        attributes: IncidentGoogleMeetConfigurationDataAttributesResponse,
        relationships: IncidentTypeSettingRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationDataResponse:
        m = _new(IncidentGoogleMeetConfigurationDataResponse)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentGoogleMeetConfigurationDataAttributesResponse._decode(v)
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
