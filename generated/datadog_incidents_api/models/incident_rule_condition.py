# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    ListOf,
)

_new = object.__new__


class IncidentRuleCondition(Model):
    """Condition on one field of an incident.

    Attributes:
        field: name of the incident field, such as `severity`.
        values: values that satisfy the condition; the field must have one of them.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
