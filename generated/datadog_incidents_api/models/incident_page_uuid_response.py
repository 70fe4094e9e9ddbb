# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_page_uuid_data_response import IncidentPageUUIDDataResponse

_new = object.__new__


class IncidentPageUUIDResponse(Model):
    """Response containing the created page.

    Attributes:
        data: page, as a JSON:API resource without attributes.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentPageUUIDDataResponse)),)
    _keys = frozenset(("data",))

    data: IncidentPageUUIDDataResponse

    def __init__(
        self,
        *,
        data: IncidentPageUUIDDataResponse,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentPageUUIDResponse:
        m = _new(IncidentPageUUIDResponse)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is dict:
                m.data = m_data = _new(IncidentPageUUIDDataResponse)
                m_data._source = v
                m_data.type = v["type"]
                m_data.id = v["id"]
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
