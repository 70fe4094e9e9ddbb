# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
)
from .incident_rule_data_response import IncidentRuleDataResponse

_new = object.__new__


class IncidentRulesResponse(Model):
    """Response containing rules of the organization.

    Attributes:
        data: rules that match the filters.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, ListOf(Nested(IncidentRuleDataResponse))),)
    _keys = frozenset(("data",))

    data: list[IncidentRuleDataResponse]

    def __init__(
        self,
        *,
        data: list[IncidentRuleDataResponse],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRulesResponse:
        m = _new(IncidentRulesResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = list(map(IncidentRuleDataResponse._decode, v)) if v.__class__ is list else not_array(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
