# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from .incident_rule_data_attributes_response import IncidentRuleDataAttributesResponse

_new = object.__new__


class IncidentRuleDataResponse(Model):
    """Rule that runs a task when an incident changes, as a JSON:API resource.

    Attributes:
        type: JSON:API type of rules in responses.
        id: UUID of the rule.
        attributes: task, trigger, conditions and audit data of the rule.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents_rules")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", True, Nested(IncidentRuleDataAttributesResponse)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["incidents_rules"]
    id: str
    attributes: IncidentRuleDataAttributesResponse

    def __init__(
        self,
        *,
        type: Literal["incidents_rules"] = "incidents_rules",
        id: str,
        attributes: IncidentRuleDataAttributesResponse,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleDataResponse:
        m = _new(IncidentRuleDataResponse)
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
