# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import INTEGER, TEXT
from .._unset import UNSET, Unset


class IncidentSearchResponseTypeFacetData(Model):
    """Number of matching incidents of a given type."""

    count: int | Unset = member(INTEGER, default=UNSET)
    """Number of matching incidents of the type."""
    id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the incident type."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Name of the incident type, not necessarily unique."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseTypeFacetData:
        m = new(IncidentSearchResponseTypeFacetData)
        m._source = d
        try:
            get = d.get
            m.count = get("count", UNSET)
            m.id = get("id", UNSET)
            m.name = get("name", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
