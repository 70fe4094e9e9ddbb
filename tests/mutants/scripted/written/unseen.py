"""Scripts of the bugs that were written without a look at the fuzzer: rare values, and busy incidents."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .families import person
from .family import new_incident
from .transcript import Script, Transcript, link


def rare_values(transcript: Transcript) -> None:
    """Send a blank query, the name of a field in another case, a URL with capitals, and two filters."""
    incident = new_incident(transcript, "I")
    transcript.call("search_incidents", query=" ")
    body: Record = {"id": incident, "attributes": {"fields": {"Summary": {"type": "textbox", "value": "s"}}}}
    transcript.call("update_incident", incident, body=body)
    document = {"documentUrl": "https://Example.com/A", "title": "t"}
    attributes: Record = {"attachment": document, "attachment_type": "link"}
    attachment = transcript.create("create_incident_attachment", incident, body={"attributes": attributes})
    body = {"attributes": {"attachment": document}}
    transcript.call("update_incident_attachment", incident, attachment, body=body)
    transcript.call("disable_user", person(transcript))
    transcript.call("list_users", filter="ada", filter_status="Active")


def incidents_that_go_on(transcript: Transcript) -> None:
    """Page from an incident that is over, link pages again, and remove a commander who is a responder."""
    incident = new_incident(transcript, "I")
    resolved: Record = {"fields": {"state": {"type": "dropdown", "value": "resolved"}}}
    relationships = {"commander_user": {"data": None}}
    body: Record = {"id": incident, "attributes": resolved, "relationships": relationships}
    transcript.call("update_incident", incident, body=body)
    transcript.call("create_on_call_page_from_incident", incident, body={"attributes": {}})
    linked = transcript.create("link_page_to_incident", incident, body={"id": "first"})
    transcript.call("delete_incident_integration", incident, linked)
    transcript.call("link_page_to_incident", incident, body={"id": "second"})
    user = link("users", person(transcript))
    transcript.call("create_incident_responder", incident, body={"relationships": {"user": user}})
    for commander in (user, {"data": None}):
        body = {"id": incident, "relationships": {"commander_user": commander}}
        transcript.call("update_incident", incident, body=body)


UNSEEN: tuple[Script, ...] = (rare_values, incidents_that_go_on)
