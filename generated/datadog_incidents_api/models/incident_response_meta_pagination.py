# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import INTEGER
from .._unset import UNSET, Unset


class IncidentResponseMetaPagination(Model):
    """Position of a page within its list, counted in items."""

    offset: int | Unset = member(INTEGER, default=UNSET)
    """Number of items before the first one on the page."""
    next_offset: int | Unset = member(INTEGER, default=UNSET)
    """Offset at which the next page would begin, counted in items. Does not indicate whether there is one."""
    size: int | Unset = member(INTEGER, default=UNSET)
    """Number of items on the page."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponseMetaPagination:
        m = new(IncidentResponseMetaPagination)
        m._source = d
        try:
            get = d.get
            m.offset = get("offset", UNSET)
            m.next_offset = get("next_offset", UNSET)
            m.size = get("size", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
