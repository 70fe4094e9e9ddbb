"""Scripts of bugs that were sampled without a look at the fuzzer: names in use, what was deleted, tokens."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record
from datadog_incidents_api.operations import OPERATIONS

from ..recorder import path_of
from .families import END, START, notification, other_type, template
from .family import new_incident
from .transcript import UNKNOWN, Script, Transcript, link


def names_in_use(transcript: Transcript) -> None:
    """Rename a type to the name of another one, and rename and repeat a field that an impact has."""
    for name in ("Security", "Outage", "Security"):
        body: Record = {"id": other_type(transcript), "attributes": {"name": name}}
        transcript.call("update_incident_type", other_type(transcript), body=body)
        transcript.create("create_incident_type", body={"attributes": {"name": "Security"}})
    links = {"incident_type": link("incident_types", transcript.incident_type)}
    fields = []
    for choice in "ab":
        choices = [{"display_name": choice, "value": choice}]
        region = {"name": "region", "display_name": "R", "field_type": "dropdown", "field_choices": choices}
        body = {"attributes": region, "relationships": links}
        fields.append(transcript.create("create_incident_impact_field", body=body))
    transcript.call("list_incident_impact_fields")
    impact: Record = {"description": "d", "start_at": START, "fields": {"region": "a"}}
    incident = new_incident(transcript, "I")
    transcript.create("create_incident_impact", incident, body={"attributes": impact})
    renamed = {"name": "zone", "display_name": "Z", "field_type": "text"}
    body = {"id": fields[0], "attributes": renamed, "relationships": links}
    transcript.call("update_incident_impact_field", fields[0], body=body)


def values_in_use(transcript: Transcript) -> None:
    """Remove a valid value that an incident has."""
    links = {"incident_type": link("incident_types", transcript.incident_type)}
    values = [{"display_name": one, "value": one} for one in "ab"]
    attributes: Record = {"name": "region", "type": 1, "valid_values": values}
    body: Record = {"attributes": attributes, "relationships": links}
    field = transcript.create("create_incident_user_defined_field", body=body)
    chosen = {"fields": {"region": {"type": "dropdown", "value": "a"}}}
    incident = new_incident(transcript, "I")
    transcript.call("update_incident", incident, body={"id": incident, "attributes": chosen})
    body = {"id": field, "attributes": {"valid_values": values[1:]}}
    transcript.call("update_incident_user_defined_field", field, body=body)


def without_parts(transcript: Transcript) -> None:
    """Delete an attachment without an address, include the commander of a handle that has none, and so on."""
    incident = new_incident(transcript, "I")
    for attributes in ({}, {"attachment": {}, "attachment_type": "link"}):
        attachment = transcript.create(
            "create_incident_attachment", incident, body={"attributes": attributes}
        )
        transcript.call("delete_incident_attachment", incident, attachment)
    links = {"incident_type": link("incident_types", transcript.incident_type)}
    body: Record = {"attributes": {"name": "@a"}, "relationships": links}
    transcript.create("create_global_incident_handle", body=body)
    transcript.call("list_global_incident_handles", include="commander_user")
    transcript.call("get_user", f"%20{transcript.user}")
    notified = template(transcript, 0)
    of_type = transcript.call("get_incident_notification_template", notified)
    kind = of_type["relationships"]["incident_type"]["data"]["id"]
    transcript.call("delete_incident_type", kind)
    transcript.call("get_incident_notification_template", notified, include="incident_type")
    transcript.call("delete_incident", incident)
    new_incident(transcript, "J")


def tokens_and_keys(transcript: Transcript) -> None:
    """Send tokens beside an application key, in place of it, and in upper case."""
    transcript.mock.add_token("of-nothing", [])
    transcript.mock.add_token("of-lists", ["incident_notification_settings_read"])
    transcript.mock.add_token("of-writing", ["incident_write"])
    incident = new_incident(transcript, "I")
    attachment = b'{"data": {"type": "incident_attachments"}}'
    beside = {"Authorization": "Bearer of-nothing", "DD-APPLICATION-KEY": "wrong"}
    in_place = transcript.keys | {"DD-APPLICATION-KEY": "of-writing"}
    calls: tuple[tuple[str, tuple[str, ...], bytes, Record], ...] = (
        ("create_incident_attachment", (incident,), attachment, beside),
        ("list_incident_notification_rules", (), b"", {"Authorization": "Bearer OF-LISTS"}),
        ("delete_incident_integration", (incident, UNKNOWN), b"", in_place),
    )
    for operation, ids, content, headers in calls:
        method, path = OPERATIONS[operation].method, path_of(operation, *ids)
        headers = headers | {"Content-Type": "application/json"}
        transcript.record(operation, transcript.handle(method, path, content, headers))


def kept_and_left(transcript: Transcript) -> None:
    """Update parts of what is completed, has fields, or shares a template with a deleted rule."""
    incident = new_incident(transcript, "I")
    done: Record = {"attributes": {"content": "a", "assignees": [], "completed": START}}
    todo = transcript.create("create_incident_todo", incident, body=done)
    again: Record = {"attributes": {"content": "b", "assignees": []}}
    transcript.call("update_incident_todo", incident, todo, body=again)
    impact: Record = {"description": "d", "start_at": START, "fields": {"region": "a"}}
    created = transcript.create("create_incident_impact", incident, body={"attributes": impact})
    body: Record = {"attributes": {"end_at": END}}
    transcript.call("patch_incident_impact", incident, created, body=body)
    flags: Record = {"include_in_analytics": True, "include_in_search": True}
    configuration = transcript.create("create_incident_configuration", incident, body={"attributes": flags})
    body = {"id": configuration, "attributes": {"include_in_search": False}}
    transcript.call("update_incident_configuration", incident, body=body)
    notified = {"notification_template": link("notification_templates", template(transcript, 0))}
    body = {"attributes": notification(1), "relationships": notified}
    rules = [transcript.create("create_incident_notification_rule", body=body) for _ in range(2)]
    transcript.call("delete_incident_notification_rule", rules[0])
    transcript.call("update_incident_notification_rule", rules[1], body={"id": rules[1], **body})
    bare = transcript.create("create_incident_type", body={"attributes": {"name": "Bare"}})
    for kind in (other_type(transcript), bare):
        transcript.call("get_incident_type", kind)


SAMPLED_REQUESTS: tuple[Script, ...] = (
    *(names_in_use, values_in_use, without_parts),
    *(tokens_and_keys, kept_and_left),
)
"""Scripts of this module."""
