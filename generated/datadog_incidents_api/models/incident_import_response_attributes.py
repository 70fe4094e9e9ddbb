# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    INTEGER,
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
from .incident_non_datadog_creator import IncidentNonDatadogCreator
from .incident_notification_handle import IncidentNotificationHandle

if TYPE_CHECKING:
    from .incident_severity import IncidentSeverity

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


class IncidentImportResponseAttributes(Model):
    """Title, state, fields, timestamps and audit data of an imported incident.

    Attributes:
        title: title of the incident, a one-line summary such as `Checkout returned 500s`.
        archived: time at which the incident was archived, RFC 3339; null if not archived.
        case_id: numeric ID of the case to which the incident belongs; null if none.
        created: time at which the incident was imported, RFC 3339.
        created_by_uuid: UUID of the user who imported the incident.
        creation_idempotency_key: idempotency key of the creation, which prevents duplicates;
            null if none.
        customer_impact_end: end of the customer impact, RFC 3339; null if not set.
        customer_impact_scope: description of how customers are affected; null if not set.
        customer_impact_start: start of the customer impact, RFC 3339; null if not set.
        declared: time at which the incident was declared, RFC 3339; null if unknown.
        declared_by_uuid: UUID of the user who declared the incident.
        detected: time at which the incident was detected, RFC 3339; null if unknown.
        fields: values of built-in and user-defined fields, by field name.
        incident_type_uuid: UUID of the incident type that applies to the incident.
        is_test: whether the incident is a test, such as an exercise.
        last_modified_by_uuid: UUID of the user who last changed the incident.
        modified: time of the last change to the incident, RFC 3339.
        non_datadog_creator: creator of the incident if not a Datadog user; null otherwise.
        notification_handles: handles that were notified of the incident; null if none.
        public_id: number of the incident, counted across all incidents of the organization and
            never reused.
        resolved: time at which the incident was resolved, RFC 3339; null if unresolved.
        severity: severity, from `SEV-0` (most severe) to `SEV-5` (least severe); `UNKNOWN` if
            not set.
        state: state of the incident, such as `active`, `stable` or `resolved`. Equal to the
            value of the field `state`.
        visibility: visibility of the incident, such as `organization` (all users) or `private`
            (only those involved).
    """

    __slots__ = (
        "archived",
        "case_id",
        "created",
        "created_by_uuid",
        "creation_idempotency_key",
        "customer_impact_end",
        "customer_impact_scope",
        "customer_impact_start",
        "declared",
        "declared_by_uuid",
        "detected",
        "fields",
        "incident_type_uuid",
        "is_test",
        "last_modified_by_uuid",
        "modified",
        "non_datadog_creator",
        "notification_handles",
        "public_id",
        "resolved",
        "severity",
        "state",
        "title",
        "visibility",
    )

    _fields = (
        Field("title", "title", True, TEXT),
        Field("archived", "archived", False, Nullable(TIMESTAMP), read_only=True),
        Field("case_id", "case_id", False, Nullable(INTEGER)),
        Field("created", "created", False, TIMESTAMP, read_only=True),
        Field("created_by_uuid", "created_by_uuid", False, Nullable(TEXT)),
        Field("creation_idempotency_key", "creation_idempotency_key", False, Nullable(TEXT)),
        Field("customer_impact_end", "customer_impact_end", False, Nullable(TIMESTAMP)),
        Field("customer_impact_scope", "customer_impact_scope", False, Nullable(TEXT)),
        Field("customer_impact_start", "customer_impact_start", False, Nullable(TIMESTAMP)),
        Field("declared", "declared", False, Nullable(TIMESTAMP)),
        Field("declared_by_uuid", "declared_by_uuid", False, Nullable(TEXT)),
        Field("detected", "detected", False, Nullable(TIMESTAMP)),
        Field("fields", "fields", False, _FIELDS),
        Field("incident_type_uuid", "incident_type_uuid", False, TEXT),
        Field("is_test", "is_test", False, BOOLEAN),
        Field("last_modified_by_uuid", "last_modified_by_uuid", False, Nullable(TEXT)),
        Field("modified", "modified", False, TIMESTAMP, read_only=True),
        Field(
            "non_datadog_creator", "non_datadog_creator", False, Nullable(Nested(IncidentNonDatadogCreator))
        ),
        Field(
            "notification_handles",
            "notification_handles",
            False,
            Nullable(ListOf(Nested(IncidentNotificationHandle))),
        ),
        Field("public_id", "public_id", False, INTEGER),
        Field("resolved", "resolved", False, Nullable(TIMESTAMP)),
        Field("severity", "severity", False, TEXT),
        Field("state", "state", False, Nullable(TEXT)),
        Field("visibility", "visibility", False, Nullable(TEXT)),
    )
    _keys = frozenset(
        (
            "title",
            "archived",
            "case_id",
            "created",
            "created_by_uuid",
            "creation_idempotency_key",
            "customer_impact_end",
            "customer_impact_scope",
            "customer_impact_start",
            "declared",
            "declared_by_uuid",
            "detected",
            "fields",
            "incident_type_uuid",
            "is_test",
            "last_modified_by_uuid",
            "modified",
            "non_datadog_creator",
            "notification_handles",
            "public_id",
            "resolved",
            "severity",
            "state",
            "visibility",
        )
    )

    title: str
    archived: datetime.datetime | Unset | None
    case_id: int | Unset | None
    created: datetime.datetime | Unset
    created_by_uuid: str | Unset | None
    creation_idempotency_key: str | Unset | None
    customer_impact_end: datetime.datetime | Unset | None
    customer_impact_scope: str | Unset | None
    customer_impact_start: datetime.datetime | Unset | None
    declared: datetime.datetime | Unset | None
    declared_by_uuid: str | Unset | None
    detected: datetime.datetime | Unset | None
    fields: (
        dict[str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]]
        | Unset
    )
    incident_type_uuid: str | Unset
    is_test: bool | Unset
    last_modified_by_uuid: str | Unset | None
    modified: datetime.datetime | Unset
    non_datadog_creator: IncidentNonDatadogCreator | Unset | None
    notification_handles: list[IncidentNotificationHandle] | Unset | None
    public_id: int | Unset
    resolved: datetime.datetime | Unset | None
    severity: IncidentSeverity | str | Unset
    state: str | Unset | None
    visibility: str | Unset | None

    def __init__(
        self,
        *,
        title: str,
        archived: datetime.datetime | Unset | None = UNSET,
        case_id: int | Unset | None = UNSET,
        created: datetime.datetime | Unset = UNSET,
        created_by_uuid: str | Unset | None = UNSET,
        creation_idempotency_key: str | Unset | None = UNSET,
        customer_impact_end: datetime.datetime | Unset | None = UNSET,
        customer_impact_scope: str | Unset | None = UNSET,
        customer_impact_start: datetime.datetime | Unset | None = UNSET,
        declared: datetime.datetime | Unset | None = UNSET,
        declared_by_uuid: str | Unset | None = UNSET,
        detected: datetime.datetime | Unset | None = UNSET,
        fields: dict[
            str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]
        ]
        | Unset = UNSET,
        incident_type_uuid: str | Unset = UNSET,
        is_test: bool | Unset = UNSET,
        last_modified_by_uuid: str | Unset | None = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        non_datadog_creator: IncidentNonDatadogCreator | Unset | None = UNSET,
        notification_handles: list[IncidentNotificationHandle] | Unset | None = UNSET,
        public_id: int | Unset = UNSET,
        resolved: datetime.datetime | Unset | None = UNSET,
        severity: IncidentSeverity | str | Unset = UNSET,
        state: str | Unset | None = UNSET,
        visibility: str | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.title = title
        self.archived = archived
        self.case_id = case_id
        self.created = created
        self.created_by_uuid = created_by_uuid
        self.creation_idempotency_key = creation_idempotency_key
        self.customer_impact_end = customer_impact_end
        self.customer_impact_scope = customer_impact_scope
        self.customer_impact_start = customer_impact_start
        self.declared = declared
        self.declared_by_uuid = declared_by_uuid
        self.detected = detected
        self.fields = fields
        self.incident_type_uuid = incident_type_uuid
        self.is_test = is_test
        self.last_modified_by_uuid = last_modified_by_uuid
        self.modified = modified
        self.non_datadog_creator = non_datadog_creator
        self.notification_handles = notification_handles
        self.public_id = public_id
        self.resolved = resolved
        self.severity = severity
        self.state = state
        self.visibility = visibility

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImportResponseAttributes:
        m = _new(IncidentImportResponseAttributes)
        m._source = d
        try:
            m.title = d["title"]
            v = d["archived"]
            m.archived = parse_timestamp(v) if v.__class__ is str else v
            m.case_id = d["case_id"]
            v = d["created"]
            m.created = parse_timestamp(v) if v.__class__ is str else v
            m.created_by_uuid = d["created_by_uuid"]
            m.creation_idempotency_key = d["creation_idempotency_key"]
            v = d["customer_impact_end"]
            m.customer_impact_end = parse_timestamp(v) if v.__class__ is str else v
            m.customer_impact_scope = d["customer_impact_scope"]
            v = d["customer_impact_start"]
            m.customer_impact_start = parse_timestamp(v) if v.__class__ is str else v
            v = d["declared"]
            m.declared = parse_timestamp(v) if v.__class__ is str else v
            m.declared_by_uuid = d["declared_by_uuid"]
            v = d["detected"]
            m.detected = parse_timestamp(v) if v.__class__ is str else v
            v = d["fields"]
            m.fields = (
                {k: _FIELDS_DECODERS[i["type"]](i) for k, i in v.items()}
                if v.__class__ is dict
                else not_object(v)
            )
            m.incident_type_uuid = d["incident_type_uuid"]
            m.is_test = d["is_test"]
            m.last_modified_by_uuid = d["last_modified_by_uuid"]
            v = d["modified"]
            m.modified = parse_timestamp(v) if v.__class__ is str else v
            v = d["non_datadog_creator"]
            m.non_datadog_creator = (
                IncidentNonDatadogCreator._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["notification_handles"]
            m.notification_handles = (
                list(map(IncidentNotificationHandle._decode, v)) if v.__class__ is list else not_array(v)
            )
            m.public_id = d["public_id"]
            v = d["resolved"]
            m.resolved = parse_timestamp(v) if v.__class__ is str else v
            m.severity = d["severity"]
            m.state = d["state"]
            m.visibility = d["visibility"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
