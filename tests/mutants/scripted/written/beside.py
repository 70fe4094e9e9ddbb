"""Scripts of what is beside something similar: equal resources, former relations, and earlier values."""

from __future__ import annotations

from typing import Any

from datadog_incidents.mock.core.state import Record

from .families import END, START, other_type, person
from .family import new_incident
from .transcript import UNKNOWN, Script, Transcript, link


def _change(transcript: Transcript, incident: str, relationships: Any = None, **attributes: Any) -> None:
    body: Record = {"id": incident, "attributes": attributes}
    if relationships is not None:
        body["relationships"] = relationships
    transcript.call("update_incident", incident, body=body)


def equal_incidents(transcript: Transcript) -> None:
    """Give two incidents of one type the same children; replace the commander and the times of one."""
    kind = other_type(transcript)
    incidents = [new_incident(transcript, "Same", incident_type_uuid=kind) for _ in range(2)]
    transcript.call("get_incident", incidents[0], include="users")
    links = {"commander_user": link("users", person(transcript))}
    _change(transcript, incidents[0], links, customer_impact_start=START, customer_impact_end=END)
    transcript.call("get_incident", incidents[0], include="users")
    _change(transcript, incidents[0], customer_impact_start="2026-01-30T10:00:00Z")
    transcript.call("get_incident", incidents[0])
    for incident in incidents:
        impact = {"attributes": {"description": "d", "start_at": START}}
        transcript.create("create_incident_impact", incident, body=impact)
        transcript.call("link_page_to_incident", incident, body={"id": UNKNOWN, "attributes": {}})
    for incident in incidents:
        transcript.call("list_incident_impacts", incident)
        transcript.call("list_incident_integrations", incident)


def named_and_changed(transcript: Transcript) -> None:
    """Change and delete what others name, read settings of a renamed type, and sort users."""
    kind = other_type(transcript)
    transcript.call("get_org_settings_by_incident_type", kind)
    transcript.call("update_incident_type", kind, body={"id": kind, "attributes": {"name": "Renamed"}})
    transcript.call("get_org_settings_by_incident_type", kind)
    incident = new_incident(transcript, "I")
    body: Record = {"attributes": {"name": "Template"}}
    template = transcript.create("create_incident_postmortem_template", body=body)
    body = {"attributes": {"postmortem_template_id": template, "title": "Title"}}
    transcript.call("create_incident_postmortem_attachment", incident, body=body)
    transcript.call("get_incident_postmortem_template", template)
    for name in "ba":
        transcript.call("create_user", body={"attributes": {"email": f"{name}@example.com", "name": name}})
    for query in ({}, {"sort": "name"}, {}):
        transcript.call("list_users", **query)
    commander = person(transcript)
    links = {
        "incident_type": link("incident_types", kind),
        "commander_user": link("users", commander),
    }
    body = {"attributes": {"name": "@a"}, "relationships": links}
    transcript.create("create_global_incident_handle", body=body)
    transcript.call("disable_user", commander)
    transcript.call("list_global_incident_handles")


def again_and_again(transcript: Transcript) -> None:
    """Enable a rule three times, and create a todo after a completed one was deleted."""
    rule = {
        "condition": {},
        "condition_table_type": 1,
        "conditions": [{"field": "severity", "values": ["SEV-1"]}],
        "enabled": True,
        "execution_type": 1,
        "task_id": "slack-create-channel-job",
        "task_payload": "{}",
    }
    created = transcript.create("create_incident_rule", body={"attributes": rule})
    for enabled in (False, True) * 3:
        body: Record = {"id": created, "attributes": {"enabled": enabled}}
        transcript.call("update_incident_rule", created, body=body)
    incident = new_incident(transcript, "I")
    todo: Record = {"content": "c", "assignees": ["@a"]}
    body = {"attributes": {**todo, "completed": END}}
    completed = transcript.create("create_incident_todo", incident, body=body)
    transcript.call("delete_incident_todo", incident, completed)
    transcript.call("create_incident_todo", incident, body={"attributes": todo})


BESIDE: tuple[Script, ...] = (equal_incidents, named_and_changed, again_and_again)
"""Scripts of this module."""
