"""Scripts of bugs of times: what was created again, and what belongs to a changed incident."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .family import new_incident
from .transcript import Script, Transcript, link


def again_and_beside(transcript: Transcript) -> None:
    """Create a role, delete it and create it again, and update the incident of a todo."""
    of_type = {"incident_type": link("incident_types", transcript.incident_type)}
    attributes: Record = {"name": "Scribe", "policy": {"is_single": True}}
    body: Record = {"attributes": attributes, "relationships": of_type}
    for _ in range(2):
        role = transcript.create("create_incident_user_defined_role", body=body)
        transcript.call("delete_incident_user_defined_role", role)
    incident = new_incident(transcript, "I")
    todo: Record = {"attributes": {"content": "c", "assignees": ["@a"]}}
    created = transcript.create("create_incident_todo", incident, body=todo)
    transcript.call("update_incident", incident, body={"id": incident, "attributes": {"title": "J"}})
    transcript.call("get_incident_todo", incident, created)


CLOCKS: tuple[Script, ...] = (again_and_beside,)
"""Scripts of this module."""
