# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, ListOf


class IncidentRuleCondition(Model):
    """Condition on one field of an incident."""

    field: str = member(TEXT)
    """Name of the incident field, such as `severity`."""
    values: list[str] = member(ListOf(TEXT))
    """Values that satisfy the condition; the field must have one of them."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleCondition:
        m = new(IncidentRuleCondition)
        m._source = d
        try:
            m.field = d["field"]
            m.values = d["values"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
