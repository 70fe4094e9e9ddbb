# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
)


class IncidentOnCallPageTarget(Model):
    """Team or user that was paged."""

    identifier: str = member(TEXT)
    """Handle or ID of the team or user, according to `type`."""
    type: str = member(TEXT)
    """Kind of identifier, such as `team_handle`; any string is accepted."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOnCallPageTarget:
        m = new(IncidentOnCallPageTarget)
        m._source = d
        try:
            m.identifier = d["identifier"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
