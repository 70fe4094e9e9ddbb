"""Script of values that are nearly equal, or look like something else."""

from __future__ import annotations

from .family import new_incident
from .transcript import Script, Transcript, link


def near_values(transcript: Transcript) -> None:
    """Create roles whose names differ in case alone, and a user with a plus in the address; filter by it."""
    of_type = {"incident_type": link("incident_types", transcript.incident_type)}
    for name in ("Scribe", "scribe"):
        attributes = {"name": name, "policy": {"is_single": True}}
        body = {"attributes": attributes, "relationships": of_type}
        transcript.create("create_incident_user_defined_role", body=body)
    transcript.call("list_incident_user_defined_roles")
    transcript.create("create_user", body={"attributes": {"email": "a+b@example.com"}})
    transcript.call("list_users", filter="a+b")


def invalid_spellings(transcript: Transcript) -> None:
    """Send what is refused: include related resources by names that are nearly right."""
    incident = new_incident(transcript, "I")
    transcript.call("list_incident_impacts", incident, include="createdByUser")
    transcript.call("get_incident", incident, include="attachment")


def long_texts(transcript: Transcript) -> None:
    """Read long texts again, alone and in a list."""
    incident, text = new_incident(transcript, "I"), "x" * 1025
    attachment = {"documentUrl": "https://example.com", "title": text}
    body = {"attributes": {"attachment": attachment, "attachment_type": "link"}}
    transcript.create("create_incident_attachment", incident, body=body)
    transcript.call("list_incident_attachments", incident)
    body = {"attributes": {"assignees": [], "content": text}}
    todo = transcript.create("create_incident_todo", incident, body=body)
    transcript.call("get_incident_todo", incident, todo)


NEAR_VALUES: tuple[Script, ...] = (near_values, invalid_spellings, long_texts)
