# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
    ListOf,
)

_new = object.__new__


class IncidentRuleCondition(Model):
    """What one field of an incident has to be.

    Attributes:
        field: Name of the field, such as severity.
        values: Values, one of which the field has to have.
    """

    __slots__ = (
        "field",
        "values",
    )

    _fields = (
        Field("field", "field", True, TEXT),
        Field("values", "values", True, ListOf(TEXT)),
    )
    _keys = frozenset(
        (
            "field",
            "values",
        )
    )

    field: str
    values: list[str]

    def __init__(
        self,
        *,
        field: str,
        values: list[str],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.field = field
        self.values = values

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleCondition:
        m = _new(IncidentRuleCondition)
        m._source = d
        try:
            m.field = d["field"]
            m.values = d["values"]
        except UNDECODABLE:
            return carefully(m, d)
        return m
