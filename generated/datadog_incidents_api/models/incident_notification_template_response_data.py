# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_notification_template_attributes import IncidentNotificationTemplateAttributes
from .incident_type_setting_relationships import IncidentTypeSettingRelationships

_new = object.__new__


class IncidentNotificationTemplateResponseData(Model):
    """Notification template, as a JSON:API resource.

    Attributes:
        type: JSON:API type of notification templates.
        id: UUID of the notification template.
        attributes: category, name, text and timestamps of the template.
        relationships: relationships of a resource to the incident type that it applies to, and
            to the users who created and last changed it.
    """

    __slots__ = ("attributes", "id", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("notification_templates")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentNotificationTemplateAttributes)),
        Field("relationships", "relationships", False, Nested(IncidentTypeSettingRelationships)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
            "relationships",
        )
    )

    type: Literal["notification_templates"]
    id: str
    attributes: IncidentNotificationTemplateAttributes | Unset
    relationships: IncidentTypeSettingRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["notification_templates"] = "notification_templates",
        id: str,
        attributes: IncidentNotificationTemplateAttributes | Unset = UNSET,
        relationships: IncidentTypeSettingRelationships | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes
        self.relationships = relationships

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateResponseData:
        m = _new(IncidentNotificationTemplateResponseData)
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
