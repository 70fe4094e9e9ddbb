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
from .incident_notification_template_update_attributes import IncidentNotificationTemplateUpdateAttributes


class IncidentNotificationTemplateUpdateData(Model):
    """Notification template to update, with the attributes to change."""

    type: Literal["notification_templates"] = member(
        Constant("notification_templates"), default="notification_templates"
    )
    """JSON:API type of notification templates."""
    id: str = member(TEXT)
    """UUID of the notification template, the same as in the path."""
    attributes: IncidentNotificationTemplateUpdateAttributes | Unset = member(
        Nested(IncidentNotificationTemplateUpdateAttributes), default=UNSET
    )
    """Attributes to change; those that are not sent keep their values."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateUpdateData:
        m = new(IncidentNotificationTemplateUpdateData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentNotificationTemplateUpdateAttributes._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
