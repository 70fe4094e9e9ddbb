# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT, Constant


class RelationshipToIncidentNotificationTemplateData(Model):
    """Resource identifier of a notification template."""

    type: Literal["notification_templates"] = member(
        Constant("notification_templates"), default="notification_templates"
    )
    """JSON:API type of notification templates."""
    id: str = member(TEXT)
    """UUID of the related notification template."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToIncidentNotificationTemplateData:
        m = new(RelationshipToIncidentNotificationTemplateData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
