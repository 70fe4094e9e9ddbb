# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .incident_rule_data_response import IncidentRuleDataResponse


class IncidentRulesResponse(Model):
    """Response containing rules of the organization."""

    data: list[IncidentRuleDataResponse] = member(ListOf(Nested(IncidentRuleDataResponse)))
    """Rules that match the filters."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRulesResponse:
        m = new(IncidentRulesResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = list(map(IncidentRuleDataResponse._decode, v)) if v.__class__ is list else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
