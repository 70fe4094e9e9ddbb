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


class IncidentUserDefinedFieldListMeta(Model):
    """Position of a page within its list, counted in fields.

    Attributes:
        offset: number of fields before the first one on the page.
        size: number of fields on the page.
    """

    __slots__ = (
        "offset",
        "size",
    )

    _fields = (
        Field("offset", "offset", False, INTEGER),
        Field("size", "size", False, INTEGER),
    )
    _keys = frozenset(
        (
            "offset",
            "size",
        )
    )

    offset: int | Unset
    size: int | Unset

    def __init__(
        self,
        *,
        offset: int | Unset = UNSET,
        size: int | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.offset = offset
        self.size = size

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedFieldListMeta:
        m = _new(IncidentUserDefinedFieldListMeta)
        m._source = d
        try:
            get = d.get
            m.offset = get("offset", UNSET)
            m.size = get("size", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
