# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .global_incident_settings_data_request import GlobalIncidentSettingsDataRequest

_new = object.__new__


class GlobalIncidentSettingsRequest(Model):
    """Request to update the global settings.

    Attributes:
        data: global settings to update, with the attributes to change.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(GlobalIncidentSettingsDataRequest)),)
    _keys = frozenset(("data",))

    data: GlobalIncidentSettingsDataRequest

    def __init__(
        self,
        *,
        data: GlobalIncidentSettingsDataRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> GlobalIncidentSettingsRequest:
        m = _new(GlobalIncidentSettingsRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = GlobalIncidentSettingsDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
