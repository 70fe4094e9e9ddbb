# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Nullable,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentRuleQueryCondition(Model):
    """Condition on the incident, as a search query.

    Attributes:
        normalized_query: query as normalized by the server; null if none.
        raw_query: query as entered, such as `severity:SEV-1`; null if none.
    """

    __slots__ = (
        "normalized_query",
        "raw_query",
    )

    _fields = (
        Field("normalized_query", "normalized_query", False, Nullable(TEXT)),
        Field("raw_query", "raw_query", False, Nullable(TEXT)),
    )
    _keys = frozenset(
        (
            "normalized_query",
            "raw_query",
        )
    )

    normalized_query: str | Unset | None
    raw_query: str | Unset | None

    def __init__(
        self,
        *,
        normalized_query: str | Unset | None = UNSET,
        raw_query: str | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.normalized_query = normalized_query
        self.raw_query = raw_query

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleQueryCondition:
        m = _new(IncidentRuleQueryCondition)
        m._source = d
        try:
            get = d.get
            m.normalized_query = get("normalized_query", UNSET)
            m.raw_query = get("raw_query", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
