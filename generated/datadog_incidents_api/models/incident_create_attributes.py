# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    TEXT,
    ListOf,
    MapOf,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .incident_field_attributes_multiple_value import IncidentFieldAttributesMultipleValue
from .incident_field_attributes_single_value import IncidentFieldAttributesSingleValue
from .incident_notification_handle import IncidentNotificationHandle
from .incident_timeline_cell_markdown_create_attributes import IncidentTimelineCellMarkdownCreateAttributes

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
_INITIAL_CELLS = ListOf(
    OneOf(
        "cell_type",
        {"markdown": IncidentTimelineCellMarkdownCreateAttributes},
        (IncidentTimelineCellMarkdownCreateAttributes,),
    )
)


class IncidentCreateAttributes(Model):
    """Title, type, fields, customer impact and first timeline entries of the incident."""

    title: str = member(TEXT)
    """Title of the incident, a one-line summary such as `Checkout returns 500s`."""
    customer_impacted: bool = member(BOOLEAN)
    """Whether customers are affected. If true, `customer_impact_scope` is required."""
    customer_impact_scope: str | Unset = member(TEXT, default=UNSET)
    """Description of how customers are affected. Required if `customer_impacted` is true."""
    fields: (
        dict[str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]]
        | Unset
    ) = member(_FIELDS, default=UNSET)
    """Initial values of built-in and user-defined fields, by field name."""
    incident_type_uuid: str | Unset = member(TEXT, default=UNSET)
    """UUID of the incident type; the organization's default type if omitted."""
    initial_cells: list[IncidentTimelineCellMarkdownCreateAttributes | dict[str, Any]] | Unset = member(
        _INITIAL_CELLS, default=UNSET
    )
    """First entries of the timeline."""
    is_test: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the incident is a test, such as an exercise."""
    notification_handles: list[IncidentNotificationHandle] | Unset = member(
        ListOf(Nested(IncidentNotificationHandle)), default=UNSET
    )
    """Handles to notify of the incident, such as email addresses or Slack channels."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateAttributes:
        m = new(IncidentCreateAttributes)
        m._source = d
        try:
            get = d.get
            m.title = d["title"]
            m.customer_impacted = d["customer_impacted"]
            m.customer_impact_scope = get("customer_impact_scope", UNSET)
            v = get("fields", UNSET)
            m.fields = (
                {k: _FIELDS_DECODERS[i["type"]](i) for k, i in v.items()}
                if v.__class__ is dict
                else not_object(v)
            )
            m.incident_type_uuid = get("incident_type_uuid", UNSET)
            v = get("initial_cells", UNSET)
            m.initial_cells = _INITIAL_CELLS.decode(v) if v.__class__ is list else not_object(v)
            m.is_test = get("is_test", UNSET)
            v = get("notification_handles", UNSET)
            m.notification_handles = (
                list(map(IncidentNotificationHandle._decode, v)) if v.__class__ is list else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
