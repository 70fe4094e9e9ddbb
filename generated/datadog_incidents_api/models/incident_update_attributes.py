# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime

from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, TEXT, TIMESTAMP, ListOf, MapOf, Nullable
from .._unions import OneOf
from .._unknown_variant import UnknownVariant
from .._unset import UNSET, Unset
from .incident_field_attributes_multiple_value import IncidentFieldAttributesMultipleValue
from .incident_field_attributes_single_value import IncidentFieldAttributesSingleValue
from .incident_notification_handle import IncidentNotificationHandle


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
        dict[str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | UnknownVariant]
        | Unset
    ) = member(
        MapOf(
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
        ),
        default=UNSET,
    )
    """New values of fields, by field name. Other fields keep their values."""
    notification_handles: list[IncidentNotificationHandle] | Unset = member(
        ListOf(Nested(IncidentNotificationHandle)), default=UNSET
    )
    """Handles to notify of the incident, such as email addresses or Slack channels."""
