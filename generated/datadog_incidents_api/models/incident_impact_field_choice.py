# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class IncidentImpactFieldChoice(Model):
    """Choice offered by an impact field."""

    display_name: str = member(TEXT)
    """Label of the choice shown to users."""
    value: str = member(TEXT)
    """Value that the impact's field has if this choice is selected."""
    description: str | Unset = member(TEXT, default=UNSET)
    """Explanation of the choice."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImpactFieldChoice:
        m = new(IncidentImpactFieldChoice)
        m._source = d
        try:
            get = d.get
            m.display_name = d["display_name"]
            m.value = d["value"]
            m.description = get("description", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
