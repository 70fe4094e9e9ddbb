"""Variables of an incident: in payloads (`$INCIDENT_TITLE`) and in templates (`{{incident.title}}`).

Names and meanings are published (EVIDENCE.md#notifications), formats of times and lists are assumed
(EVIDENCE.md#assumptions-of-the-mock).
"""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_array

from ..core.state import MockState, Record
from ..resources.incident_replies import overrides

SITE = "https://app.datadoghq.com"
"""Site in the URLs of incidents, that of the published example."""
COPIED = (
    *("title", "created", "detected", "resolved"),
    *("customer_impact_start", "customer_impact_end", "customer_impact_duration"),
)
PERSON = ("handle", "uuid", "name", "email", "icon")


def payload_variables(state: MockState, incident: Record) -> Record:
    """Return the variables of payloads except `INCIDENT_MSG`, by name without the dollar sign."""
    attributes, key = incident["attributes"], incident["id"]
    values = {name: one["value"] for name, one in attributes["fields"].items()}
    impact = ("customer_impacted", "customer_impact_duration", "customer_impact_scope")
    return {
        "INCIDENT_ATTACHMENTS": [
            _part(one, "attachment_type", "attachment") for one in state.children("attachments", key)
        ],
        "INCIDENT_COMMANDER": _person(state, incident["commander"]),
        "INCIDENT_CUSTOMER_IMPACT": {name: attributes[name] for name in impact},
        "INCIDENT_FIELDS": values,
        "INCIDENT_INTEGRATIONS": [
            {"uuid": one["id"]} | _part(one, "integration_type", "status", "metadata")
            for one in state.children("integrations", key)
        ],
        "INCIDENT_PUBLIC_ID": str(attributes["public_id"]),
        "INCIDENT_SEVERITY": attributes["severity"],
        "INCIDENT_STATUS": attributes["state"],
        "INCIDENT_TITLE": attributes["title"],
        "INCIDENT_TODOS": [_todo(one) for one in state.todos.of(key)],
        "INCIDENT_URL": f"{SITE}/incidents/{attributes['public_id']}",
        "INCIDENT_UUID": key,
    }


def template_variables(state: MockState, incident: Record) -> dict[str, str]:
    """Return the variables of templates, by name without `incident.`; those without a value are empty."""
    attributes = incident["attributes"] | overrides(state, incident)
    values: dict[str, Any] = {name: one["value"] for name, one in attributes["fields"].items()}
    values |= {name: attributes[name] for name in COPIED}
    values |= {
        "id": attributes["public_id"],
        "severity": attributes["severity"],
        "status": attributes["state"],
        "customer_impacted": str(attributes["customer_impacted"]),
        "scope_of_impact": [
            one["attributes"].get("description") for one in state.children("impacts", incident["id"])
        ],
    }
    for role, user in (
        ("commander", incident["commander"]),
        ("created_by", incident.get("created_by", state.current_user)),
    ):
        person = _person(state, user) or dict.fromkeys(PERSON)
        values |= {f"{role}_{name}": person[name] for name in ("name", "handle", "email")}
    names = (values[f"commander_{name}"] for name in ("name", "email", "handle"))
    values["commander"] = next((name for name in names if name), None)
    return {name: _text(value) for name, value in values.items()}


def _text(value: Any) -> str:
    if is_array(value):
        return ", ".join(str(one) for one in value if one is not None)
    return "" if value is None else str(value)


def _person(state: MockState, user: str | None) -> Record | None:
    if user is None:
        return None
    attributes = state.users[user]["attributes"] | {"uuid": user}
    return {name: attributes[name] for name in PERSON}


def _part(resource: Record, *names: str) -> Record:
    attributes = resource.get("attributes", {})  # pages and ServiceNow records have none
    return {name: attributes.get(name) for name in names}


def _todo(todo: Record) -> Record:
    names = ("content", "due_date", "completed", "assignees")
    return {"uuid": todo["id"]} | {name: todo.get(name) for name in names}
