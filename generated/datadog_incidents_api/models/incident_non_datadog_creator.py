# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class IncidentNonDatadogCreator(Model):
    """Person without a Datadog user account."""

    image_48_px: str | Unset = member(TEXT, default=UNSET)
    """URL of the person's avatar image, 48 pixels wide."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Display name of the person."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNonDatadogCreator:
        m = new(IncidentNonDatadogCreator)
        m._source = d
        try:
            get = d.get
            m.image_48_px = get("image_48_px", UNSET)
            m.name = get("name", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
