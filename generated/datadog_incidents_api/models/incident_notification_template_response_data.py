# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_notification_template_attributes import IncidentNotificationTemplateAttributes
from .incident_type_setting_relationships import IncidentTypeSettingRelationships


class IncidentNotificationTemplateResponseData(Model):
    """Notification template, as a JSON:API resource."""

    type: Literal["notification_templates"] = member(
        Constant("notification_templates"), default="notification_templates"
    )
    """JSON:API type of notification templates."""
    id: str = member(TEXT)
    """UUID of the notification template."""
    attributes: IncidentNotificationTemplateAttributes | Unset = member(
        Nested(IncidentNotificationTemplateAttributes), default=UNSET
    )
    """Category, name, text and timestamps of the template."""
    relationships: IncidentTypeSettingRelationships | Unset = member(
        Nested(IncidentTypeSettingRelationships), default=UNSET
    )
    """Relationships of a resource to the incident type that it applies to, and to the users who created
    and last changed it."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateResponseData:
        m = new(IncidentNotificationTemplateResponseData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = (
                IncidentNotificationTemplateAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["relationships"]
            m.relationships = (
                IncidentTypeSettingRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
