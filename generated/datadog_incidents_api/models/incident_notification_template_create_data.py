# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .._unset import UNSET, Unset
from .incident_notification_template_create_attributes import IncidentNotificationTemplateCreateAttributes
from .incident_type_only_relationships import IncidentTypeOnlyRelationships


class IncidentNotificationTemplateCreateData(Model):
    """Notification template to create, as a JSON:API resource."""

    type: Literal["notification_templates"] = member(
        Constant("notification_templates"), default="notification_templates"
    )
    """JSON:API type of notification templates."""
    attributes: IncidentNotificationTemplateCreateAttributes = member(
        Nested(IncidentNotificationTemplateCreateAttributes)
    )
    """Category, name and text of the new template."""
    relationships: IncidentTypeOnlyRelationships | Unset = member(
        Nested(IncidentTypeOnlyRelationships), default=UNSET
    )
    """Relationship of a resource to the incident type that it applies to."""
