# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .incident_page_uuid_data_response import IncidentPageUUIDDataResponse


class IncidentPageUUIDResponse(Model):
    """Response containing the created page."""

    data: IncidentPageUUIDDataResponse = member(Nested(IncidentPageUUIDDataResponse))
    """Page, as a JSON:API resource without attributes."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentPageUUIDResponse:
        m = new(IncidentPageUUIDResponse)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is dict:
                m.data = m_data = new(IncidentPageUUIDDataResponse)
                m_data._source = v
                m_data.type = v["type"]
                m_data.id = v["id"]
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
