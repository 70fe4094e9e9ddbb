# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_notification_template_update_data import IncidentNotificationTemplateUpdateData


class PatchIncidentNotificationTemplateRequest(Model):
    """Request to update a notification template."""

    data: IncidentNotificationTemplateUpdateData = member(Nested(IncidentNotificationTemplateUpdateData))
    """Notification template to update, with the attributes to change."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PatchIncidentNotificationTemplateRequest:
        m = new(PatchIncidentNotificationTemplateRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                IncidentNotificationTemplateUpdateData._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
