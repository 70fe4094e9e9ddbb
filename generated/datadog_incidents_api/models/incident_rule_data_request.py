# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from .incident_rule_data_attributes_request import IncidentRuleDataAttributesRequest

_new = object.__new__


class IncidentRuleDataRequest(Model):
    """Rule to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of rules in requests.
        attributes: task, trigger and conditions of the new rule.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("incident_rules")),
        Field("attributes", "attributes", True, Nested(IncidentRuleDataAttributesRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["incident_rules"]
    attributes: IncidentRuleDataAttributesRequest

    def __init__(
        self,
        *,
        type: Literal["incident_rules"] = "incident_rules",
        attributes: IncidentRuleDataAttributesRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleDataRequest:
        m = _new(IncidentRuleDataRequest)
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
