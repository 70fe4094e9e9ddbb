"""Recorded differences between what is sent and what comes back, and members that the server sets.

The spec marks some of these members as `readOnly`. The others are listed here, each with its evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from datadog_incidents._common.json_kinds import is_object

CREATED = frozenset({"created", "created_at", "createdAt"})
"""Names of the time of creation, constant for the life of a resource.

Updates keep it (EVIDENCE.md#integrations, EVIDENCE.md#notification-rules).
"""
MODIFIED = frozenset({"modified", "modified_at", "modifiedAt", "updated_at", "updatedAt"})
"""Names of the time of the last change (EVIDENCE.md#incidents, EVIDENCE.md#incident-types)."""
MODIFIERS = frozenset(
    {
        *("last_modified_by", "last_modified_by_uuid", "last_modified_by_user"),
        *("lastModifiedBy", "modified_by_uuid", "modified_by"),
    }
)
"""Names of who made the last change.

The ID is null in responses to creates, and the user's afterwards (EVIDENCE.md#incidents, EVIDENCE.md#todos).
"""

NOT_STORED: Mapping[tuple[str, str], str] = {
    ("integrations", "status"): "EVIDENCE.md#integrations: 3 after a create and 4 after an update",
    ("integrations", "incident_id"): "EVIDENCE.md#integrations: the incident of the path",
    ("todos", "incident_id"): "EVIDENCE.md#todos: the incident of the path",
}
"""Attributes of requests, by tag and name, for which the server has a value of its own."""


def _values_of_fields(fields: Any) -> Any:
    """Return fields without their types: known fields keep theirs, whatever a request says."""
    if not is_object(fields):
        return fields
    return {
        name: {"value": one["value"]} if is_object(one) and "value" in one else one
        for name, one in fields.items()
        if not is_object(one) or "value" in one
    }


def _query_as_entered(condition: Any) -> Any:
    """Return the condition of a rule without the form of its query that the server derives."""
    if not is_object(condition):
        return condition
    return {name: one for name, one in condition.items() if name != "normalized_query"}


NORMALIZED: Mapping[tuple[str, str], Callable[[Any], Any]] = {
    # EVIDENCE.md#recordings: address and handle are in lower case although the request used capitals.
    ("users", "email"): lambda sent: sent.lower() if isinstance(sent, str) else sent,
    # EVIDENCE.md#assumptions-of-the-mock: known fields keep their type.
    ("incidents", "fields"): _values_of_fields,
    # EVIDENCE.md#published-not-recorded: `normalized_query` is the query as normalized by the server.
    ("rules", "condition"): _query_as_entered,
}
"""Attributes, by tag and name, that come back in another form."""

DERIVED_FROM: Mapping[tuple[str, str], str] = {
    # EVIDENCE.md#published-not-recorded: derived from `name` if omitted.
    ("user_defined_fields", "display_name"): "name",
}
"""Attributes from which the server derives the default of others, by tag and name of the latter."""

DURATIONS = frozenset(
    {
        *("customer_impact_duration", "time_to_detect", "time_to_internal_response"),
        *("time_to_repair", "time_to_resolve"),
    }
)
"""Attributes of incidents that a server may fill in after its response (EVIDENCE.md#incident-search)."""

SET_BY_SERVER: Mapping[str, frozenset[str]] = {
    # EVIDENCE.md#incidents: mirrors of fields, durations, and the time at which the incident was resolved.
    "incidents": frozenset(
        {
            *("state", "severity", "resolved", "field_analytics"),
            *DURATIONS,
        }
    ),
    # EVIDENCE.md#integrations: 3 after a create and 4 after an update.
    "integrations": frozenset({"status"}),
    # Another type becomes the default if the default is deleted (EVIDENCE.md#assumptions-of-the-mock).
    "types": frozenset({"is_default"}),
}
"""Attributes by tag that the server may change by itself when this or another resource changes."""

IMPACT = frozenset({"customer_impacted", *(f"customer_impact_{one}" for one in ("scope", "start", "end"))})
"""Attributes of an incident about its impact on customers, which its impacts may change on a server.

Whether they do is not recorded (EVIDENCE.md#impacts), so that a server is right either way.
"""

SET_WITH: Mapping[tuple[str, str], frozenset[str]] = {
    # EVIDENCE.md#incidents: a change of the state to `resolved` sets the time, also that of an import.
    ("incidents", "fields"): frozenset({"resolved"}),
}
"""Attributes that the server may change by itself when an update sends one, by tag and name of the latter."""

RELATED_BY_SERVER: Mapping[str, frozenset[str]] = {
    # EVIDENCE.md#incidents: children, and the author of each change as a responder.
    "incidents": frozenset({"integrations", "attachments", "responders", "impacts", "user_defined_fields"}),
    # Always recorded as null (EVIDENCE.md#incident-types). No request about a type has them, so that only
    # something else can set them, e.g. the create of a configuration for the type.
    "types": frozenset(
        {
            *("google_chat_configuration", "google_meet_configuration"),
            *("microsoft_teams_configuration", "zoom_configuration"),
        }
    ),
}
"""Relationships by tag that the server may change by itself."""

DISABLED: Mapping[str, Mapping[str, Any]] = {
    # EVIDENCE.md#users: lists contain disabled users.
    "users": {"disabled": True, "status": "Disabled"},
}
"""Attributes, by tag, of resources that a delete disables: they are still read and listed."""

NOT_NAMED: Mapping[tuple[str, str], str] = {
    ("search_incidents", "user_defined_fields"): "EVIDENCE.md#incidents: empty in responses to searches",
}
"""Relationships, by operation and name, that need not name the resources that exist."""

STALE: Mapping[tuple[str, str], str] = {
    ("update_incident", "commander_user"): "EVIDENCE.md#incidents: set only after the response to the update",
}
"""Relationships, by operation and name, that its response does not show yet."""

MERGED: Mapping[str, frozenset[str]] = {
    # Fields that a request omits keep their values (EVIDENCE.md#incidents).
    "incidents": frozenset({"fields"}),
    # So do the members of a configuration (EVIDENCE.md#assumptions-of-the-mock).
    "types": frozenset({"configuration"}),
}
"""Attributes by tag that are objects of which an update changes only the members that it contains."""
