# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import INTEGER, TEXT
from .._unset import UNSET, Unset


class IncidentSearchResponseFieldFacetData(Model):
    """Number of matching incidents with a given value."""

    count: int | Unset = member(INTEGER, default=UNSET)
    """Number of matching incidents with the value."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Counted value, such as `SEV-2`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseFieldFacetData:
        m = new(IncidentSearchResponseFieldFacetData)
        m._source = d
        try:
            m.count = d["count"]
            m.name = d["name"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
