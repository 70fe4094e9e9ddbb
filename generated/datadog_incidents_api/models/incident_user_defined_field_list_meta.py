# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import INTEGER
from .._unset import UNSET, Unset


class IncidentUserDefinedFieldListMeta(Model):
    """Position of a page within its list, counted in fields."""

    offset: int | Unset = member(INTEGER, default=UNSET)
    """Number of fields before the first one on the page."""
    size: int | Unset = member(INTEGER, default=UNSET)
    """Number of fields on the page."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldListMeta:
        m = new(IncidentUserDefinedFieldListMeta)
        m._source = d
        try:
            get = d.get
            m.offset = get("offset", UNSET)
            m.size = get("size", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
