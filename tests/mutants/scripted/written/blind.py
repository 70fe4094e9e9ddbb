"""Scripts of the blind bugs: imports, deleted references, hidden incidents, and pages of filtered lists."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .families import END, START, other_type, person
from .family import new_incident
from .transcript import Script, Transcript, link


def imported_with_all_values(transcript: Transcript) -> None:
    """Import an incident with a severity, a resolution and a declarer; search and update it."""
    severity = {"severity": {"type": "dropdown", "value": "SEV-2"}}
    body: Record = {"attributes": {"title": "Imported", "resolved": END, "fields": severity}}
    body["relationships"] = {"declared_by_user": link("users", person(transcript))}
    incident = transcript.create("import_incident", body=body)
    transcript.call("search_incidents", query="severity:SEV-2")
    _retitle(transcript, incident)
    transcript.call("get_incident", incident)


def references_to_deleted_resources(transcript: Transcript) -> None:
    """Refer to a deleted type, a deleted template and a disabled user."""
    of_type = {"incident_type": link("incident_types", transcript.incident_type)}
    body: Record = {"attributes": {"name": "n", "content": "c"}, "relationships": of_type}
    template = transcript.create("create_incident_postmortem_template", body=body)
    incident, kind = new_incident(transcript, "I"), other_type(transcript)
    transcript.call("delete_incident_postmortem_template", template)
    transcript.call("delete_incident_type", kind)
    transcript.call("disable_user", person(transcript))
    postmortem: Record = {"cells": [], "content": "c", "title": "t"}
    for attributes in (postmortem, postmortem | {"postmortem_template_id": template}):
        transcript.call("create_incident_postmortem_attachment", incident, body={"attributes": attributes})
    transcript.call("list_incident_attachments", incident, filter_attachment_type="postmortem")
    attributes = {"title": "T", "customer_impacted": False, "incident_type_uuid": kind}
    transcript.call("create_incident", body={"attributes": attributes})
    commander = {"commander_user": link("users", person(transcript))}
    transcript.call("update_incident", incident, body={"id": incident, "relationships": commander})
    transcript.call("list_org_settings", page_size=10, **{"include-deleted": "true"})


def searches_after_changes(transcript: Transcript) -> None:
    """Search after a type was renamed, an impact deleted, and a hidden incident updated; negate."""
    kind = other_type(transcript)
    incident = new_incident(transcript, "I", incident_type_uuid=kind)
    body: Record = {"id": kind, "attributes": {"name": "Breach"}}
    transcript.call("update_incident_type", kind, body=body)
    transcript.call("search_incidents", query="incident_type:Breach")
    transcript.call("search_incidents", query="NOT summary:a")
    body = {"attributes": {"description": "d", "start_at": START}}
    impact = transcript.create("create_incident_impact", incident, body=body)
    transcript.call("delete_incident_impact", incident, impact)
    transcript.call("search_incidents", query="")
    hidden: Record = {"attributes": {"include_in_search": False}}
    transcript.call("create_incident_configuration", incident, body=hidden)
    _retitle(transcript, incident)
    transcript.call("search_incidents", query="")


def children_before_and_after_changes(transcript: Transcript) -> None:
    """List an impact before it and its incident are updated; create an override in place of a deleted one."""
    incident = new_incident(transcript, "I")
    body: Record = {"attributes": {"description": "d", "start_at": START}}
    impact = transcript.create("create_incident_impact", incident, body=body)
    transcript.call("list_incident_impacts", incident)
    transcript.call("patch_incident_impact", incident, impact, body={"attributes": {"description": "new"}})
    _retitle(transcript, incident)
    transcript.call("list_incident_impacts", incident)
    for time in (START, END):
        body = {"attributes": {"timestamp_type": "declared", "timestamp_value": time}}
        override = transcript.create("create_timestamp_override", incident, body=body)
        transcript.call("delete_timestamp_override", incident, override)


def pages_of_filtered_fields(transcript: Transcript) -> None:
    """List the last page of three fields of a type; make a required field optional."""
    kind = transcript.incident_type
    of_type = {"incident_type": link("incident_types", kind)}
    bodies: list[Record] = [
        {"attributes": {"name": name, "type": 1, "required": True}, "relationships": of_type}
        for name in "abc"
    ]
    *_, field = [transcript.create("create_incident_user_defined_field", body=body) for body in bodies]
    query = {"filter[incident-type]": kind, "page[size]": 2, "page[number]": 1}
    transcript.call("list_incident_user_defined_fields", **query)
    body: Record = {"id": field, "attributes": {"required": False}}
    transcript.call("update_incident_user_defined_field", field, body=body)


def _retitle(transcript: Transcript, incident: str) -> None:
    body: Record = {"id": incident, "attributes": {"title": "Retitled"}}
    transcript.call("update_incident", incident, body=body)


BLIND: tuple[Script, ...] = (
    imported_with_all_values,
    references_to_deleted_resources,
    searches_after_changes,
    children_before_and_after_changes,
    pages_of_filtered_fields,
)
"""Scripts of this module."""
