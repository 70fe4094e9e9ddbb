# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class JSONAPIErrorItemSource(Model):
    """Part of the request that caused the problem."""

    pointer: str | Unset = member(TEXT, default=UNSET)
    """JSON Pointer to the invalid member of the request body, such as `/data/attributes/name`."""
    parameter: str | Unset = member(TEXT, default=UNSET)
    """Name of the invalid query parameter."""
    header: str | Unset = member(TEXT, default=UNSET)
    """Name of the invalid request header."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> JSONAPIErrorItemSource:
        m = new(JSONAPIErrorItemSource)
        m._source = d
        try:
            get = d.get
            m.pointer = get("pointer", UNSET)
            m.parameter = get("parameter", UNSET)
            m.header = get("header", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
