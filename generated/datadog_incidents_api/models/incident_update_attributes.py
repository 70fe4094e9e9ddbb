# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model
from ..shapes import ListOf, MapOf, Nested, OneOf, Timestamp, timestamp
from ..types import UNSET, Unset
from .incident_field_attributes_multiple_value import IncidentFieldAttributesMultipleValue
from .incident_field_attributes_single_value import IncidentFieldAttributesSingleValue
from .incident_notification_handle import IncidentNotificationHandle

_new = object.__new__
_FIELDS = MapOf(
    OneOf(
        "type",
        {
            "dropdown": IncidentFieldAttributesSingleValue,
            "textbox": IncidentFieldAttributesSingleValue,
            "autocomplete": IncidentFieldAttributesMultipleValue,
            "metrictag": IncidentFieldAttributesMultipleValue,
            "multiselect": IncidentFieldAttributesMultipleValue,
            "textarray": IncidentFieldAttributesMultipleValue,
        },
        IncidentFieldAttributesSingleValue,
        IncidentFieldAttributesMultipleValue,
    )
)
_NOTIFICATION_HANDLES = ListOf(Nested(IncidentNotificationHandle))


class IncidentUpdateAttributes(Model):
    """What is to be different.

    Attributes:
        title: What happened, in a line.
        customer_impacted: Whether customers are affected.
        customer_impact_scope: How customers are affected.
        customer_impact_start: Since when customers are affected; null for unknown.
        customer_impact_end: Until when customers were affected; null while they are.
        detected: When the incident was noticed.
        fields: New values of fields by name; others keep theirs.
        notification_handles: Whom to notify.
    """

    __slots__ = (
        "customer_impact_end",
        "customer_impact_scope",
        "customer_impact_start",
        "customer_impacted",
        "detected",
        "fields",
        "notification_handles",
        "title",
    )

    _fields = (
        Field("title", "title", False, None, (str,)),
        Field("customer_impacted", "customer_impacted", False, None, (bool,)),
        Field("customer_impact_scope", "customer_impact_scope", False, None, (str,)),
        Field("customer_impact_start", "customer_impact_start", False, Timestamp(), (str,)),
        Field("customer_impact_end", "customer_impact_end", False, Timestamp(), (str,)),
        Field("detected", "detected", False, Timestamp(), (str,)),
        Field("fields", "fields", False, _FIELDS, (dict,)),
        Field("notification_handles", "notification_handles", False, _NOTIFICATION_HANDLES, (list,)),
    )
    _keys = frozenset(
        (
            "title",
            "customer_impacted",
            "customer_impact_scope",
            "customer_impact_start",
            "customer_impact_end",
            "detected",
            "fields",
            "notification_handles",
        )
    )

    title: str | Unset
    customer_impacted: bool | Unset
    customer_impact_scope: str | Unset
    customer_impact_start: datetime.datetime | Unset | None
    customer_impact_end: datetime.datetime | Unset | None
    detected: datetime.datetime | Unset | None
    fields: (
        dict[str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]]
        | Unset
    )
    notification_handles: list[IncidentNotificationHandle] | Unset

    def __init__(
        self,
        *,
        title: str | Unset = UNSET,
        customer_impacted: bool | Unset = UNSET,
        customer_impact_scope: str | Unset = UNSET,
        customer_impact_start: datetime.datetime | Unset | None = UNSET,
        customer_impact_end: datetime.datetime | Unset | None = UNSET,
        detected: datetime.datetime | Unset | None = UNSET,
        fields: dict[
            str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]
        ]
        | Unset = UNSET,
        notification_handles: list[IncidentNotificationHandle] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = additional_properties
        self.title = title
        self.customer_impacted = customer_impacted
        self.customer_impact_scope = customer_impact_scope
        self.customer_impact_start = customer_impact_start
        self.customer_impact_end = customer_impact_end
        self.detected = detected
        self.fields = fields
        self.notification_handles = notification_handles

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUpdateAttributes:
        m = _new(IncidentUpdateAttributes)
        m._source = d
        m._extra = None
        get = d.get
        m.title = get("title", UNSET)
        m.customer_impacted = get("customer_impacted", UNSET)
        m.customer_impact_scope = get("customer_impact_scope", UNSET)
        m.customer_impact_start = timestamp(get("customer_impact_start", UNSET))
        m.customer_impact_end = timestamp(get("customer_impact_end", UNSET))
        m.detected = timestamp(get("detected", UNSET))
        m.fields = _FIELDS.decode(get("fields", UNSET))
        m.notification_handles = _NOTIFICATION_HANDLES.decode(get("notification_handles", UNSET))
        return m
