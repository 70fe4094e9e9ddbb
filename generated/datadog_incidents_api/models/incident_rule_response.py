# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .incident_rule_data_response import IncidentRuleDataResponse


class IncidentRuleResponse(Model):
    """Response containing one rule."""

    data: IncidentRuleDataResponse = member(Nested(IncidentRuleDataResponse))
    """Rule that runs a task when an incident changes, as a JSON:API resource."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleResponse:
        m = new(IncidentRuleResponse)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentRuleDataResponse._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
