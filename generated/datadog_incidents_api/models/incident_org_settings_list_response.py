# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
)
from .incident_org_settings_data_response import IncidentOrgSettingsDataResponse

_new = object.__new__


class IncidentOrgSettingsListResponse(Model):
    """Response containing a page of organization settings.

    Attributes:
        data: organization settings, one entry per incident type.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, ListOf(Nested(IncidentOrgSettingsDataResponse))),)
    _keys = frozenset(("data",))

    data: list[IncidentOrgSettingsDataResponse]

    def __init__(
        self,
        *,
        data: list[IncidentOrgSettingsDataResponse],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOrgSettingsListResponse:
        m = _new(IncidentOrgSettingsListResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                list(map(IncidentOrgSettingsDataResponse._decode, v)) if v.__class__ is list else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
