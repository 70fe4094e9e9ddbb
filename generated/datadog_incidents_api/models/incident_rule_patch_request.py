# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_rule_patch_data_request import IncidentRulePatchDataRequest


class IncidentRulePatchRequest(Model):
    """Request to update a rule."""

    data: IncidentRulePatchDataRequest = member(Nested(IncidentRulePatchDataRequest))
    """Rule to update, with the attributes to change."""
