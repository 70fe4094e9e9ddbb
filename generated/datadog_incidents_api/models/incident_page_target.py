# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
)

if TYPE_CHECKING:
    from .incident_page_target_type import IncidentPageTargetType


class IncidentPageTarget(Model):
    """Team or user to page."""

    identifier: str = member(TEXT)
    """Handle or UUID of the team, or UUID of the user, according to `type`."""
    type: IncidentPageTargetType | str = member(TEXT)
    """Kind of identifier: the handle of a team (`team_handle`), or the UUID of a team (`team_uuid`) or
    user (`user_uuid`)."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentPageTarget:
        m = new(IncidentPageTarget)
        m._source = d
        try:
            m.identifier = d["identifier"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
