# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
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
