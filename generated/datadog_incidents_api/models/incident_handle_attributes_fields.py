# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
    ListOf,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentHandleAttributesFields(Model):
    """Fields of the incidents that the handle declares.

    Attributes:
        severity: Severities, such as SEV-2.
    """

    __slots__ = ("severity",)

    _fields = (Field("severity", "severity", False, ListOf(TEXT)),)
    _keys = frozenset(("severity",))

    severity: list[str] | Unset

    def __init__(
        self,
        *,
        severity: list[str] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.severity = severity

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleAttributesFields:
        m = _new(IncidentHandleAttributesFields)
        m._source = d
        try:
            get = d.get
            m.severity = get("severity", UNSET)
        except UNDECODABLE:
            return carefully(m, d)
        return m
