# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_rule_data_request import IncidentRuleDataRequest

_new = object.__new__


class IncidentRuleRequest(Model):
    """A rule to be created.

    Attributes:
        data: A rule to be created.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentRuleDataRequest)),)
    _keys = frozenset(("data",))

    data: IncidentRuleDataRequest

    def __init__(
        self,
        *,
        data: IncidentRuleDataRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentRuleRequest:
        m = _new(IncidentRuleRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentRuleDataRequest._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
