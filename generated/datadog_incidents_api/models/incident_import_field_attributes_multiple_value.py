# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    ListOf,
    Nullable,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentImportFieldAttributesMultipleValue(Model):
    """Field with any number of values.

    Attributes:
        value: values of the field; null if not set.
    """

    __slots__ = ("value",)

    _fields = (Field("value", "value", False, Nullable(ListOf(TEXT))),)
    _keys = frozenset(("value",))

    value: list[str] | Unset | None

    def __init__(
        self,
        *,
        value: list[str] | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.value = value

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImportFieldAttributesMultipleValue:
        m = _new(IncidentImportFieldAttributesMultipleValue)
        m._source = d
        try:
            get = d.get
            m.value = get("value", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
