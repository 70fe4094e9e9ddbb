"""Scripts of the holdout of resources: what comes again, what is alike, and what has lost its parent."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .families import KINDS, notification, other_type, person, template
from .family import new_incident
from .transcript import Script, Transcript, link


def _of_type(kind: str) -> Record:
    return {"incident_type": link("incident_types", kind)}


def _choice(value: str) -> Record:
    return {"value": value, "display_name": value}


def settings_again(transcript: Transcript) -> None:
    """Create fields, templates and handles whose names are known, and read fields as roles."""
    default, other = transcript.incident_type, other_type(transcript)
    impact_field = KINDS["incident_impact_field"]
    body: Record = {"attributes": impact_field.bodies[0], "relationships": _of_type(default)}
    for _ in range(2):
        created = transcript.create(impact_field.create, body=body)
        transcript.call(impact_field.delete, created)
        transcript.call(impact_field.listed)
    attributes: Record = {"name": "cause", "type": 1, "default_value": "a"}
    attributes["valid_values"] = [_choice("a"), _choice("b")]
    body = {"attributes": attributes, "relationships": _of_type(default)}
    field = transcript.create("create_incident_user_defined_field", body=body)
    for _ in range(2):
        transcript.call("get_incident_user_defined_field", field)
    transcript.call("get_incident_user_defined_role", field)
    attributes = {"category": "c", "content": "n", "name": "n", "subject": "s"}
    body = {"attributes": attributes, "relationships": _of_type(other)}
    _, template_id = [transcript.create("create_incident_notification_template", body=body) for _ in range(2)]
    transcript.call("delete_incident_type", other)
    transcript.call("list_org_settings", **{"include-deleted": "true"})
    transcript.call("delete_incident_notification_template", template_id)
    transcript.call("list_incident_notification_templates")


def rules_with_and_without(transcript: Transcript) -> None:
    """Create rules with and without a type or template; replace a rule after its template changed."""
    of_type: Record = {"incident_type_uuid": other_type(transcript)}
    for attributes in (of_type, {}):
        body: Record = {"attributes": KINDS["incident_rule"].bodies[0] | attributes}
        rule = transcript.create("create_incident_rule", body=body)
        transcript.call("get_incident_rule", rule)
        for is_enabled in (False, True, False):
            changed: Record = {"id": rule, "attributes": {"enabled": is_enabled}}
            transcript.call("update_incident_rule", rule, body=changed)
            transcript.call("get_incident_rule", rule)
    transcript.call("list_incident_rules", incidentTypeUUID=other_type(transcript))
    links = {"notification_template": link("notification_templates", template(transcript, 0))}
    transcript.create("create_incident_notification_rule", body={"attributes": notification(1)})
    body = {"attributes": notification(2), "relationships": links}
    rule = transcript.create("create_incident_notification_rule", body=body)
    transcript.call("list_incident_notification_rules", include="notification_template")
    changed = {"id": template(transcript, 0), "attributes": {"subject": "S"}}
    transcript.call("update_incident_notification_template", template(transcript, 0), body=changed)
    body |= {"id": rule, "attributes": notification(3)}
    transcript.call("update_incident_notification_rule", rule, body=body)
    transcript.call("get_incident_notification_rule", rule)


def children_again(transcript: Transcript) -> None:
    """Attach a document again, connect incidents of another commander, and declare one after a delete."""
    incident = new_incident(transcript, "I")
    for title in ("Before", "After"):
        document = {"documentUrl": "https://example.com/a", "title": title}
        body: Record = {"attributes": {"attachment": document, "attachment_type": "link"}}
        attachment = transcript.create("create_incident_attachment", incident, body=body)
        transcript.call("delete_incident_attachment", incident, attachment)
    early = {"timestamp_type": "detected", "timestamp_value": "2025-12-31T23:59:59Z"}
    transcript.create("create_timestamp_override", incident, body={"attributes": early})
    transcript.call("list_timestamp_overrides", incident)
    body = {"id": incident, "relationships": {"commander_user": link("users", person(transcript))}}
    transcript.call("update_incident", incident, body=body)
    integration = KINDS["incident_integration"]
    body = {"attributes": integration.bodies[0]}
    connected = transcript.create(integration.create, incident, body=body)
    transcript.call(integration.delete, incident, connected)
    record = {"assignment_group": "g", "configuration_item_mapping": "c", "instance_name": "i"}
    transcript.call("create_incident_service_now_record", incident, body={"attributes": record})
    transcript.call("link_page_to_incident", incident, body={"id": "page"})
    transcript.call(integration.listed, incident)
    for content in ("First", "Second"):
        transcript.call("get_incident_ai_postmortem", incident)
        body = {"attributes": {"content": content, "assignees": ["@ada"]}}
        transcript.call("create_incident_todo", incident, body=body)
    transcript.call("get_incident_ai_postmortem", incident)
    transcript.call("delete_incident", incident)
    transcript.call("list_incident_todos", new_incident(transcript, "Next"))


def types_of_one_name(transcript: Transcript) -> None:
    """Read an incident of a type that has the name of another one, which has a field."""
    types = [transcript.create("create_incident_type", body={"attributes": {"name": "N"}}) for _ in range(2)]
    body: Record = {"attributes": {"name": "f", "type": 3}, "relationships": _of_type(types[0])}
    transcript.create("create_incident_user_defined_field", body=body)
    transcript.call("get_incident", new_incident(transcript, "I", incident_type_uuid=types[1]))


def words_of_searches(transcript: Transcript) -> None:
    """Search incidents by capitals beyond ASCII, and by states, of which one is the word of a title."""
    first, second = new_incident(transcript, "The Ärger is stable"), new_incident(transcript, "Over")
    for incident, states in ((second, ("resolved", "active", "resolved")), (first, ("completed",))):
        for state in states:
            fields = {"state": {"type": "dropdown", "value": state}}
            transcript.call(
                "update_incident", incident, body={"id": incident, "attributes": {"fields": fields}}
            )
    for name in "zyxw":
        body: Record = {"attributes": {"email": f"{name}@example.com"}}
        body = {"relationships": {"user": link("users", transcript.create("create_user", body=body))}}
        transcript.call("create_incident_responder", second, body=body)
    body = {"relationships": {"user": link("users", person(transcript))}}
    transcript.call("create_incident_responder", second, body=body)
    transcript.call("list_incident_responders", second)
    for query in ("title:*ÄRGER*", "state:(resolved OR stable)", "ärger", ""):
        transcript.call("search_incidents", query=query)


HOLDOUT_RESOURCES: tuple[Script, ...] = (
    *(settings_again, rules_with_and_without, children_again, types_of_one_name, words_of_searches),
)
"""Scripts of this module."""
