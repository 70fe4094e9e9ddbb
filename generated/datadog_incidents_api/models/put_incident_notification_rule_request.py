# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_notification_rule_update_data import IncidentNotificationRuleUpdateData

_new = object.__new__


class PutIncidentNotificationRuleRequest(Model):
    """Request to replace a notification rule.

    Attributes:
        data: notification rule to replace, with all of its attributes.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
