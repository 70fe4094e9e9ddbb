# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_notification_rule_update_data import IncidentNotificationRuleUpdateData


class PutIncidentNotificationRuleRequest(Model):
    """Request to replace a notification rule."""

    data: IncidentNotificationRuleUpdateData = member(Nested(IncidentNotificationRuleUpdateData))
    """Notification rule to replace, with all of its attributes."""
