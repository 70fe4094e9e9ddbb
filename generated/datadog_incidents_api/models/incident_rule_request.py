# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_rule_data_request import IncidentRuleDataRequest


class IncidentRuleRequest(Model):
    """Request to create a rule."""

    data: IncidentRuleDataRequest = member(Nested(IncidentRuleDataRequest))
    """Rule to create, as a JSON:API resource."""
