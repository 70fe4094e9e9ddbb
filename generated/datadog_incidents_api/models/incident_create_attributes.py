# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, TEXT, ListOf, MapOf
from .._unions import OneOf
from .._unknown_variant import UnknownVariant
from .._unset import UNSET, Unset
from .incident_field_attributes_multiple_value import IncidentFieldAttributesMultipleValue
from .incident_field_attributes_single_value import IncidentFieldAttributesSingleValue
from .incident_notification_handle import IncidentNotificationHandle
from .incident_timeline_cell_markdown_create_attributes import IncidentTimelineCellMarkdownCreateAttributes


class IncidentCreateAttributes(Model):
    """Title, type, fields, customer impact and first timeline entries of the incident."""

    title: str = member(TEXT)
    """Title of the incident, a one-line summary such as `Checkout returns 500s`."""
    customer_impacted: bool = member(BOOLEAN)
    """Whether customers are affected. If true, `customer_impact_scope` is required."""
    customer_impact_scope: str | Unset = member(TEXT, default=UNSET)
    """Description of how customers are affected. Required if `customer_impacted` is true."""
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
    """Initial values of built-in and user-defined fields, by field name."""
    incident_type_uuid: str | Unset = member(TEXT, default=UNSET)
    """UUID of the incident type; the organization's default type if omitted."""
    initial_cells: list[IncidentTimelineCellMarkdownCreateAttributes | UnknownVariant] | Unset = member(
        ListOf(
            OneOf(
                "cell_type",
                {"markdown": IncidentTimelineCellMarkdownCreateAttributes},
                (IncidentTimelineCellMarkdownCreateAttributes,),
            )
        ),
        default=UNSET,
    )
    """First entries of the timeline."""
    is_test: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the incident is a test, such as an exercise."""
    notification_handles: list[IncidentNotificationHandle] | Unset = member(
        ListOf(Nested(IncidentNotificationHandle)), default=UNSET
    )
    """Handles to notify of the incident, such as email addresses or Slack channels."""
