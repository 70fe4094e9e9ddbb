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
from ..types import UNSET, Unset
from .global_incident_settings_attributes_request import GlobalIncidentSettingsAttributesRequest

_new = object.__new__


class GlobalIncidentSettingsDataRequest(Model):
    """Global settings to update, with the attributes to change.

    Attributes:
        type: JSON:API type of the global settings.
        attributes: attributes to change; those that are not sent keep their values.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents_global_settings")),
        Field("attributes", "attributes", False, Nested(GlobalIncidentSettingsAttributesRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["incidents_global_settings"]
    attributes: GlobalIncidentSettingsAttributesRequest | Unset

    def __init__(
        self,
        *,
        type: Literal["incidents_global_settings"] = "incidents_global_settings",
        attributes: GlobalIncidentSettingsAttributesRequest | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> GlobalIncidentSettingsDataRequest:
        m = _new(GlobalIncidentSettingsDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            v = get("attributes", UNSET)
            m.attributes = (
                GlobalIncidentSettingsAttributesRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
