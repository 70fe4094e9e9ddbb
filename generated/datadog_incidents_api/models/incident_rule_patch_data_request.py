# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_rule_patch_data_attributes_request import IncidentRulePatchDataAttributesRequest


class IncidentRulePatchDataRequest(Model):
    """Rule to update, with the attributes to change."""

    type: Literal["incident_rules"] = member(Constant("incident_rules"), default="incident_rules")
    """JSON:API type of rules in requests."""
    id: str = member(TEXT)
    """UUID of the rule, the same as in the path."""
    attributes: IncidentRulePatchDataAttributesRequest | Unset = member(
        Nested(IncidentRulePatchDataAttributesRequest), default=UNSET
    )
    """Attributes to change; those that are not sent keep their values."""
