"""Scripts of the held-out bugs: unusual values and updates, references, and what follows a delete."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .families import END, START, notification, other_type, person
from .family import new_incident
from .transcript import UNKNOWN, Script, Transcript, link


def unusual_values(transcript: Transcript) -> None:
    """Send unusual times, fields, states and locations; update without a change or with nothing."""
    incident = new_incident(transcript, "I", customer_impact_scope="EU")
    fields: Record = {"region": {"type": "multiselect", "value": []}}
    completed: Record = {"state": {"type": "dropdown", "value": "completed"}}
    severe: Record = {"severity": {"type": "dropdown", "value": "SEV-0"}}
    for change in (
        {"fields": fields},
        {"customer_impacted": False},
        {"detected": "2026-02-01T10:00:00-03:00"},
        {"fields": completed},
        {"fields": severe},
    ):
        transcript.call("update_incident", incident, body={"id": incident, "attributes": change})
    transcript.call("search_incidents", query="")
    for start in (END, "2026-02-01T10:00:00.050Z", START):
        impact: Record = {"description": "d", "start_at": start}
        transcript.create("create_incident_impact", incident, body={"attributes": impact})
    transcript.call("list_incident_impacts", incident)
    template: Record = {"name": "n", "location": "confluence"}
    transcript.call("create_incident_postmortem_template", body={"attributes": template})
    of_type = {"incident_type": link("incident_types", transcript.incident_type)}
    chat = {
        "domain_id": "d",
        "space_name_template": "n",
        "space_target_audience_id": "a",
        "space_time_zone": "UTC",
    }
    body: Record = {"attributes": chat, "relationships": of_type}
    created = transcript.create("create_incident_google_chat_configuration", body=body)
    for attributes in (chat, {}):
        body = {"id": created, "attributes": attributes}
        transcript.call("update_incident_google_chat_configuration", created, body=body)
    for body in ({"attributes": {"analytics_dashboard_id": "a"}}, {}):
        transcript.call("update_global_incident_settings", body=body)


def references(transcript: Transcript) -> None:
    """Refer to a user, a type, a template and integrations in unusual ways."""
    incident, newest = new_incident(transcript, "I"), new_incident(transcript, "J")
    commander = {"commander_user": link("users", person(transcript))}
    transcript.call("update_incident", incident, body={"id": incident, "relationships": commander})
    transcript.call("list_incident_responders", newest)
    responders = transcript.call("list_incident_responders", incident)
    transcript.call("get_incident_responder", incident, transcript.user)
    record = {"assignment_group": "g", "configuration_item_mapping": "c", "instance_name": "i"}
    created = transcript.create("create_incident_service_now_record", incident, body={"attributes": record})
    named: Record = {"integrations": {"data": [{"type": "incident_integrations", "id": created}]}}
    transcript.call("update_incident", incident, body={"id": incident, "relationships": named})
    transcript.call("delete_incident_responder", incident, responders[-1]["id"])
    transcript.call("update_incident", newest, body={"id": newest, "relationships": commander})
    kind = other_type(transcript)
    of_kind = {"incident_type": link("incident_types", kind)}
    of_default = {"incident_type": link("incident_types", transcript.incident_type)}
    body: Record = {"attributes": {"name": "r"}, "relationships": of_kind}
    role = transcript.create("create_incident_user_defined_role", body=body)
    transcript.call("get_incident_user_defined_role", role, include="incident_type")
    body = {"attributes": {"name": "h"}, "relationships": of_kind}
    handle = transcript.create("create_global_incident_handle", body=body)
    body = {"id": handle, "attributes": {"name": "h"}, "relationships": of_default}
    transcript.call("update_global_incident_handle", body=body)
    body = {"attributes": {"name": "p"}, "relationships": of_kind}
    template = transcript.create("create_incident_postmortem_template", body=body)
    postmortem: Record = {"attributes": {"postmortem_template_id": template}}
    transcript.call("create_incident_postmortem_attachment", incident, body=postmortem)
    transcript.call("delete_incident_type", kind)
    transcript.call("create_incident_postmortem_attachment", newest, body=postmortem)
    transcript.call("create_incident_postmortem_attachment", newest, body=postmortem)
    transcript.call("delete_incident_postmortem_template", template)
    transcript.call("list_incident_attachments", incident)


def imports(transcript: Transcript) -> None:
    """Import a private incident of another type and declarer, then create one; disable the declarer."""
    declarer = {"declared_by_user": link("users", person(transcript))}
    attributes = {"title": "Old", "incident_type_uuid": other_type(transcript), "visibility": "private"}
    body: Record = {"attributes": attributes, "relationships": declarer}
    incident = transcript.create("import_incident", body=body)
    new_incident(transcript, "New")
    transcript.call("list_incidents")
    transcript.call("search_incidents", query="")
    transcript.call("disable_user", person(transcript))
    transcript.call("search_incidents", query="")
    transcript.call("get_incident_ai_postmortem", incident)
    body = {"attributes": {"email": "ada@example.com", "name": "Ada Junior"}}
    transcript.call("create_user", body=body)


def repeated_changes(transcript: Transcript) -> None:
    """Change again what an earlier call changed, and create again what was deleted."""
    incident, gone = new_incident(transcript, "I"), new_incident(transcript, "Gone")
    for value in (START, END):
        override = {"timestamp_type": "detected", "timestamp_value": value}
        transcript.call("create_timestamp_override", incident, body={"attributes": override})
    transcript.call("list_timestamp_overrides", incident)
    for switched in (False, True):
        flags = {"attributes": {"execute_notification_rules": switched}}
        transcript.call("create_incident_configuration", incident, body=flags)
    todo = {"attributes": {"content": "c", "assignees": [], "completed": END}}
    created = transcript.create("create_incident_todo", incident, body=todo)
    todo["attributes"] = {"content": "c", "assignees": [], "due_date": START}
    transcript.call("update_incident_todo", incident, created, body=todo)
    link_ = {"attachment": {"documentUrl": "https://example.com", "title": "t"}}
    postmortem: Record = {"attributes": link_ | {"attachment_type": "postmortem"}}
    attachment = transcript.create("create_incident_attachment", incident, body=postmortem)
    transcript.call("delete_incident_attachment", incident, attachment)
    transcript.create("create_incident_attachment", incident, body=postmortem)
    transcript.call("search_incidents", query="")
    of_type = {"incident_type": link("incident_types", transcript.incident_type)}
    body: Record = {"attributes": {"name": "f", "type": 1, "collected": "active"}, "relationships": of_type}
    field = transcript.create("create_incident_user_defined_field", body=body)
    body = {"id": field, "attributes": {"category": "what_happened"}}
    transcript.call("update_incident_user_defined_field", field, body=body)
    rule = {
        "condition": {},
        "condition_table_type": 1,
        "enabled": True,
        "execution_type": 1,
        "match_any_condition": True,
        "task_id": "slack-create-channel-job",
        "task_payload": "{}",
    }
    created = transcript.create("create_incident_rule", body={"attributes": rule})
    body = {"id": created, "attributes": {"conditions": notification(1)["conditions"]}}
    transcript.call("update_incident_rule", created, body=body)
    transcript.call("delete_incident", gone)
    transcript.call("create_page_from_incident", gone, body={"attributes": {}})


def odd_queries(transcript: Transcript) -> None:
    """Filter by an ID in upper case, page beyond deleted types, and link a page twice."""
    template = {"category": "c", "content": "n", "name": "n", "subject": "s"}
    transcript.create("create_incident_notification_template", body={"attributes": template})
    wanted = {"filter_incident-type": transcript.incident_type.upper()}
    transcript.call("list_incident_notification_templates", **wanted)
    transcript.call("delete_incident_type", other_type(transcript))
    deleted = {"include-deleted": "true"}
    for offset in (0, 1):
        transcript.call("list_org_settings", page_size=1, page_offset=offset, **deleted)
    incident = new_incident(transcript, "I")
    for _ in range(2):
        transcript.call("link_page_to_incident", incident, body={"id": UNKNOWN, "attributes": {}})


HELD: tuple[Script, ...] = (unusual_values, references, imports, repeated_changes, odd_queries)
"""Scripts of this module."""
