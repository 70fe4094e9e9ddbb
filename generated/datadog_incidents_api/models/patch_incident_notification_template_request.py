# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_notification_template_update_data import IncidentNotificationTemplateUpdateData


class PatchIncidentNotificationTemplateRequest(Model):
    """Request to update a notification template."""

    data: IncidentNotificationTemplateUpdateData = member(Nested(IncidentNotificationTemplateUpdateData))
    """Notification template to update, with the attributes to change."""
