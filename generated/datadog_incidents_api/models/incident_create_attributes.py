# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    TEXT,
    ListOf,
    MapOf,
    not_array,
    not_object,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .incident_field_attributes_multiple_value import IncidentFieldAttributesMultipleValue
from .incident_field_attributes_single_value import IncidentFieldAttributesSingleValue
from .incident_notification_handle import IncidentNotificationHandle
from .incident_timeline_cell_markdown_create_attributes import IncidentTimelineCellMarkdownCreateAttributes

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
_INITIAL_CELLS = ListOf(
    OneOf(
        "cell_type",
        {"markdown": IncidentTimelineCellMarkdownCreateAttributes},
        (IncidentTimelineCellMarkdownCreateAttributes,),
    )
)


class IncidentCreateAttributes(Model):
    """Title, type, fields, customer impact and first timeline entries of the incident.

    Attributes:
        title: title of the incident, a one-line summary such as `Checkout returns 500s`.
        customer_impacted: whether customers are affected. If true, `customer_impact_scope` is
            required.
        customer_impact_scope: description of how customers are affected. Required if
            `customer_impacted` is true.
        fields: initial values of built-in and user-defined fields, by field name.
        incident_type_uuid: UUID of the incident type; the organization's default type if
            omitted.
        initial_cells: first entries of the timeline.
        is_test: whether the incident is a test, such as an exercise.
        notification_handles: handles to notify of the incident, such as email addresses or
            Slack channels.
    """

    __slots__ = (
        "customer_impact_scope",
        "customer_impacted",
        "fields",
        "incident_type_uuid",
        "initial_cells",
        "is_test",
        "notification_handles",
        "title",
    )

    _fields = (
        Field("title", "title", True, TEXT),
        Field("customer_impacted", "customer_impacted", True, BOOLEAN),
        Field("customer_impact_scope", "customer_impact_scope", False, TEXT),
        Field("fields", "fields", False, _FIELDS),
        Field("incident_type_uuid", "incident_type_uuid", False, TEXT),
        Field("initial_cells", "initial_cells", False, _INITIAL_CELLS),
        Field("is_test", "is_test", False, BOOLEAN),
        Field(
            "notification_handles", "notification_handles", False, ListOf(Nested(IncidentNotificationHandle))
        ),
    )
    _keys = frozenset(
        (
            "title",
            "customer_impacted",
            "customer_impact_scope",
            "fields",
            "incident_type_uuid",
            "initial_cells",
            "is_test",
            "notification_handles",
        )
    )

    title: str
    customer_impacted: bool
    customer_impact_scope: str | Unset
    fields: (
        dict[str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]]
        | Unset
    )
    incident_type_uuid: str | Unset
    initial_cells: list[IncidentTimelineCellMarkdownCreateAttributes | dict[str, Any]] | Unset
    is_test: bool | Unset
    notification_handles: list[IncidentNotificationHandle] | Unset

    def __init__(
        self,
        *,
        title: str,
        customer_impacted: bool,
        customer_impact_scope: str | Unset = UNSET,
        fields: dict[
            str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]
        ]
        | Unset = UNSET,
        incident_type_uuid: str | Unset = UNSET,
        initial_cells: list[IncidentTimelineCellMarkdownCreateAttributes | dict[str, Any]] | Unset = UNSET,
        is_test: bool | Unset = UNSET,
        notification_handles: list[IncidentNotificationHandle] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.title = title
        self.customer_impacted = customer_impacted
        self.customer_impact_scope = customer_impact_scope
        self.fields = fields
        self.incident_type_uuid = incident_type_uuid
        self.initial_cells = initial_cells
        self.is_test = is_test
        self.notification_handles = notification_handles

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateAttributes:
        m = _new(IncidentCreateAttributes)
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
            m.initial_cells = _INITIAL_CELLS.decode(v) if v.__class__ is list else not_array(v)
            m.is_test = get("is_test", UNSET)
            v = get("notification_handles", UNSET)
            m.notification_handles = (
                list(map(IncidentNotificationHandle._decode, v)) if v.__class__ is list else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
