# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from ..types import UNSET, Unset
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

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateCreateData:
        m = new(IncidentNotificationTemplateCreateData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentNotificationTemplateCreateAttributes._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = (
                IncidentTypeOnlyRelationships._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
