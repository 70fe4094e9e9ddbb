# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class IncidentAIPostmortemDataAttributesResponse(Model):
    """Sections of the draft, as text. Any of them may be absent."""

    action_items: str | Unset = member(TEXT, default=UNSET)
    """Actions to take to prevent a recurrence."""
    customer_impact: str | Unset = member(TEXT, default=UNSET)
    """Effects of the incident on customers."""
    executive_summary: str | Unset = member(TEXT, default=UNSET)
    """Brief summary of the incident."""
    key_timeline: str | Unset = member(TEXT, default=UNSET)
    """Main events of the incident and their times."""
    lessons_learned: str | Unset = member(TEXT, default=UNSET)
    """Lessons to draw from the incident."""
    system_overview: str | Unset = member(TEXT, default=UNSET)
    """Systems involved in the incident and how they depend on each other."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentAIPostmortemDataAttributesResponse:
        m = new(IncidentAIPostmortemDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            m.action_items = get("action_items", UNSET)
            m.customer_impact = get("customer_impact", UNSET)
            m.executive_summary = get("executive_summary", UNSET)
            m.key_timeline = get("key_timeline", UNSET)
            m.lessons_learned = get("lessons_learned", UNSET)
            m.system_overview = get("system_overview", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
