# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    INTEGER,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentResponseMetaPagination(Model):
    """Position of a page within its list, counted in items.

    Attributes:
        offset: number of items before the first one on the page.
        next_offset: offset at which the next page would begin, counted in items. Does not
            indicate whether there is one.
        size: number of items on the page.
    """

    __slots__ = ("next_offset", "offset", "size")

    _fields = (
        Field("offset", "offset", False, INTEGER),
        Field("next_offset", "next_offset", False, INTEGER),
        Field("size", "size", False, INTEGER),
    )
    _keys = frozenset(
        (
            "offset",
            "next_offset",
            "size",
        )
    )

    offset: int | Unset
    next_offset: int | Unset
    size: int | Unset

    def __init__(
        self,
        *,
        offset: int | Unset = UNSET,
        next_offset: int | Unset = UNSET,
        size: int | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.offset = offset
        self.next_offset = next_offset
        self.size = size

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponseMetaPagination:
        m = _new(IncidentResponseMetaPagination)
        m._source = d
        try:
            get = d.get
            m.offset = get("offset", UNSET)
            m.next_offset = get("next_offset", UNSET)
            m.size = get("size", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
