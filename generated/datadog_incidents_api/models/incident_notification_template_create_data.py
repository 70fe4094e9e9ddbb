# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_notification_template_create_attributes import IncidentNotificationTemplateCreateAttributes
from .incident_type_only_relationships import IncidentTypeOnlyRelationships

_new = object.__new__


class IncidentNotificationTemplateCreateData(Model):
    """Notification template to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of notification templates.
        attributes: category, name and text of the new template.
        relationships: relationship of a resource to the incident type that it applies to.
    """

    __slots__ = ("attributes", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("notification_templates")),
        Field("attributes", "attributes", True, Nested(IncidentNotificationTemplateCreateAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentTypeOnlyRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
            "relationships",
        )
    )

    type: Literal["notification_templates"]
    attributes: IncidentNotificationTemplateCreateAttributes
    relationships: IncidentTypeOnlyRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["notification_templates"] = "notification_templates",
        attributes: IncidentNotificationTemplateCreateAttributes,
        relationships: IncidentTypeOnlyRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateCreateData:
        m = _new(IncidentNotificationTemplateCreateData)
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
