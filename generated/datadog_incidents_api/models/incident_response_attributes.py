# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, INTEGER, OBJECT, TEXT, TIMESTAMP, ListOf, MapOf, Nullable
from .._unions import OneOf
from .._unknown_variant import UnknownVariant
from .._unset import UNSET, Unset
from .incident_embedded_user import IncidentEmbeddedUser
from .incident_field_attributes_multiple_value import IncidentFieldAttributesMultipleValue
from .incident_field_attributes_single_value import IncidentFieldAttributesSingleValue
from .incident_non_datadog_creator import IncidentNonDatadogCreator
from .incident_notification_handle import IncidentNotificationHandle

if TYPE_CHECKING:
    from .incident_severity import IncidentSeverity

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


class IncidentResponseAttributes(Model):
    """Title, state, fields, timestamps, durations and audit data of an incident."""

    created: datetime.datetime = member(TIMESTAMP, default=UNSET, read_only=True)
    """Creation time of the incident, RFC 3339."""
    fields: dict[
        str, IncidentFieldAttributesSingleValue | IncidentFieldAttributesMultipleValue | UnknownVariant
    ] = member(_FIELDS, default=UNSET)
    """Values of built-in and user-defined fields, by field name."""
    modified: datetime.datetime = member(TIMESTAMP, default=UNSET, read_only=True)
    """Time of the last change to the incident, RFC 3339."""
    public_id: int = member(INTEGER, default=UNSET)
    """Number of the incident, counted across all incidents of the organization and never reused."""
    state: str | None = member(Nullable(TEXT), default=UNSET)
    """State of the incident, such as `active`, `stable` or `resolved`. Equal to the value of the field
    `state`."""
    title: str = member(TEXT)
    """Title of the incident, a one-line summary such as `Checkout returns 500s`."""
    archived: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET, read_only=True)
    """Time at which the incident was archived, RFC 3339; null if not archived."""
    case_id: int | Unset | None = member(Nullable(INTEGER), default=UNSET)
    """Numeric ID of the case to which the incident belongs; null if none."""
    commander: IncidentEmbeddedUser | Unset | None = member(
        Nullable(Nested(IncidentEmbeddedUser)), default=UNSET
    )
    """Incident commander, the user who leads the response; null if none. Absent from get and list
    responses."""
    created_by: IncidentEmbeddedUser | Unset | None = member(
        Nullable(Nested(IncidentEmbeddedUser)), default=UNSET
    )
    """User who created the incident. Absent from get and list responses."""
    created_by_uuid: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """UUID of the user who created the incident; null in create responses and search results."""
    creation_idempotency_key: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Idempotency key of the creation, which prevents duplicates; null if none."""
    customer_impact_duration: int | Unset = member(INTEGER, default=UNSET, read_only=True)
    """Duration of the customer impact, in seconds; 0 if its start or end is not set."""
    customer_impact_end: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """End of the customer impact, RFC 3339; null if not set."""
    customer_impact_scope: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Description of how customers are affected. If not set, null, or an empty string in search results."""
    customer_impact_start: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """Start of the customer impact, RFC 3339; null if not set."""
    customer_impacted: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether customers are or were affected."""
    declared: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET, read_only=True)
    """Time at which the incident was declared, RFC 3339."""
    declared_by: IncidentEmbeddedUser | IncidentNonDatadogCreator | UnknownVariant | Unset | None = member(
        _DECLARED_BY, default=UNSET
    )
    """User, or person outside Datadog, who declared the incident. Usually absent from get and list
    responses."""
    declared_by_uuid: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """UUID of the user who declared the incident; null in create responses and search results."""
    detected: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """Time at which the incident was detected, RFC 3339; null if unknown."""
    field_analytics: dict[str, Any] | Unset | None = member(Nullable(OBJECT), default=UNSET)
    """Time that each field spent at each value, by field name and value. Durations are in seconds, and the
    `start` and `end` of spans in Unix time in seconds. Null except in search results."""
    incident_type_uuid: str | Unset = member(TEXT, default=UNSET)
    """UUID of the incident type that applies to the incident."""
    is_test: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the incident is a test, such as an exercise."""
    last_modified_by: IncidentEmbeddedUser | Unset | None = member(
        Nullable(Nested(IncidentEmbeddedUser)), default=UNSET
    )
    """User who last changed the incident. Absent from get and list responses."""
    last_modified_by_uuid: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """UUID of the user who last changed the incident; null in create responses and search results."""
    non_datadog_creator: IncidentNonDatadogCreator | Unset | None = member(
        Nullable(Nested(IncidentNonDatadogCreator)), default=UNSET
    )
    """Creator of the incident if not a Datadog user; null otherwise."""
    notification_handles: list[IncidentNotificationHandle] | Unset | None = member(
        Nullable(ListOf(Nested(IncidentNotificationHandle))), default=UNSET
    )
    """Handles that were notified of the incident; null if none."""
    resolved: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """Time at which the incident was resolved, RFC 3339; null if unresolved, or if created in a resolved
    state."""
    severity: IncidentSeverity | str | Unset = member(TEXT, default=UNSET)
    """Severity, from `SEV-0` (most severe) to `SEV-5` (least severe); `UNKNOWN` if not set."""
    time_to_detect: int | Unset = member(INTEGER, default=UNSET, read_only=True)
    """Time from `customer_impact_start` to `detected`, in seconds; 0 if either is not set."""
    time_to_internal_response: int | Unset = member(INTEGER, default=UNSET, read_only=True)
    """Time from `detected` to `created`, in seconds; 0 if `detected` is not set."""
    time_to_repair: int | Unset = member(INTEGER, default=UNSET, read_only=True)
    """Time from `detected` to `customer_impact_end`, in seconds; 0 if either is not set."""
    time_to_resolve: int | Unset = member(INTEGER, default=UNSET, read_only=True)
    """Time from `created` to `resolved`, in seconds; 0 if unresolved. Calculated after the update that
    resolves the incident, whose response still contains 0."""
    visibility: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Visibility of the incident, such as `organization` (all users) or `private` (only those involved)."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponseAttributes:
        m = new(IncidentResponseAttributes)
        m._source = d
        try:
            get = d.get
            m.created = parse_timestamp(v) if (v := d["created"]).__class__ is str else v
            v = d["fields"]
            m.fields = (
                {k: _FIELDS_DECODERS[i["type"]](i) for k, i in v.items()}
                if v.__class__ is dict
                else not_object(v)
            )
            m.modified = parse_timestamp(v) if (v := d["modified"]).__class__ is str else v
            m.public_id = d["public_id"]
            m.state = d["state"]
            m.title = d["title"]
            m.archived = parse_timestamp(v) if (v := d["archived"]).__class__ is str else v
            m.case_id = d["case_id"]
            v = get("commander", UNSET)
            m.commander = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
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
            m.declared = parse_timestamp(v) if (v := d["declared"]).__class__ is str else v
            m.declared_by = _DECLARED_BY.decode(get("declared_by", UNSET))
            m.declared_by_uuid = d["declared_by_uuid"]
            m.detected = parse_timestamp(v) if (v := d["detected"]).__class__ is str else v
            m.field_analytics = d["field_analytics"]
            m.incident_type_uuid = d["incident_type_uuid"]
            m.is_test = d["is_test"]
            v = get("last_modified_by", UNSET)
            m.last_modified_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
            m.last_modified_by_uuid = d["last_modified_by_uuid"]
            v = d["non_datadog_creator"]
            m.non_datadog_creator = (
                IncidentNonDatadogCreator._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = d["notification_handles"]
            m.notification_handles = (
                list(map(IncidentNotificationHandle._decode, v)) if v.__class__ is list else not_object(v)
            )
            m.resolved = parse_timestamp(v) if (v := d["resolved"]).__class__ is str else v
            m.severity = d["severity"]
            m.time_to_detect = d["time_to_detect"]
            m.time_to_internal_response = d["time_to_internal_response"]
            m.time_to_repair = d["time_to_repair"]
            m.time_to_resolve = d["time_to_resolve"]
            m.visibility = d["visibility"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
