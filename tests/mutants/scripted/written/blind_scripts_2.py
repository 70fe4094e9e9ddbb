"""Scripts of the second holdout: what is changed, deleted or searched after a change elsewhere."""

from __future__ import annotations

from typing import Any

from datadog_incidents.mock.core.state import Record

from .families import END, START, notification, template
from .family import new_incident
from .transcript import Script, Transcript, link


def _update(transcript: Transcript, operation: str, *ids: str, **attributes: Any) -> None:
    transcript.call(operation, *ids, body={"id": ids[-1], "attributes": attributes})


def _resolve(transcript: Transcript, incident: str) -> None:
    fields = {"state": {"type": "dropdown", "value": "resolved"}}
    _update(transcript, "update_incident", incident, fields=fields)


def _rule_with_template(transcript: Transcript, number: int) -> str:
    """Create a notification rule with one of two templates, and return its ID."""
    links: Record = {
        "incident_type": link("incident_types", transcript.incident_type),
        "notification_template": link("notification_templates", template(transcript, number)),
    }
    body = {"attributes": notification(1), "relationships": links}
    return transcript.create("create_incident_notification_rule", body=body)


def resolved_and_changed(transcript: Transcript) -> None:
    """Delete an attachment, and update the configuration, of a resolved incident."""
    incident = new_incident(transcript, "Resolved")
    document = {"documentUrl": "https://example.com", "title": "T"}
    body: Record = {"attributes": {"attachment": document, "attachment_type": "link"}}
    attachment = transcript.create("create_incident_attachment", incident, body=body)
    flags = dict.fromkeys(("execute_integrations", "execute_notification_rules", "include_in_search"), False)
    transcript.call("create_incident_configuration", incident, body={"attributes": flags})
    _resolve(transcript, incident)
    transcript.call("delete_incident_attachment", incident, attachment)
    transcript.call("list_incident_attachments", incident)
    _update(transcript, "update_incident_configuration", incident, execute_integrations=True)
    transcript.call("search_incidents", query="")


def deleted_with_several_parts(transcript: Transcript) -> None:
    """Delete an integration of two channels, a rule with a template, and a template with a rule."""
    incident = new_incident(transcript, "I")
    channels = [
        {
            "channel_id": name,
            "channel_name": f"#{name}",
            "redirect_url": "https://example.com",
            "team_id": "t",
        }
        for name in "ab"
    ]
    body: Record = {"attributes": {"integration_type": 1, "metadata": {"channels": channels}}}
    integration = transcript.create("create_incident_integration", incident, body=body)
    transcript.call("delete_incident_integration", incident, integration)
    transcript.call("get_incident_integration", incident, integration)
    transcript.call("delete_incident_notification_rule", _rule_with_template(transcript, 0))
    transcript.call("get_incident_notification_template", template(transcript, 0))
    rule = _rule_with_template(transcript, 0)
    transcript.call("delete_incident_notification_template", template(transcript, 0))
    template(transcript, 1)
    transcript.call("get_incident_notification_rule", rule)
    transcript.call("list_incident_notification_rules")


def roles_of_a_deleted_type(transcript: Transcript) -> None:
    """Read a role whose type was deleted, and one that was updated before another was deleted."""
    kind = transcript.create("create_incident_type", body={"attributes": {"name": "Drill"}})
    of_type: Record = {"relationships": {"incident_type": link("incident_types", kind)}}
    roles = [
        transcript.create("create_incident_user_defined_role", body={"attributes": {"name": name}} | of_type)
        for name in ("Scribe", "Observer")
    ]
    _update(transcript, "update_incident_user_defined_role", roles[0], name="Writer")
    transcript.call("delete_incident_user_defined_role", roles[1])
    transcript.call("get_incident_user_defined_role", roles[0])
    transcript.call("delete_incident_type", kind)
    transcript.call("get_incident_user_defined_role", roles[0])


def read_changed_and_continued(transcript: Transcript) -> None:
    """Create a type after reading and updating the settings; let an impact that has ended continue."""
    transcript.call("get_global_incident_settings")
    body: Record = {"attributes": {"analytics_dashboard_id": "abc"}}
    transcript.call("update_global_incident_settings", body=body)
    transcript.create("create_incident_type", body={"attributes": {"name": "Drill"}})
    transcript.call("get_global_incident_settings")
    incident = new_incident(transcript, "I")
    body = {"attributes": {"description": "Carts", "start_at": START, "end_at": END}}
    impact = transcript.create("create_incident_impact", incident, body=body)
    _update(transcript, "patch_incident_impact", incident, impact, description="Checkouts")
    _update(transcript, "patch_incident_impact", incident, impact, end_at=None)
    transcript.call("list_incident_impacts", incident)


def searched_by_page_and_alternatives(transcript: Transcript) -> None:
    """Search for phrases with asterisks, for alternatives, and for the second page of a query."""
    for title in ("Search is slow", "Carts", "Search is down", "Search"):
        new_incident(transcript, title)
    for query in ('title:"Search*"', 'title:"*slow"', "search OR slow", "title:search* OR state:active"):
        transcript.call("search_incidents", query=query)
    for sort in ("created", "-created"):
        transcript.call("search_incidents", query="search", page_size=1, page_offset=2, sort=sort)


BLIND_2: tuple[Script, ...] = (
    *(resolved_and_changed, deleted_with_several_parts, roles_of_a_deleted_type),
    *(read_changed_and_continued, searched_by_page_and_alternatives),
)
"""Scripts of this module."""
