# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    ListOf,
    MapOf,
    Nullable,
    not_array,
    not_object,
    parse_timestamp,
)
from ..types import UNSET, Unset
from ..unions import OneOf
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
        (
            IncidentFieldAttributesSingleValue,
            IncidentFieldAttributesMultipleValue,
        ),
    )
)
_FIELDS_DECODERS = _FIELDS.item.decoders


class IncidentUpdateAttributes(Model):
    """Attributes to change; those that are not sent keep their values.

    Attributes:
        title: title of the incident, a one-line summary such as `Checkout returned 500s`.
        customer_impacted: whether customers are or were affected.
        customer_impact_scope: description of how customers are affected.
        customer_impact_start: start of the customer impact, RFC 3339; null if unknown.
        customer_impact_end: end of the customer impact, RFC 3339; null while the impact
            continues.
        detected: time at which the incident was detected, RFC 3339; null if unknown.
        fields: new values of fields, by field name. Other fields keep their values.
        notification_handles: handles to notify of the incident, such as email addresses or
            Slack channels.
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
        Field("title", "title", False, TEXT),
        Field("customer_impacted", "customer_impacted", False, BOOLEAN),
        Field("customer_impact_scope", "customer_impact_scope", False, TEXT),
        Field("customer_impact_start", "customer_impact_start", False, Nullable(TIMESTAMP)),
        Field("customer_impact_end", "customer_impact_end", False, Nullable(TIMESTAMP)),
        Field("detected", "detected", False, Nullable(TIMESTAMP)),
        Field("fields", "fields", False, _FIELDS),
        Field(
            "notification_handles", "notification_handles", False, ListOf(Nested(IncidentNotificationHandle))
        ),
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
        self._extra = {} if additional_properties is None else additional_properties
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
        try:
            get = d.get
            m.title = get("title", UNSET)
            m.customer_impacted = get("customer_impacted", UNSET)
            m.customer_impact_scope = get("customer_impact_scope", UNSET)
            v = get("customer_impact_start", UNSET)
            m.customer_impact_start = parse_timestamp(v) if v.__class__ is str else v
            v = get("customer_impact_end", UNSET)
            m.customer_impact_end = parse_timestamp(v) if v.__class__ is str else v
            v = get("detected", UNSET)
            m.detected = parse_timestamp(v) if v.__class__ is str else v
            v = get("fields", UNSET)
            m.fields = (
                {k: _FIELDS_DECODERS[i["type"]](i) for k, i in v.items()}
                if v.__class__ is dict
                else not_object(v)
            )
            v = get("notification_handles", UNSET)
            m.notification_handles = (
                list(map(IncidentNotificationHandle._decode, v)) if v.__class__ is list else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
