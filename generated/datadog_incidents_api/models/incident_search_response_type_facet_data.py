# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    INTEGER,
    TEXT,
    UNDECODABLE,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentSearchResponseTypeFacetData(Model):
    """How often a type of incidents occurs.

    Attributes:
        count: Incidents of the type.
        id: Id of the type.
        name: Name of the type.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
