# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_org_settings_data_response import IncidentOrgSettingsDataResponse

_new = object.__new__


class IncidentOrgSettingsResponse(Model):
    """Settings for a type of incident.

    Attributes:
        data: Settings for a type of incident.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentOrgSettingsDataResponse)),)
    _keys = frozenset(("data",))

    data: IncidentOrgSettingsDataResponse

    def __init__(
        self,
        *,
        data: IncidentOrgSettingsDataResponse,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOrgSettingsResponse:
        m = _new(IncidentOrgSettingsResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentOrgSettingsDataResponse._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
