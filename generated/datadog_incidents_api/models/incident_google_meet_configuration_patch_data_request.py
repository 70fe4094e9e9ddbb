# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    TEXT,
    UNDECODABLE,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_google_meet_configuration_patch_data_attributes_request import (
    IncidentGoogleMeetConfigurationPatchDataAttributesRequest,
)

_new = object.__new__


class IncidentGoogleMeetConfigurationPatchDataRequest(Model):
    """A Google Meet configuration to be changed.

    Attributes:
        type: JSON:API type of Google Meet configurations.
        id: Id of the configuration, as in the path.
        attributes: What is to be different.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
