# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    ListOf,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentHandleAttributesFields(Model):
    """Field values of the incidents that the handle declares.

    Attributes:
        severity: severities of the incidents, such as `SEV-2`.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
