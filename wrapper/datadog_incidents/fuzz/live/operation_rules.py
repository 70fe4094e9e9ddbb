"""Rules for the operations on live servers: what a run may call, on what conditions, and why.

Every operation of the spec has a rule; a test fails for a new one without a rule, and so does the guard.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, Final

from attrs import evolve, field, frozen

MAX_USERS = 3
"""Users that a run creates at most, because each of them remains as a disabled one."""


class Access(Enum):
    """What an operation does to the server."""

    READ = "read"
    CREATE = "create"
    CHANGE = "change"


@frozen
class Rule:
    """Rule for one operation.

    Attributes:
        access: what the operation does.
        reason: why the operation has this rule.
        is_excluded: whether the operation is only called if it is opted in by its ID.
        mark: attribute that carries the mark of the run; None if there is none.
        required: attributes that a request must have, with their only permitted value.
        limited: attributes that a request can have, with their only permitted value.
        needs_type: whether a request must name an incident type, which is one of the run's own.
        limit: maximum number of requests in a run; None for no limit.
    """

    access: Access
    reason: str
    is_excluded: bool = False
    mark: str | None = None
    required: Mapping[str, Any] = field(factory=dict[str, Any])
    limited: Mapping[str, Any] = field(factory=dict[str, Any])
    needs_type: bool = False
    limit: int | None = None


_READ = Rule(Access.READ, "a GET, which changes nothing")
_CHANGE = Rule(Access.CHANGE, "changes a resource of the run, identified by the IDs in the path")
_DELETE = Rule(Access.CHANGE, "deletes a resource of the run, identified by the IDs in the path")
_OF_INCIDENT = Rule(Access.CREATE, "adds a resource to an incident of the run, and is deleted with it")
_OF_TYPE = Rule(
    Access.CREATE,
    "adds a setting to an incident type of the run, so that incidents of other types do not have it",
    mark="name",
    needs_type=True,
)
_INERT_RULE = evolve(
    _OF_TYPE,
    reason="runs tasks or notifies handles once it is enabled, so it is sent disabled, for types of the run",
    mark=None,
    required={"enabled": False},
)
_SILENT = {"execute_integrations": False, "execute_notification_rules": False}
_PAGE = Rule(Access.CREATE, "pages a person or a team", is_excluded=True)
_CHAT = Rule(
    Access.CREATE,
    "opens Google Chat spaces or Google Meet meetings for the incidents of a type; no operation deletes it",
    is_excluded=True,
    needs_type=True,
)

RULES: Final[Mapping[str, Rule]] = {
    # Incidents
    "list_incidents": _READ,
    "search_incidents": _READ,
    "get_incident": _READ,
    "create_incident": Rule(
        Access.CREATE,
        "adds an incident, which is a test and carries the mark of the run",
        mark="title",
        required={"is_test": True},
    ),
    "import_incident": Rule(
        Access.CREATE, "adds an incident that cannot be marked as a test", is_excluded=True, mark="title"
    ),
    "update_incident": evolve(_CHANGE, mark="title", limited={"is_test": True}),
    "delete_incident": _DELETE,
    "get_incident_ai_postmortem": Rule(
        Access.CHANGE, "sends the incident to a language model, which costs money", is_excluded=True
    ),
    # Resources of incidents
    "list_incident_attachments": _READ,
    "create_incident_attachment": _OF_INCIDENT,
    "update_incident_attachment": _CHANGE,
    "delete_incident_attachment": _DELETE,
    "create_incident_postmortem_attachment": Rule(
        Access.CREATE,
        "writes a notebook, or a document in another service, which no operation deletes",
        is_excluded=True,
    ),
    "create_incident_configuration": evolve(
        _OF_INCIDENT,
        reason="configures an incident of the run, without integrations and notification rules",
        required=_SILENT,
    ),
    "update_incident_configuration": evolve(
        _CHANGE,
        reason="configures an incident of the run, without integrations and notification rules",
        limited=_SILENT,
    ),
    "list_incident_impacts": _READ,
    "create_incident_impact": _OF_INCIDENT,
    "patch_incident_impact": _CHANGE,
    "delete_incident_impact": _DELETE,
    "list_incident_integrations": _READ,
    "get_incident_integration": _READ,
    "create_incident_integration": evolve(
        _OF_INCIDENT, reason="records a channel or ticket; nothing is created in the other service"
    ),
    "update_incident_integration": _CHANGE,
    "delete_incident_integration": _DELETE,
    "list_incident_todos": _READ,
    "get_incident_todo": _READ,
    "create_incident_todo": _OF_INCIDENT,
    "update_incident_todo": _CHANGE,
    "delete_incident_todo": _DELETE,
    "list_incident_responders": _READ,
    "get_incident_responder": _READ,
    "create_incident_responder": evolve(
        _OF_INCIDENT, reason="adds a user of the run to an incident of the run; others would be notified"
    ),
    "delete_incident_responder": _DELETE,
    "list_timestamp_overrides": _READ,
    "create_timestamp_override": _OF_INCIDENT,
    "update_timestamp_override": _CHANGE,
    "delete_timestamp_override": _DELETE,
    # Other people and systems
    "create_page_from_incident": _PAGE,
    "create_on_call_page_from_incident": _PAGE,
    "link_page_to_incident": evolve(_PAGE, reason="links a page, which is not one of the run's own"),
    "create_incident_service_now_record": Rule(
        Access.CREATE, "creates a record in ServiceNow", is_excluded=True
    ),
    "create_incident_google_chat_configuration": _CHAT,
    "update_incident_google_chat_configuration": evolve(_CHAT, access=Access.CHANGE, needs_type=False),
    "create_incident_google_meet_configuration": _CHAT,
    "update_incident_google_meet_configuration": evolve(_CHAT, access=Access.CHANGE, needs_type=False),
    # Incident types and their settings
    "list_incident_types": _READ,
    "get_incident_type": _READ,
    "create_incident_type": Rule(
        Access.CREATE,
        "adds an incident type, which must not become the default of the organization",
        mark="name",
        limited={"is_default": False},
    ),
    "update_incident_type": evolve(_CHANGE, mark="name", limited={"is_default": False}),
    "delete_incident_type": _DELETE,
    "list_org_settings": _READ,
    "get_org_settings_by_incident_type": _READ,
    "list_incident_impact_fields": _READ,
    "create_incident_impact_field": _OF_TYPE,
    "update_incident_impact_field": evolve(_CHANGE, mark="name", needs_type=True),
    "delete_incident_impact_field": _DELETE,
    "list_incident_user_defined_fields": _READ,
    "get_incident_user_defined_field": _READ,
    "create_incident_user_defined_field": _OF_TYPE,
    "update_incident_user_defined_field": _CHANGE,
    "delete_incident_user_defined_field": _DELETE,
    "list_incident_user_defined_roles": _READ,
    "get_incident_user_defined_role": _READ,
    "create_incident_user_defined_role": _OF_TYPE,
    "update_incident_user_defined_role": evolve(_CHANGE, mark="name"),
    "delete_incident_user_defined_role": _DELETE,
    "list_incident_notification_templates": _READ,
    "get_incident_notification_template": _READ,
    "create_incident_notification_template": _OF_TYPE,
    "update_incident_notification_template": evolve(_CHANGE, mark="name"),
    "delete_incident_notification_template": _DELETE,
    "list_incident_postmortem_templates": _READ,
    "get_incident_postmortem_template": _READ,
    "create_incident_postmortem_template": evolve(_OF_TYPE, limited={"is_default": None}),
    "update_incident_postmortem_template": evolve(_CHANGE, mark="name", limited={"is_default": None}),
    "delete_incident_postmortem_template": _DELETE,
    "list_incident_notification_rules": _READ,
    "get_incident_notification_rule": _READ,
    "create_incident_notification_rule": _INERT_RULE,
    "update_incident_notification_rule": evolve(_INERT_RULE, access=Access.CHANGE),
    "delete_incident_notification_rule": _DELETE,
    "list_incident_rules": _READ,
    "get_incident_rule": _READ,
    # Rules have no name, and responses need not name their type.
    "create_incident_rule": evolve(_INERT_RULE, mark="task_payload"),
    "update_incident_rule": evolve(_CHANGE, mark="task_payload", limited={"enabled": False}),
    "delete_incident_rule": _DELETE,
    # The organization
    "list_global_incident_handles": _READ,
    "create_global_incident_handle": Rule(
        Access.CREATE,
        "adds a handle to the organization; the only delete there is deletes all handles",
        is_excluded=True,
        mark="name",
        needs_type=True,
    ),
    "update_global_incident_handle": Rule(
        Access.CHANGE,
        "replaces a handle of the organization, identified by its ID in the body",
        is_excluded=True,
        mark="name",
        needs_type=True,
    ),
    "delete_global_incident_handle": Rule(
        Access.CHANGE, "deletes all handles of the organization, also those of others", is_excluded=True
    ),
    "get_global_incident_settings": _READ,
    "update_global_incident_settings": Rule(
        Access.CHANGE, "changes settings of the organization, which are not restored", is_excluded=True
    ),
    "list_users": _READ,
    "get_user": _READ,
    "create_user": Rule(
        Access.CREATE,
        "adds a user, with an email address that does not exist; it can be disabled, not deleted",
        mark="email",
        limit=MAX_USERS,
    ),
    "disable_user": evolve(_DELETE, reason="disables a user of the run"),
}
"""Rules by operation ID."""
