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
    OBJECT,
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
from .incident_embedded_user import IncidentEmbeddedUser
from .incident_field_attributes_multiple_value import IncidentFieldAttributesMultipleValue
from .incident_field_attributes_single_value import IncidentFieldAttributesSingleValue
from .incident_non_datadog_creator import IncidentNonDatadogCreator
from .incident_notification_handle import IncidentNotificationHandle

if TYPE_CHECKING:
    from .incident_severity import IncidentSeverity

_new = object.__new__
_DECLARED_BY = Nullable(
    OneOf(
        None,
        {},
        (
            IncidentEmbeddedUser,
            IncidentNonDatadogCreator,
        ),
    )
)
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


class IncidentResponseAttributes(Model):
    """Title, state, fields, timestamps, durations and audit data of an incident.

    Attributes:
        title: title of the incident, a one-line summary such as `Checkout returns 500s`.
        archived: time at which the incident was archived, RFC 3339; null if not archived.
        case_id: numeric ID of the case to which the incident belongs; null if none.
        commander: incident commander, the user who leads the response; null if none. Absent
            from get and list responses.
        created: creation time of the incident, RFC 3339.
        created_by: user who created the incident. Absent from get and list responses.
        created_by_uuid: UUID of the user who created the incident; null in create responses and
            search results.
        creation_idempotency_key: idempotency key of the creation, which prevents duplicates;
            null if none.
        customer_impact_duration: duration of the customer impact, in seconds; 0 if its start or
            end is not set.
        customer_impact_end: end of the customer impact, RFC 3339; null if not set.
        customer_impact_scope: description of how customers are affected. If not set, null, or
            an empty string in search results.
        customer_impact_start: start of the customer impact, RFC 3339; null if not set.
        customer_impacted: whether customers are or were affected.
        declared: time at which the incident was declared, RFC 3339.
        declared_by: user, or person outside Datadog, who declared the incident. Usually absent
            from get and list responses.
        declared_by_uuid: UUID of the user who declared the incident; null in create responses
            and search results.
        detected: time at which the incident was detected, RFC 3339; null if unknown.
        field_analytics: time that each field spent at each value, by field name and value.
            Durations are in seconds, and the `start` and `end` of spans in Unix time in seconds.
            Null except in search results.
        fields: values of built-in and user-defined fields, by field name.
        incident_type_uuid: UUID of the incident type that applies to the incident.
        is_test: whether the incident is a test, such as an exercise.
        last_modified_by: user who last changed the incident. Absent from get and list
            responses.
        last_modified_by_uuid: UUID of the user who last changed the incident; null in create
            responses and search results.
        modified: time of the last change to the incident, RFC 3339.
        non_datadog_creator: creator of the incident if not a Datadog user; null otherwise.
        notification_handles: handles that were notified of the incident; null if none.
        public_id: number of the incident, counted across all incidents of the organization and
            never reused.
        resolved: time at which the incident was resolved, RFC 3339; null if unresolved, or if
            created in a resolved state.
        severity: severity, from `SEV-0` (most severe) to `SEV-5` (least severe); `UNKNOWN` if
            not set.
        state: state of the incident, such as `active`, `stable` or `resolved`. Equal to the
            value of the field `state`.
        time_to_detect: time from `customer_impact_start` to `detected`, in seconds; 0 if either
            is not set.
        time_to_internal_response: time from `detected` to `created`, in seconds; 0 if
            `detected` is not set.
        time_to_repair: time from `detected` to `customer_impact_end`, in seconds; 0 if either
            is not set.
        time_to_resolve: time from `created` to `resolved`, in seconds; 0 if unresolved.
            Calculated after the update that resolves the incident, whose response still contains 0.
        visibility: visibility of the incident, such as `organization` (all users) or `private`
            (only those involved).
    """

    __slots__ = (
        "archived",
        "case_id",
        "commander",
        "created",
        "created_by",
        "created_by_uuid",
        "creation_idempotency_key",
        "customer_impact_duration",
        "customer_impact_end",
        "customer_impact_scope",
        "customer_impact_start",
        "customer_impacted",
        "declared",
        "declared_by",
        "declared_by_uuid",
        "detected",
        "field_analytics",
        "fields",
        "incident_type_uuid",
        "is_test",
        "last_modified_by",
        "last_modified_by_uuid",
        "modified",
        "non_datadog_creator",
        "notification_handles",
        "public_id",
        "resolved",
        "severity",
        "state",
        "time_to_detect",
        "time_to_internal_response",
        "time_to_repair",
        "time_to_resolve",
        "title",
        "visibility",
    )

    _fields = (
        Field("title", "title", True, TEXT),
        Field("archived", "archived", False, Nullable(TIMESTAMP), read_only=True),
        Field("case_id", "case_id", False, Nullable(INTEGER)),
        Field("commander", "commander", False, Nullable(Nested(IncidentEmbeddedUser))),
        Field("created", "created", False, TIMESTAMP, read_only=True),
        Field("created_by", "created_by", False, Nullable(Nested(IncidentEmbeddedUser))),
        Field("created_by_uuid", "created_by_uuid", False, Nullable(TEXT)),
        Field("creation_idempotency_key", "creation_idempotency_key", False, Nullable(TEXT)),
        Field("customer_impact_duration", "customer_impact_duration", False, INTEGER, read_only=True),
        Field("customer_impact_end", "customer_impact_end", False, Nullable(TIMESTAMP)),
        Field("customer_impact_scope", "customer_impact_scope", False, Nullable(TEXT)),
        Field("customer_impact_start", "customer_impact_start", False, Nullable(TIMESTAMP)),
        Field("customer_impacted", "customer_impacted", False, BOOLEAN),
        Field("declared", "declared", False, TIMESTAMP, read_only=True),
        Field("declared_by", "declared_by", False, _DECLARED_BY),
        Field("declared_by_uuid", "declared_by_uuid", False, Nullable(TEXT)),
        Field("detected", "detected", False, Nullable(TIMESTAMP)),
        Field("field_analytics", "field_analytics", False, Nullable(OBJECT)),
        Field("fields", "fields", False, _FIELDS),
        Field("incident_type_uuid", "incident_type_uuid", False, TEXT),
        Field("is_test", "is_test", False, BOOLEAN),
        Field("last_modified_by", "last_modified_by", False, Nullable(Nested(IncidentEmbeddedUser))),
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
        Field("time_to_detect", "time_to_detect", False, INTEGER, read_only=True),
        Field("time_to_internal_response", "time_to_internal_response", False, INTEGER, read_only=True),
        Field("time_to_repair", "time_to_repair", False, INTEGER, read_only=True),
        Field("time_to_resolve", "time_to_resolve", False, INTEGER, read_only=True),
        Field("visibility", "visibility", False, Nullable(TEXT)),
    )
    _keys = frozenset(
        (
            "title",
            "archived",
            "case_id",
            "commander",
            "created",
            "created_by",
            "created_by_uuid",
            "creation_idempotency_key",
            "customer_impact_duration",
            "customer_impact_end",
            "customer_impact_scope",
            "customer_impact_start",
            "customer_impacted",
            "declared",
            "declared_by",
            "declared_by_uuid",
            "detected",
            "field_analytics",
            "fields",
            "incident_type_uuid",
            "is_test",
            "last_modified_by",
            "last_modified_by_uuid",
            "modified",
            "non_datadog_creator",
            "notification_handles",
            "public_id",
            "resolved",
            "severity",
            "state",
            "time_to_detect",
            "time_to_internal_response",
            "time_to_repair",
            "time_to_resolve",
            "visibility",
        )
    )

    title: str
    archived: datetime.datetime | Unset | None
    case_id: int | Unset | None
    commander: IncidentEmbeddedUser | Unset | None
    created: datetime.datetime | Unset
    created_by: IncidentEmbeddedUser | Unset | None
    created_by_uuid: str | Unset | None
    creation_idempotency_key: str | Unset | None
    customer_impact_duration: int | Unset
    customer_impact_end: datetime.datetime | Unset | None
    customer_impact_scope: str | Unset | None
    customer_impact_start: datetime.datetime | Unset | None
    customer_impacted: bool | Unset
    declared: datetime.datetime | Unset
    declared_by: IncidentEmbeddedUser | IncidentNonDatadogCreator | dict[str, Any] | Unset | None
    declared_by_uuid: str | Unset | None
    detected: datetime.datetime | Unset | None
    field_analytics: dict[str, Any] | Unset | None
    fields: (
        dict[str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]]
        | Unset
    )
    incident_type_uuid: str | Unset
    is_test: bool | Unset
    last_modified_by: IncidentEmbeddedUser | Unset | None
    last_modified_by_uuid: str | Unset | None
    modified: datetime.datetime | Unset
    non_datadog_creator: IncidentNonDatadogCreator | Unset | None
    notification_handles: list[IncidentNotificationHandle] | Unset | None
    public_id: int | Unset
    resolved: datetime.datetime | Unset | None
    severity: IncidentSeverity | str | Unset
    state: str | Unset | None
    time_to_detect: int | Unset
    time_to_internal_response: int | Unset
    time_to_repair: int | Unset
    time_to_resolve: int | Unset
    visibility: str | Unset | None

    def __init__(
        self,
        *,
        title: str,
        archived: datetime.datetime | Unset | None = UNSET,
        case_id: int | Unset | None = UNSET,
        commander: IncidentEmbeddedUser | Unset | None = UNSET,
        created: datetime.datetime | Unset = UNSET,
        created_by: IncidentEmbeddedUser | Unset | None = UNSET,
        created_by_uuid: str | Unset | None = UNSET,
        creation_idempotency_key: str | Unset | None = UNSET,
        customer_impact_duration: int | Unset = UNSET,
        customer_impact_end: datetime.datetime | Unset | None = UNSET,
        customer_impact_scope: str | Unset | None = UNSET,
        customer_impact_start: datetime.datetime | Unset | None = UNSET,
        customer_impacted: bool | Unset = UNSET,
        declared: datetime.datetime | Unset = UNSET,
        declared_by: IncidentEmbeddedUser | IncidentNonDatadogCreator | dict[str, Any] | Unset | None = UNSET,
        declared_by_uuid: str | Unset | None = UNSET,
        detected: datetime.datetime | Unset | None = UNSET,
        field_analytics: dict[str, Any] | Unset | None = UNSET,
        fields: dict[
            str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | dict[str, Any]
        ]
        | Unset = UNSET,
        incident_type_uuid: str | Unset = UNSET,
        is_test: bool | Unset = UNSET,
        last_modified_by: IncidentEmbeddedUser | Unset | None = UNSET,
        last_modified_by_uuid: str | Unset | None = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        non_datadog_creator: IncidentNonDatadogCreator | Unset | None = UNSET,
        notification_handles: list[IncidentNotificationHandle] | Unset | None = UNSET,
        public_id: int | Unset = UNSET,
        resolved: datetime.datetime | Unset | None = UNSET,
        severity: IncidentSeverity | str | Unset = UNSET,
        state: str | Unset | None = UNSET,
        time_to_detect: int | Unset = UNSET,
        time_to_internal_response: int | Unset = UNSET,
        time_to_repair: int | Unset = UNSET,
        time_to_resolve: int | Unset = UNSET,
        visibility: str | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.title = title
        self.archived = archived
        self.case_id = case_id
        self.commander = commander
        self.created = created
        self.created_by = created_by
        self.created_by_uuid = created_by_uuid
        self.creation_idempotency_key = creation_idempotency_key
        self.customer_impact_duration = customer_impact_duration
        self.customer_impact_end = customer_impact_end
        self.customer_impact_scope = customer_impact_scope
        self.customer_impact_start = customer_impact_start
        self.customer_impacted = customer_impacted
        self.declared = declared
        self.declared_by = declared_by
        self.declared_by_uuid = declared_by_uuid
        self.detected = detected
        self.field_analytics = field_analytics
        self.fields = fields
        self.incident_type_uuid = incident_type_uuid
        self.is_test = is_test
        self.last_modified_by = last_modified_by
        self.last_modified_by_uuid = last_modified_by_uuid
        self.modified = modified
        self.non_datadog_creator = non_datadog_creator
        self.notification_handles = notification_handles
        self.public_id = public_id
        self.resolved = resolved
        self.severity = severity
        self.state = state
        self.time_to_detect = time_to_detect
        self.time_to_internal_response = time_to_internal_response
        self.time_to_repair = time_to_repair
        self.time_to_resolve = time_to_resolve
        self.visibility = visibility

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponseAttributes:
        m = _new(IncidentResponseAttributes)
        m._source = d
        try:
            get = d.get
            m.title = d["title"]
            v = d["archived"]
            m.archived = parse_timestamp(v) if v.__class__ is str else v
            m.case_id = d["case_id"]
            v = get("commander", UNSET)
            m.commander = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
            v = d["created"]
            m.created = parse_timestamp(v) if v.__class__ is str else v
            v = get("created_by", UNSET)
            m.created_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
            m.created_by_uuid = d["created_by_uuid"]
            m.creation_idempotency_key = d["creation_idempotency_key"]
            m.customer_impact_duration = d["customer_impact_duration"]
            v = d["customer_impact_end"]
            m.customer_impact_end = parse_timestamp(v) if v.__class__ is str else v
            m.customer_impact_scope = d["customer_impact_scope"]
            v = d["customer_impact_start"]
            m.customer_impact_start = parse_timestamp(v) if v.__class__ is str else v
            m.customer_impacted = d["customer_impacted"]
            v = d["declared"]
            m.declared = parse_timestamp(v) if v.__class__ is str else v
            v = get("declared_by", UNSET)
            m.declared_by = _DECLARED_BY.decode(v)
            m.declared_by_uuid = d["declared_by_uuid"]
            v = d["detected"]
            m.detected = parse_timestamp(v) if v.__class__ is str else v
            m.field_analytics = d["field_analytics"]
            v = d["fields"]
            m.fields = (
                {k: _FIELDS_DECODERS[i["type"]](i) for k, i in v.items()}
                if v.__class__ is dict
                else not_object(v)
            )
            m.incident_type_uuid = d["incident_type_uuid"]
            m.is_test = d["is_test"]
            v = get("last_modified_by", UNSET)
            m.last_modified_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
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
            m.time_to_detect = d["time_to_detect"]
            m.time_to_internal_response = d["time_to_internal_response"]
            m.time_to_repair = d["time_to_repair"]
            m.time_to_resolve = d["time_to_resolve"]
            m.visibility = d["visibility"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
