# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    Constant,
)
from ..types import UNSET, Unset
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

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRulePatchDataRequest:
        m = new(IncidentRulePatchDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentRulePatchDataAttributesRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
