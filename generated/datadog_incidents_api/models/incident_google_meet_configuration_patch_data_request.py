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
from .incident_google_meet_configuration_patch_data_attributes_request import (
    IncidentGoogleMeetConfigurationPatchDataAttributesRequest,
)

_new = object.__new__


class IncidentGoogleMeetConfigurationPatchDataRequest(Model):
    """Google Meet configuration to update, with the attributes to change.

    Attributes:
        type: JSON:API type of Google Meet configurations.
        id: UUID of the Google Meet configuration, the same as in the path.
        attributes: attributes to change; those that are not sent keep their values.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("google_meet_configurations")),
        Field("id", "id", True, TEXT),
        Field(
            "attributes",
            "attributes",
            False,
            Nested(IncidentGoogleMeetConfigurationPatchDataAttributesRequest),
        ),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["google_meet_configurations"]
    id: str
    attributes: IncidentGoogleMeetConfigurationPatchDataAttributesRequest | Unset

    def __init__(
        self,
        *,
        type: Literal["google_meet_configurations"] = "google_meet_configurations",
        id: str,
        attributes: IncidentGoogleMeetConfigurationPatchDataAttributesRequest | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationPatchDataRequest:
        m = _new(IncidentGoogleMeetConfigurationPatchDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentGoogleMeetConfigurationPatchDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
