# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model
from ..shapes import ListOf, MapOf, Nested, OneOf, Timestamp, not_object, timestamp
from ..types import UNSET, Unset
from .incident_embedded_user import IncidentEmbeddedUser
from .incident_field_attributes_multiple_value import IncidentFieldAttributesMultipleValue
from .incident_field_attributes_single_value import IncidentFieldAttributesSingleValue
from .incident_non_datadog_creator import IncidentNonDatadogCreator
from .incident_notification_handle import IncidentNotificationHandle

if TYPE_CHECKING:
    from .incident_severity import IncidentSeverity

_new = object.__new__
_DECLARED_BY = OneOf(None, {}, IncidentEmbeddedUser, IncidentNonDatadogCreator)
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


class IncidentResponseAttributes(Model):
    """What is known of the incident.

    Attributes:
        title: What happened, in a line.
        archived: When it was archived.
        case_id: Id of the case it belongs to.
        commander: Who leads the response.
        created: When it was created.
        created_by: Who created it.
        created_by_uuid: Id of the user who created it.
        creation_idempotency_key: Key that was to keep it from being created twice.
        customer_impact_duration: Seconds that customers were affected for.
        customer_impact_end: Until when customers were affected.
        customer_impact_scope: How customers are affected.
        customer_impact_start: Since when customers are affected.
        customer_impacted: Whether customers are affected.
        declared: When it was declared.
        declared_by: Who declared it.
        declared_by_uuid: Id of the user who declared it; null in the reply to the create.
        detected: When it was noticed.
        field_analytics: How long each field had each value.
        fields: Values of fields, built-in ones and the organization's own, by name.
        incident_type_uuid: Id of its type.
        is_test: Whether it is an exercise.
        last_modified_by: Who changed it last.
        last_modified_by_uuid: Id of the user who changed it last.
        modified: When it last changed.
        non_datadog_creator: Who created it, where that is no user of Datadog.
        notification_handles: Who was notified.
        public_id: Number of the incident, counted up over the organization.
        resolved: When it was resolved.
        severity: How bad it is, SEV-0 being the worst.
        state: Where it stands, such as active, stable or resolved.
        time_to_detect: Seconds from the start of the impact to its being noticed.
        time_to_internal_response: Seconds from its being noticed to its declaration.
        time_to_repair: Seconds from its being noticed to the end of the impact.
        time_to_resolve: Seconds from its creation to its resolution.
        visibility: Who may see it, such as organization or private.
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
        Field("title", "title", True, None, (str,)),
        Field("archived", "archived", False, Timestamp(), (str,)),
        Field("case_id", "case_id", False, None, (int,)),
        Field("commander", "commander", False, Nested(IncidentEmbeddedUser), (dict,)),
        Field("created", "created", False, Timestamp(), (str,)),
        Field("created_by", "created_by", False, Nested(IncidentEmbeddedUser), (dict,)),
        Field("created_by_uuid", "created_by_uuid", False, None, (str,)),
        Field("creation_idempotency_key", "creation_idempotency_key", False, None, (str,)),
        Field("customer_impact_duration", "customer_impact_duration", False, None, (int,)),
        Field("customer_impact_end", "customer_impact_end", False, Timestamp(), (str,)),
        Field("customer_impact_scope", "customer_impact_scope", False, None, (str,)),
        Field("customer_impact_start", "customer_impact_start", False, Timestamp(), (str,)),
        Field("customer_impacted", "customer_impacted", False, None, (bool,)),
        Field("declared", "declared", False, Timestamp(), (str,)),
        Field("declared_by", "declared_by", False, _DECLARED_BY, (dict,)),
        Field("declared_by_uuid", "declared_by_uuid", False, None, (str,)),
        Field("detected", "detected", False, Timestamp(), (str,)),
        Field("field_analytics", "field_analytics", False, None, (dict,)),
        Field("fields", "fields", False, _FIELDS, (dict,)),
        Field("incident_type_uuid", "incident_type_uuid", False, None, (str,)),
        Field("is_test", "is_test", False, None, (bool,)),
        Field("last_modified_by", "last_modified_by", False, Nested(IncidentEmbeddedUser), (dict,)),
        Field("last_modified_by_uuid", "last_modified_by_uuid", False, None, (str,)),
        Field("modified", "modified", False, Timestamp(), (str,)),
        Field(
            "non_datadog_creator", "non_datadog_creator", False, Nested(IncidentNonDatadogCreator), (dict,)
        ),
        Field("notification_handles", "notification_handles", False, _NOTIFICATION_HANDLES, (list,)),
        Field("public_id", "public_id", False, None, (int,)),
        Field("resolved", "resolved", False, Timestamp(), (str,)),
        Field("severity", "severity", False, None, (str,)),
        Field("state", "state", False, None, (str,)),
        Field("time_to_detect", "time_to_detect", False, None, (int,)),
        Field("time_to_internal_response", "time_to_internal_response", False, None, (int,)),
        Field("time_to_repair", "time_to_repair", False, None, (int,)),
        Field("time_to_resolve", "time_to_resolve", False, None, (int,)),
        Field("visibility", "visibility", False, None, (str,)),
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
        self._extra = additional_properties
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
        m._extra = None
        get = d.get
        m.title = d["title"]
        m.archived = timestamp(get("archived", UNSET))
        m.case_id = get("case_id", UNSET)
        v = get("commander", UNSET)
        m.commander = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
        m.created = timestamp(get("created", UNSET))
        v = get("created_by", UNSET)
        m.created_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
        m.created_by_uuid = get("created_by_uuid", UNSET)
        m.creation_idempotency_key = get("creation_idempotency_key", UNSET)
        m.customer_impact_duration = get("customer_impact_duration", UNSET)
        m.customer_impact_end = timestamp(get("customer_impact_end", UNSET))
        m.customer_impact_scope = get("customer_impact_scope", UNSET)
        m.customer_impact_start = timestamp(get("customer_impact_start", UNSET))
        m.customer_impacted = get("customer_impacted", UNSET)
        m.declared = timestamp(get("declared", UNSET))
        m.declared_by = _DECLARED_BY.decode(get("declared_by", UNSET))
        m.declared_by_uuid = get("declared_by_uuid", UNSET)
        m.detected = timestamp(get("detected", UNSET))
        m.field_analytics = get("field_analytics", UNSET)
        m.fields = _FIELDS.decode(get("fields", UNSET))
        m.incident_type_uuid = get("incident_type_uuid", UNSET)
        m.is_test = get("is_test", UNSET)
        v = get("last_modified_by", UNSET)
        m.last_modified_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
        m.last_modified_by_uuid = get("last_modified_by_uuid", UNSET)
        m.modified = timestamp(get("modified", UNSET))
        v = get("non_datadog_creator", UNSET)
        m.non_datadog_creator = IncidentNonDatadogCreator._decode(v) if v.__class__ is dict else not_object(v)
        m.notification_handles = _NOTIFICATION_HANDLES.decode(get("notification_handles", UNSET))
        m.public_id = get("public_id", UNSET)
        m.resolved = timestamp(get("resolved", UNSET))
        m.severity = get("severity", UNSET)
        m.state = get("state", UNSET)
        m.time_to_detect = get("time_to_detect", UNSET)
        m.time_to_internal_response = get("time_to_internal_response", UNSET)
        m.time_to_repair = get("time_to_repair", UNSET)
        m.time_to_resolve = get("time_to_resolve", UNSET)
        m.visibility = get("visibility", UNSET)
        return m
