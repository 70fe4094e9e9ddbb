"""In what resources differ from each other, where the document does not say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


@frozen
class Kind:
    """Peculiarities of one resource.

    Attributes:
        defaults: attributes that the server fills in where a create does not set them.
        ignored: attributes that a request may hold, and the server passes over.
        missing: the error for an id that names nothing: an object of `errors`, or a text with `{id}` in it.
        missing_incident: the error for an incident that does not exist, in which `{id}` may stand.
        malformed_incident: the same for what is no UUID; empty where that makes no difference.
        missing_type: the same for an incident type that does not exist.
        id_version: of the UUIDs that it gives.
        nanoseconds: whether replies to creates give times with nine digits.
        filters: query parameters that narrow a list, and the attribute or relationship that each is about.
        always_included: relationships whose resources come along without being asked for.
        incident_first: whether the incident is looked for before the resource.
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

# Texts and defaults are as recorded; resources of which nothing is recorded have none of their own.
KINDS: dict[str, Kind] = {
    "attachments": Kind(
        missing="attachment not found",
        malformed_incident="malformed incident ID",
        filters={"filter[attachment_type]": "attachment_type"},
        always_included=("last_modified_by_user",),
    ),
    "impacts": Kind(
        defaults={"impact_type": "customer"},
        missing=f"{RPC}impact not found: impact not found",
        missing_incident=f"{RPC}incident not found: failed to get incident: incident not found",
        incident_first=False,
    ),
    "integrations": Kind(
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
    "notification_rules": Kind(
        defaults={"renotify_on": []},
        missing="rule not found",
        missing_type="incident type doesn't exist",
        nanoseconds=True,
    ),
    "notification_templates": Kind(filters={"filter[incident-type]": "incident_type"}),
    "postmortem_templates": Kind(filters={"filter[incident-type]": "incident_type"}),
    "responders": Kind(defaults={"is_billable": True}, id_version=5),
    "rules": Kind(
        filters={
            "filter[task_id]": "task_id",
            "filter[trigger]": "trigger",
            "incidentTypeUUID": "incident_settings_association_uuid",
        },
    ),
    "types": Kind(defaults={"prefix": "IR", "is_default": False}, nanoseconds=True),
    "user_defined_fields": Kind(filters={"filter[incident-type]": "incident_type"}),
    "user_defined_roles": Kind(filters={"filter[incident-type]": "incident_type"}),
}
"""By resource, as the document tags it; what is not listed has no peculiarities."""
