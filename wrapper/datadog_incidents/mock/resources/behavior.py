"""Deviations of individual resources from the generic collection that are not in the OpenAPI document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


@frozen
class Behavior:
    """Deviations of one resource from the generic collection.

    Attributes:
        defaults: attributes that the server sets if the request that creates the resource omits them. An
            object completes the one in the request member by member.
        ignored: attributes that requests can contain and the server ignores.
        missing: error for an unknown ID: an object of `errors`, or a message with the placeholder `{id}`.
        missing_incident: message for an unknown incident, with the placeholder `{id}`.
        malformed_incident: message for an incident ID that is not a UUID; empty if it is `missing_incident`.
        missing_type: message for an unknown incident type.
        id_version: version of the UUIDs.
        nanoseconds: whether responses to creates have timestamps with nine digits.
        filters: query parameters that filter a list, with the attribute or relationship that they match.
        always_included: relationships whose resources are in `included` without being requested.
        incident_first: whether the incident is looked up before the resource.
    """

    defaults: Mapping[str, Any] = field(factory=dict[str, Any])
    ignored: frozenset[str] = frozenset()
    missing: Mapping[str, str] | str = field(factory=lambda: {"status": "404", "title": "Not Found"})
    missing_incident: str = "incident not found"
    malformed_incident: str = ""
    missing_type: str = "incident type not found"
    id_version: int = 4
    nanoseconds: bool = False
    filters: Mapping[str, str] = field(factory=dict[str, str])
    always_included: tuple[str, ...] = ()
    incident_first: bool = True


RPC = "rpc error: code = NotFound desc = "

TYPE_CONFIGURATION = {
    "private_incidents": False,
    "private_incidents_by_default": False,
    "allow_workflows": True,
    "allow_incident_deletion": False,
    "editable_timestamps": False,
    "test_incidents": True,
    "create_message": "",
    "disable_out_of_the_box_postmortem_template": False,
    "slug_source": "default",
}
"""`configuration` of a new incident type, as recorded (EVIDENCE.md#incident-types)."""

# Messages and defaults are recorded (EVIDENCE.md#recordings), except the default of responders and the
# message for an unknown attachment, which are assumed (EVIDENCE.md#assumptions).
BEHAVIORS: dict[str, Behavior] = {
    "attachments": Behavior(
        missing="attachment not found",
        malformed_incident="malformed incident ID",
        filters={"filter[attachment_type]": "attachment_type"},
        always_included=("last_modified_by_user",),
    ),
    "impacts": Behavior(
        defaults={"impact_type": "customer"},
        missing=f"{RPC}impact not found: impact not found",
        missing_incident=f"{RPC}incident not found: failed to get incident: incident not found",
        incident_first=False,
    ),
    "integrations": Behavior(
        defaults={"status": 3},
        ignored=frozenset(
            (
                *("status", "created", "modified", "incident_id"),
                *("created_by", "created_by_uuid", "last_modified_by", "last_modified_by_uuid"),
            )
        ),
        missing="incident integration doesn't exist",
        id_version=5,
    ),
    "notification_rules": Behavior(
        # Published (EVIDENCE.md#notifications): the default of `visibility`.
        defaults={"renotify_on": [], "visibility": "organization"},
        missing="rule not found",
        missing_type="incident type doesn't exist",
        nanoseconds=True,
    ),
    "notification_templates": Behavior(filters={"filter[incident-type]": "incident_type"}),
    "postmortem_templates": Behavior(filters={"filter[incident-type]": "incident_type"}),
    "responders": Behavior(defaults={"is_billable": True}, id_version=5),
    "rules": Behavior(
        filters={
            "filter[task_id]": "task_id",
            "filter[trigger]": "trigger",
            "incidentTypeUUID": "incident_settings_association_uuid",
        },
    ),
    "types": Behavior(
        defaults={"configuration": TYPE_CONFIGURATION, "prefix": "IR", "is_default": False},
        nanoseconds=True,
    ),
    "user_defined_fields": Behavior(filters={"filter[incident-type]": "incident_type"}),
    "user_defined_roles": Behavior(filters={"filter[incident-type]": "incident_type"}),
}
"""Behavior by tag of the resource; resources that are not listed follow the generic collection."""
