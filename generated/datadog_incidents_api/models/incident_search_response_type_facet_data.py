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


class IncidentSearchResponseTypeFacetData(Model):
    """Number of matching incidents of a given type.

    Attributes:
        count: number of matching incidents of the type.
        id: UUID of the incident type.
        name: name of the incident type, not necessarily unique.
    """

    __slots__ = (
        "count",
        "id",
        "name",
    )

    _fields = (
        Field("count", "count", False, INTEGER),
        Field("id", "id", False, TEXT),
        Field("name", "name", False, TEXT),
    )
    _keys = frozenset(
        (
            "count",
            "id",
            "name",
        )
    )

    count: int | Unset
    id: str | Unset
    name: str | Unset

    def __init__(
        self,
        *,
        count: int | Unset = UNSET,
        id: str | Unset = UNSET,
        name: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.count = count
        self.id = id
        self.name = name

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseTypeFacetData:
        m = _new(IncidentSearchResponseTypeFacetData)
        m._source = d
        try:
            get = d.get
            m.count = get("count", UNSET)
            m.id = get("id", UNSET)
            m.name = get("name", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
