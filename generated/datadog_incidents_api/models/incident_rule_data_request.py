# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_rule_data_attributes_request import IncidentRuleDataAttributesRequest


class IncidentRuleDataRequest(Model):
    """Rule to create, as a JSON:API resource."""

    type: Literal["incident_rules"] = member(Constant("incident_rules"), default="incident_rules")
    """JSON:API type of rules in requests."""
    attributes: IncidentRuleDataAttributesRequest = member(Nested(IncidentRuleDataAttributesRequest))
    """Task, trigger and conditions of the new rule."""
