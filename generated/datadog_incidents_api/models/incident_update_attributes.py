# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    TEXT,
    TIMESTAMP,
    ListOf,
    MapOf,
    Nullable,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .incident_field_attributes_multiple_value import IncidentFieldAttributesMultipleValue
from .incident_field_attributes_single_value import IncidentFieldAttributesSingleValue
from .incident_notification_handle import IncidentNotificationHandle

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
    """Attributes to change; those that are not sent keep their values."""

    title: str | Unset = member(TEXT, default=UNSET)
    """Title of the incident, a one-line summary such as `Checkout returned 500s`."""
    customer_impacted: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether customers are or were affected."""
    customer_impact_scope: str | Unset = member(TEXT, default=UNSET)
    """Description of how customers are affected."""
    customer_impact_start: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """Start of the customer impact, RFC 3339; null if unknown."""
    customer_impact_end: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """End of the customer impact, RFC 3339; null while the impact continues."""
    detected: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """Time at which the incident was detected, RFC 3339; null if unknown."""
    fields: (
        dict[str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]]
        | Unset
    ) = member(_FIELDS, default=UNSET)
    """New values of fields, by field name. Other fields keep their values."""
    notification_handles: list[IncidentNotificationHandle] | Unset = member(
        ListOf(Nested(IncidentNotificationHandle)), default=UNSET
    )
    """Handles to notify of the incident, such as email addresses or Slack channels."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUpdateAttributes:
        m = new(IncidentUpdateAttributes)
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
            m.detected = parse_timestamp(v) if (v := get("detected", UNSET)).__class__ is str else v
            v = get("fields", UNSET)
            m.fields = (
                {k: _FIELDS_DECODERS[i["type"]](i) for k, i in v.items()}
                if v.__class__ is dict
                else not_object(v)
            )
            v = get("notification_handles", UNSET)
            m.notification_handles = (
                list(map(IncidentNotificationHandle._decode, v)) if v.__class__ is list else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
