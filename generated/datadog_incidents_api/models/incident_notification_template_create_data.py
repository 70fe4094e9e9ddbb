# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, carefully
from ..shapes import (
    UNDECODABLE,
    Constant,
    Nested,
    not_object,
)
from ..types import UNSET, Unset
from .incident_notification_template_create_attributes import IncidentNotificationTemplateCreateAttributes
from .incident_notification_template_create_data_relationships import (
    IncidentNotificationTemplateCreateDataRelationships,
)

_new = object.__new__


class IncidentNotificationTemplateCreateData(Model):
    """A notification template to be created.

    Attributes:
        type: JSON:API type of notification templates.
        attributes: What notifications are to say.
        relationships: What the template is to be linked with.
    """

    __slots__ = ("attributes", "relationships", "type")

    _fields = (
        Field("type", "type", True, Constant("notification_templates")),
        Field("attributes", "attributes", True, Nested(IncidentNotificationTemplateCreateAttributes)),
        Field(
            "relationships",
            "relationships",
            False,
            Nested(IncidentNotificationTemplateCreateDataRelationships),
        ),
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
    relationships: IncidentNotificationTemplateCreateDataRelationships | Unset

    def __init__(
        self,
        *,
        type: Literal["notification_templates"] = "notification_templates",
        attributes: IncidentNotificationTemplateCreateAttributes,
        relationships: IncidentNotificationTemplateCreateDataRelationships | Unset = UNSET,
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
                IncidentNotificationTemplateCreateDataRelationships._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except UNDECODABLE:
            return carefully(m, d)
        return m
