# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentAIPostmortemDataAttributesResponse(Model):
    """Sections of the draft; those that the model found nothing for may be absent.

    Attributes:
        action_items: What is to be done so that it does not happen again.
        customer_impact: How customers were affected.
        executive_summary: What happened, in brief.
        key_timeline: What happened when.
        lessons_learned: What there is to learn from it.
        system_overview: Which systems were involved, and how they hang together.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
