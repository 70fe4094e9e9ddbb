# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
    Nullable,
)
from ..types import UNSET, Unset


class IncidentImportFieldAttributesSingleValue(Model):
    """Field with a single value."""

    value: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Value of the field; null if not set."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImportFieldAttributesSingleValue:
        m = new(IncidentImportFieldAttributesSingleValue)
        m._source = d
        try:
            get = d.get
            m.value = get("value", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
