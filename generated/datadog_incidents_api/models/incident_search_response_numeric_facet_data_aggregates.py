# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import NUMBER, Nullable
from .._unset import UNSET, Unset


class IncidentSearchResponseNumericFacetDataAggregates(Model):
    """Minimum and maximum of a number, in seconds for durations; null if no matching incident has the
    number."""

    max: float | Unset | None = member(Nullable(NUMBER), default=UNSET)
    """Largest value, in seconds for durations; null if none."""
    min: float | Unset | None = member(Nullable(NUMBER), default=UNSET)
    """Smallest value, in seconds for durations; null if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseNumericFacetDataAggregates:
        m = new(IncidentSearchResponseNumericFacetDataAggregates)
        m._source = d
        try:
            m.max = d["max"]
            m.min = d["min"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
