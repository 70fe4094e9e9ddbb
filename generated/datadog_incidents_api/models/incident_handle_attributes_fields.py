# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, ListOf
from .._unset import UNSET, Unset


class IncidentHandleAttributesFields(Model):
    """Field values of the incidents that the handle declares."""

    severity: list[str] | Unset = member(ListOf(TEXT), default=UNSET)
    """Severities of the incidents, such as `SEV-2`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleAttributesFields:
        m = new(IncidentHandleAttributesFields)
        m._source = d
        try:
            get = d.get
            m.severity = get("severity", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
