# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant


class IncidentPageUUIDDataResponse(Model):
    """Page, as a JSON:API resource without attributes."""

    type: Literal["page_uuid"] = member(Constant("page_uuid"), default="page_uuid")
    """JSON:API type of pages in responses."""
    id: str = member(TEXT)
    """UUID of the page."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentPageUUIDDataResponse:
        m = new(IncidentPageUUIDDataResponse)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
