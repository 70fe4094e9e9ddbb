# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_notification_rule_update_data import IncidentNotificationRuleUpdateData

_new = object.__new__


class PutIncidentNotificationRuleRequest(Model):
    """A notification rule to be replaced.

    Attributes:
        data: A notification rule to be replaced.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentNotificationRuleUpdateData)),)
    _keys = frozenset(("data",))

    data: IncidentNotificationRuleUpdateData

    def __init__(
        self,
        *,
        data: IncidentNotificationRuleUpdateData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> PutIncidentNotificationRuleRequest:
        m = _new(PutIncidentNotificationRuleRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentNotificationRuleUpdateData._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
