# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    INTEGER,
    UNDECODABLE,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentUserDefinedFieldListMeta(Model):
    """Which part of the list a reply holds, counted in fields.

    Attributes:
        offset: Fields before the first one here.
        size: Fields in this reply.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
