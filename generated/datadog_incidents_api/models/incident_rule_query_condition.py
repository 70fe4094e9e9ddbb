# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
    Nullable,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentRuleQueryCondition(Model):
    """What incidents have to be like, as a query.

    Attributes:
        normalized_query: The query as the server understands it; null for none.
        raw_query: The query as somebody wrote it; null for none.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
