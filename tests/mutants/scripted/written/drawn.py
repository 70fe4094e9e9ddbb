"""Scripts of bugs of operations that were drawn at random, written without a look at the fuzzer."""

from __future__ import annotations

import json

from datadog_incidents.mock.core.state import Record
from datadog_incidents_api.operations import OPERATIONS

from ..recorder import path_of
from .families import START, notification
from .family import new_incident
from .transcript import Script, Transcript, link


def drawn_forms(transcript: Transcript) -> None:
    """Include both users of a notification rule, and delete an impact that has fields."""
    rule = transcript.create("create_incident_notification_rule", body={"attributes": notification(0)})
    transcript.call("get_incident_notification_rule", rule, include="created_by_user,last_modified_by_user")
    incident = new_incident(transcript, "I")
    impact: Record = {"description": "d", "start_at": START, "fields": {"region": "a"}}
    created = transcript.create("create_incident_impact", incident, body={"attributes": impact})
    transcript.call("delete_incident_impact", incident, created)


def invalid_drawn_channel(transcript: Transcript) -> None:
    """Create an integration whose second channel has no name."""
    channel = {"channel_id": "C1", "redirect_url": "https://example.com"}
    metadata = {"channels": [channel | {"channel_name": "#a"}, channel]}
    body: Record = {"attributes": {"integration_type": 1, "metadata": metadata}}
    transcript.call("create_incident_integration", new_incident(transcript, "I"), body=body)


def drawn_tokens(transcript: Transcript) -> None:
    """List responders with a token, and add one with the same token, which lacks the scope."""
    transcript.mock.add_token("of-reading", ["incident_read"])
    incident = new_incident(transcript, "I")
    data = {"type": "incident_responders", "relationships": {"user": link("users", transcript.user)}}
    headers = {"Authorization": "Bearer of-reading", "Content-Type": "application/json"}
    for operation in ("list_incident_responders", "create_incident_responder"):
        content = json.dumps({"data": data}).encode() if operation.startswith("create") else b""
        method, path = OPERATIONS[operation].method, path_of(operation, incident)
        transcript.record(operation, transcript.handle(method, path, content, headers))


def drawn_people(transcript: Transcript) -> None:
    """Assign todos to someone from Microsoft Teams."""
    someone = {"icon": "https://example.com/i", "id": "1", "name": "Ada", "source": "microsoft_teams"}
    body: Record = {"attributes": {"content": "c", "assignees": [someone]}}
    transcript.call("create_incident_todo", new_incident(transcript, "I"), body=body)


def drawn_in_use(transcript: Transcript) -> None:
    """Delete an impact after an update of its incident, and update a template that a postmortem has."""
    incident = new_incident(transcript, "I")
    impact: Record = {"attributes": {"description": "d", "start_at": START}}
    created = transcript.create("create_incident_impact", incident, body=impact)
    body: Record = {"id": incident, "attributes": {"title": "J"}}
    transcript.call("update_incident", incident, body=body)
    transcript.call("delete_incident_impact", incident, created)
    used = transcript.create("create_incident_postmortem_template", body={"attributes": {"name": "p"}})
    body = {"attributes": {"postmortem_template_id": used}}
    transcript.call("create_incident_postmortem_attachment", incident, body=body)
    transcript.call("update_incident_postmortem_template", used, body={"attributes": {"name": "q"}})


def drawn_addresses(transcript: Transcript) -> None:
    """Create users whose addresses differ in the domain."""
    for domain in ("example.com", "example.org"):
        transcript.call("create_user", body={"attributes": {"email": f"ada@{domain}", "name": domain}})


DRAWN: tuple[Script, ...] = (
    *(drawn_forms, invalid_drawn_channel, drawn_tokens, drawn_people),
    *(drawn_in_use, drawn_addresses),
)
"""Scripts of this module."""
