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
from ..types import UNSET, Unset
from .global_incident_settings_attributes_request import GlobalIncidentSettingsAttributesRequest


class GlobalIncidentSettingsDataRequest(Model):
    """Global settings to update, with the attributes to change."""

    type: Literal["incidents_global_settings"] = member(
        Constant("incidents_global_settings"), default="incidents_global_settings"
    )
    """JSON:API type of the global settings."""
    attributes: GlobalIncidentSettingsAttributesRequest | Unset = member(
        Nested(GlobalIncidentSettingsAttributesRequest), default=UNSET
    )
    """Attributes to change; those that are not sent keep their values."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> GlobalIncidentSettingsDataRequest:
        m = new(GlobalIncidentSettingsDataRequest)
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
