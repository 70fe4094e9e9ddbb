# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class JSONAPIErrorItemSource(Model):
    """Part of the request that caused the problem.

    Attributes:
        pointer: JSON Pointer to the invalid member of the request body, such as
            `/data/attributes/name`.
        parameter: name of the invalid query parameter.
        header: name of the invalid request header.
    """

    __slots__ = ("header", "parameter", "pointer")

    _fields = (
        Field("pointer", "pointer", False, TEXT),
        Field("parameter", "parameter", False, TEXT),
        Field("header", "header", False, TEXT),
    )
    _keys = frozenset(
        (
            "pointer",
            "parameter",
            "header",
        )
    )

    pointer: str | Unset
    parameter: str | Unset
    header: str | Unset

    def __init__(
        self,
        *,
        pointer: str | Unset = UNSET,
        parameter: str | Unset = UNSET,
        header: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.pointer = pointer
        self.parameter = parameter
        self.header = header

    @staticmethod
    def _decode(d: dict[str, Any]) -> JSONAPIErrorItemSource:
        m = _new(JSONAPIErrorItemSource)
        m._source = d
        try:
            get = d.get
            m.pointer = get("pointer", UNSET)
            m.parameter = get("parameter", UNSET)
            m.header = get("header", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
