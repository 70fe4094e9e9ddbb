# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    NUMBER,
    Nullable,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentSearchResponseNumericFacetDataAggregates(Model):
    """Minimum and maximum of a number, in seconds for durations; null if no matching incident has the
    number.

    Attributes:
        max: largest value, in seconds for durations; null if none.
        min: smallest value, in seconds for durations; null if none.
    """

    __slots__ = (
        "max",
        "min",
    )

    _fields = (
        Field("max", "max", False, Nullable(NUMBER)),
        Field("min", "min", False, Nullable(NUMBER)),
    )
    _keys = frozenset(
        (
            "max",
            "min",
        )
    )

    max: float | Unset | None
    min: float | Unset | None

    def __init__(
        self,
        *,
        max: float | Unset | None = UNSET,
        min: float | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.max = max
        self.min = min

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseNumericFacetDataAggregates:
        m = _new(IncidentSearchResponseNumericFacetDataAggregates)
        m._source = d
        try:
            m.max = d["max"]
            m.min = d["min"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
