# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_notification_template_create_data import IncidentNotificationTemplateCreateData


class CreateIncidentNotificationTemplateRequest(Model):
    """Request to create a notification template."""

    data: IncidentNotificationTemplateCreateData = member(Nested(IncidentNotificationTemplateCreateData))
    """Notification template to create, as a JSON:API resource."""
