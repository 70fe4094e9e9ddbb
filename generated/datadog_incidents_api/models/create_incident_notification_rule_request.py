# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_notification_rule_create_data import IncidentNotificationRuleCreateData


class CreateIncidentNotificationRuleRequest(Model):
    """Request to create a notification rule."""

    data: IncidentNotificationRuleCreateData = member(Nested(IncidentNotificationRuleCreateData))
    """Notification rule to create, as a JSON:API resource."""
