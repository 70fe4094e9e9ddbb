# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_notification_rule_update_data import IncidentNotificationRuleUpdateData


class PutIncidentNotificationRuleRequest(Model):
    """Request to replace a notification rule."""

    data: IncidentNotificationRuleUpdateData = member(Nested(IncidentNotificationRuleUpdateData))
    """Notification rule to replace, with all of its attributes."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PutIncidentNotificationRuleRequest:
        m = new(PutIncidentNotificationRuleRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentNotificationRuleUpdateData._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
