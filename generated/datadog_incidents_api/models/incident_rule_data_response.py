# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .incident_rule_data_attributes_response import IncidentRuleDataAttributesResponse


class IncidentRuleDataResponse(Model):
    """Rule that runs a task when an incident changes, as a JSON:API resource."""

    type: Literal["incidents_rules"] = member(Constant("incidents_rules"), default="incidents_rules")
    """JSON:API type of rules in responses."""
    id: str = member(TEXT)
    """UUID of the rule."""
    attributes: IncidentRuleDataAttributesResponse = member(Nested(IncidentRuleDataAttributesResponse))
    """Task, trigger, conditions and audit data of the rule."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleDataResponse:
        m = new(IncidentRuleDataResponse)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentRuleDataAttributesResponse._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
