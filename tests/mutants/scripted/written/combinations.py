"""Scripts of combinations: several query parameters together, and a list after the call that prepares it."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .families import END, KINDS, START, notification, person, template
from .family import new_incident
from .transcript import UNKNOWN, Script, Transcript, link


def parameters_together(transcript: Transcript) -> None:
    """Filter, sort, page and include at the same time."""
    wanted = {"filter_incident-type": transcript.incident_type}
    field, postmortem = KINDS["incident_user_defined_field"], KINDS["incident_postmortem_template"]
    for number in (0, 1, 2):
        transcript.create(field.create, body=field.body(transcript, number))
    transcript.call(field.listed, page_size=1, page_number=1, **wanted)
    for number, name in ((2, "B"), (0, "C"), (2, "A")):
        body = postmortem.body(transcript, number)
        transcript.create(postmortem.create, body=body | {"attributes": {"name": name}})
    for sort in ("name", "-name"):
        transcript.call(postmortem.listed, sort=sort, **wanted)
    incidents = [new_incident(transcript, title) for title in ("First", "Second", "Third")]
    attachment = KINDS["incident_attachment"]
    for number in (0, 1, 2):
        transcript.create(attachment.create, incidents[1], body=attachment.body(transcript, number))
    transcript.call(
        attachment.listed, incidents[1], filter_attachment_type="link", include="last_modified_by_user"
    )
    transcript.call("get_incident", incidents[1], include="attachments")
    transcript.call("list_incidents", include="users", page_offset=1)
    for included in ("attachments", "users", "attachments,users"):
        for query in ({"page_offset": 1}, {"sort": "-created"}, {"sort": "created"}):
            found: Record = query
            transcript.call("search_incidents", query="", include=included, **found)


def after_deletes(transcript: Transcript) -> None:
    """Filter or include in lists after a part of what they refer to was deleted or disabled."""
    links = {
        "incident_type": link("incident_types", transcript.incident_type),
        "commander_user": link("users", person(transcript)),
    }
    body = {"attributes": {"name": "@a"}, "relationships": links}
    transcript.create("create_global_incident_handle", body=body)
    transcript.call("disable_user", person(transcript))
    transcript.call("list_global_incident_handles", include="commander_user")
    incident, attachment = new_incident(transcript, "I"), KINDS["incident_attachment"]
    ids = [
        transcript.create(attachment.create, incident, body=attachment.body(transcript, number))
        for number in (0, 2)
    ]
    transcript.call(attachment.delete, incident, ids[0])
    transcript.call(attachment.listed, incident, filter_attachment_type="link")
    transcript.call("link_page_to_incident", incident, body={"id": UNKNOWN, "attributes": {}})
    found = transcript.call("list_incident_integrations", incident)
    transcript.call("delete_incident_integration", incident, found[-1]["id"])
    transcript.call("list_incident_integrations", incident)
    referred = link("notification_templates", template(transcript, 1))
    body = {"attributes": notification(1), "relationships": {"notification_template": referred}}
    transcript.create("create_incident_notification_rule", body=body)
    transcript.call("delete_incident_notification_template", template(transcript, 1))
    transcript.call("list_incident_notification_rules", include="notification_template")


def after_updates(transcript: Transcript) -> None:
    """Sort or list after an attribute was removed; set what was emptied."""
    postmortem, impact = KINDS["incident_postmortem_template"], KINDS["incident_impact"]
    for attributes in ({"name": "A", "is_default": START}, {"name": "B"}):
        transcript.create(postmortem.create, body={"attributes": attributes})
    transcript.call(postmortem.listed, sort="is_default")
    incident = new_incident(transcript, "I")
    body = {"attributes": {"description": "a", "start_at": START, "end_at": END}}
    created = transcript.create(impact.create, incident, body=body)
    transcript.call(impact.update, incident, created, body={"attributes": {"end_at": None}})
    transcript.call(impact.listed, incident)
    for name in ("", "a"):
        body = {"attributes": {"analytics_dashboard_id": name}}
        transcript.call("update_global_incident_settings", body=body)


COMBINATIONS: tuple[Script, ...] = (parameters_together, after_deletes, after_updates)
"""Scripts of this module."""
