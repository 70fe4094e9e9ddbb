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
from .global_incident_settings_attributes_response import GlobalIncidentSettingsAttributesResponse

_new = object.__new__


class GlobalIncidentSettingsDataResponse(Model):
    """Global settings of the organization, as a JSON:API resource.

    Attributes:
        type: JSON:API type of the global settings.
        id: ID of the global settings. No operation accepts it.
        attributes: global settings of the organization, and their timestamps.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents_global_settings")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(GlobalIncidentSettingsAttributesResponse)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["incidents_global_settings"]
    id: str
    attributes: GlobalIncidentSettingsAttributesResponse

    def __init__(
        self,
        *,
        type: Literal["incidents_global_settings"] = "incidents_global_settings",
        id: str,
        attributes: GlobalIncidentSettingsAttributesResponse,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> GlobalIncidentSettingsDataResponse:
        m = _new(GlobalIncidentSettingsDataResponse)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                GlobalIncidentSettingsAttributesResponse._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
