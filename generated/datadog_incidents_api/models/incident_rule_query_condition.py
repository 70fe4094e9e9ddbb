# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Nullable
from .._unset import UNSET, Unset


class IncidentRuleQueryCondition(Model):
    """Condition on the incident, as a search query."""

    normalized_query: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Query as normalized by the server; null if none."""
    raw_query: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Query as entered, such as `severity:SEV-1`; null if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleQueryCondition:
        m = new(IncidentRuleQueryCondition)
        m._source = d
        try:
            get = d.get
            m.normalized_query = get("normalized_query", UNSET)
            m.raw_query = get("raw_query", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
