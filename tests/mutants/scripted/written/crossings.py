"""Scripts in which a call depends on an earlier one of another resource, or on another of the same name."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from ..recorder import path_of
from .families import END, START, other_type, person
from .family import new_incident
from .transcript import Script, Transcript, link


def after_another_resource(transcript: Transcript) -> None:
    """List what a disabled user or a deleted type belongs to; delete a role that was paged."""
    incident, kind = new_incident(transcript, "I"), other_type(transcript)
    responder = {"relationships": {"user": link("users", person(transcript))}}
    transcript.create("create_incident_responder", incident, body=responder)
    transcript.call("disable_user", person(transcript))
    transcript.call("list_incident_responders", incident)
    attributes = {"display_name": "d", "field_type": "text", "name": "n"}
    body: Record = {
        "attributes": attributes,
        "relationships": {"incident_type": link("incident_types", kind)},
    }
    transcript.create("create_incident_impact_field", body=body)
    transcript.call("delete_incident_type", kind)
    transcript.call("list_incident_impact_fields")
    links = {"incident_type": link("incident_types", transcript.incident_type)}
    body = {"attributes": {"name": "r"}, "relationships": links}
    role = transcript.create("create_incident_user_defined_role", body=body)
    paged = {"role": {"type": "incident_user_defined_roles", "id": role}}
    transcript.call("create_on_call_page_from_incident", incident, body={"attributes": paged})
    transcript.call("delete_incident_user_defined_role", role)


def after_an_import(transcript: Transcript) -> None:
    """Change the fields of an imported incident."""
    fields = {"fields": {"summary": {"value": "s"}}}
    incident = transcript.create("import_incident", body={"attributes": {"title": "t", **fields}})
    transcript.call("update_incident", incident, body={"id": incident, "attributes": fields})


def after_an_earlier_time(transcript: Transcript) -> None:
    """Read an incident that is resolved before it is detected."""
    incident = new_incident(transcript, "I")
    for kind, value in (("detected", END), ("resolved", START)):
        attributes = {"timestamp_type": kind, "timestamp_value": value}
        transcript.create("create_timestamp_override", incident, body={"attributes": attributes})
    transcript.call("get_incident", incident)


def handles_of_one_name(transcript: Transcript) -> None:
    """Update a handle by its name, which another one has too; delete both without keys."""
    links = {"incident_type": link("incident_types", transcript.incident_type)}
    body = {"attributes": {"name": "@a"}, "relationships": links}
    for _ in range(2):
        transcript.create("create_global_incident_handle", body=body)
    transcript.call("update_global_incident_handle", body=body)
    transcript.handle("DELETE", path_of("delete_global_incident_handle"), b"", {})
    transcript.call("list_global_incident_handles")


def odd_contents(transcript: Transcript) -> None:
    """Create a template with a single brace, and an integration whose metadata fits two kinds."""
    template = {"category": "c", "content": "n", "name": "n", "subject": "{s"}
    transcript.create("create_incident_notification_template", body={"attributes": template})
    both: Record = {"channels": [], "issues": []}
    body = {"attributes": {"integration_type": 1, "metadata": both}}
    transcript.create("create_incident_integration", new_incident(transcript, "I"), body=body)


CROSSINGS: tuple[Script, ...] = (
    *(after_another_resource, after_an_import, after_an_earlier_time),
    *(handles_of_one_name, odd_contents),
)
"""Scripts of this module."""
