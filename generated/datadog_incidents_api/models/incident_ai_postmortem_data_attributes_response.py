# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentAIPostmortemDataAttributesResponse(Model):
    """Sections of the draft, as text. Any of them may be absent.

    Attributes:
        action_items: actions to take to prevent a recurrence.
        customer_impact: effects of the incident on customers.
        executive_summary: brief summary of the incident.
        key_timeline: main events of the incident and their times.
        lessons_learned: lessons to draw from the incident.
        system_overview: systems involved in the incident and how they depend on each other.
    """

    __slots__ = (
        "action_items",
        "customer_impact",
        "executive_summary",
        "key_timeline",
        "lessons_learned",
        "system_overview",
    )

    _fields = (
        Field("action_items", "action_items", False, TEXT),
        Field("customer_impact", "customer_impact", False, TEXT),
        Field("executive_summary", "executive_summary", False, TEXT),
        Field("key_timeline", "key_timeline", False, TEXT),
        Field("lessons_learned", "lessons_learned", False, TEXT),
        Field("system_overview", "system_overview", False, TEXT),
    )
    _keys = frozenset(
        (
            "action_items",
            "customer_impact",
            "executive_summary",
            "key_timeline",
            "lessons_learned",
            "system_overview",
        )
    )

    action_items: str | Unset
    customer_impact: str | Unset
    executive_summary: str | Unset
    key_timeline: str | Unset
    lessons_learned: str | Unset
    system_overview: str | Unset

    def __init__(
        self,
        *,
        action_items: str | Unset = UNSET,
        customer_impact: str | Unset = UNSET,
        executive_summary: str | Unset = UNSET,
        key_timeline: str | Unset = UNSET,
        lessons_learned: str | Unset = UNSET,
        system_overview: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.action_items = action_items
        self.customer_impact = customer_impact
        self.executive_summary = executive_summary
        self.key_timeline = key_timeline
        self.lessons_learned = lessons_learned
        self.system_overview = system_overview

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentAIPostmortemDataAttributesResponse:
        m = _new(IncidentAIPostmortemDataAttributesResponse)
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
