# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from .incident_rule_data_attributes_request import IncidentRuleDataAttributesRequest


class IncidentRuleDataRequest(Model):
    """Rule to create, as a JSON:API resource."""

    type: Literal["incident_rules"] = member(Constant("incident_rules"), default="incident_rules")
    """JSON:API type of rules in requests."""
    attributes: IncidentRuleDataAttributesRequest = member(Nested(IncidentRuleDataAttributesRequest))
    """Task, trigger and conditions of the new rule."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleDataRequest:
        m = new(IncidentRuleDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentRuleDataAttributesRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
