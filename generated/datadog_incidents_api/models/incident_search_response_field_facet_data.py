# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    INTEGER,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentSearchResponseFieldFacetData(Model):
    """Number of matching incidents with a given value.

    Attributes:
        count: number of matching incidents with the value.
        name: counted value, such as `SEV-2`.
    """

    __slots__ = (
        "count",
        "name",
    )

    _fields = (
        Field("count", "count", False, INTEGER),
        Field("name", "name", False, TEXT),
    )
    _keys = frozenset(
        (
            "count",
            "name",
        )
    )

    count: int | Unset
    name: str | Unset

    def __init__(
        self,
        *,
        count: int | Unset = UNSET,
        name: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.count = count
        self.name = name

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseFieldFacetData:
        m = _new(IncidentSearchResponseFieldFacetData)
        m._source = d
        try:
            m.count = d["count"]
            m.name = d["name"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
