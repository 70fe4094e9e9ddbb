"""Scripts of the holdout of sequences: what is changed or deleted between a create and a read."""

from __future__ import annotations

from typing import Any

from datadog_incidents.mock.core.state import Record

from .families import KINDS, START, other_type, person, template
from .family import new_incident
from .transcript import Script, Transcript, link


def _of_type(transcript: Transcript, kind: str = "") -> Record:
    return {"incident_type": link("incident_types", kind or transcript.incident_type)}


def _update(transcript: Transcript, incident: str, **attributes: Any) -> None:
    transcript.call("update_incident", incident, body={"id": incident, "attributes": attributes})


def _state(name: str) -> Record:
    return {"state": {"type": "dropdown", "value": name}}


def handles_of_one_commander(transcript: Transcript) -> None:
    """Create two handles with one commander; give one of them another type, then another commander."""
    commander = {"commander_user": link("users", person(transcript))}
    own = {"commander_user": link("users", transcript.user)}
    handles = [
        transcript.create(
            "create_global_incident_handle",
            body={"attributes": {"name": name}, "relationships": commander | _of_type(transcript)},
        )
        for name in ("@a", "@b")
    ]
    kind = _of_type(transcript, other_type(transcript))
    for links in (commander | kind, own | kind):
        body: Record = {"id": handles[0], "attributes": {"name": "@a"}, "relationships": links}
        transcript.call("update_global_incident_handle", body=body)
        transcript.call("list_global_incident_handles")


def after_deletions(transcript: Transcript) -> None:
    """Patch an impact after the first, list templates after a type, and read settings after the default."""
    incident = new_incident(transcript, "I")
    impacts = [
        transcript.create("create_incident_impact", incident, body={"attributes": attributes})
        for attributes in KINDS["incident_impact"].bodies
    ]
    transcript.call("delete_incident_impact", incident, impacts[0])
    body: Record = {"id": impacts[1], "attributes": {"description": "B"}}
    transcript.call("patch_incident_impact", incident, impacts[1], body=body)
    transcript.call("list_incident_impacts", incident)
    attributes = {"category": "c", "content": "n", "name": "n", "subject": "s"}
    body = {"attributes": attributes, "relationships": _of_type(transcript, other_type(transcript))}
    transcript.create("create_incident_notification_template", body=body)
    transcript.call("delete_incident_type", other_type(transcript))
    transcript.call("list_incident_notification_templates")
    kind = transcript.create("create_incident_type", body={"attributes": {"name": "New"}})
    transcript.call("delete_incident_type", transcript.incident_type)
    transcript.call("get_org_settings_by_incident_type", kind)


def configurations_of_one_type(transcript: Transcript) -> None:
    """Create and update configurations of chats and meetings, and fields of one name, of several types."""
    chat = {
        "domain_id": "d",
        "space_name_template": "n",
        "space_target_audience_id": "a",
        "space_time_zone": "UTC",
    }
    body: Record = {"attributes": chat, "relationships": _of_type(transcript)}
    first = transcript.create("create_incident_google_chat_configuration", body=body)
    for attributes in ({"space_time_zone": "Europe/Paris"}, {"domain_id": "e"}):
        update = {"id": first, "attributes": attributes}
        transcript.call("update_incident_google_chat_configuration", first, body=update)
        transcript.create("create_incident_google_chat_configuration", body=body)
    for switched in (True, False):
        flags = {"allow_manual_meeting_creation": switched, "auto_summarize": switched}
        body = {"attributes": flags, "relationships": _of_type(transcript, other_type(transcript))}
        transcript.create("create_incident_google_meet_configuration", body=body)
    for kind in (transcript.incident_type, other_type(transcript)):
        defined: Record = {"name": "region", "type": 3, "default_value": "EU", "ordinal": "2.5"}
        body = {"attributes": defined, "relationships": _of_type(transcript, kind)}
        field = transcript.create("create_incident_user_defined_field", body=body)
        body = {"id": field, "attributes": {"ordinal": "1.5"}}
        transcript.call("update_incident_user_defined_field", field, body=body)
    new_incident(transcript, "I", incident_type_uuid=other_type(transcript))
    transcript.call("delete_incident_user_defined_field", field)


def overridden_and_paged(transcript: Transcript) -> None:
    """Override a time of an open incident, page with a title, and resolve it twice."""
    incident = new_incident(transcript, "I")
    override: Record = {"timestamp_type": "declared", "timestamp_value": START}
    created = transcript.create("create_timestamp_override", incident, body={"attributes": override})
    transcript.call("list_incidents")
    transcript.call("delete_timestamp_override", incident, created)
    body: Record = {"attributes": {"title": "Wake up"}}
    transcript.call("create_on_call_page_from_incident", incident, body=body)
    for state in ("resolved", "active", "resolved"):
        _update(transcript, incident, fields=_state(state))
    transcript.call("get_incident", incident)


def hidden_and_connected(transcript: Transcript) -> None:
    """Remove one of two channels, hide an incident, declare another one and search."""
    incident, hidden = new_incident(transcript, "I"), new_incident(transcript, "Hidden")
    channels = [
        {
            "channel_id": name,
            "channel_name": f"#{name}",
            "redirect_url": "https://example.com",
            "team_id": "t",
        }
        for name in "ab"
    ]
    attributes: Record = {"integration_type": 1, "metadata": {"channels": channels}}
    body: Record = {"attributes": attributes}
    integration = transcript.create("create_incident_integration", incident, body=body)
    attributes = {"integration_type": 1, "metadata": {"channels": channels[:1]}}
    body = {"id": integration, "attributes": attributes}
    transcript.call("update_incident_integration", incident, integration, body=body)
    flags = {"attributes": {"include_in_search": False}}
    transcript.call("create_incident_configuration", hidden, body=flags)
    new_incident(transcript, "Shown")
    transcript.call("search_incidents", query="")


def read_before_and_after(transcript: Transcript) -> None:
    """Read a user before and after disabling, and create a template after another one was updated."""
    for _ in range(2):
        transcript.call("get_user", person(transcript))
        transcript.call("disable_user", person(transcript))
    first = template(transcript, 0)
    body: Record = {"id": first, "attributes": {"subject": "S"}}
    transcript.call("update_incident_notification_template", first, body=body)
    template(transcript, 1)
    transcript.call("list_incident_notification_templates")


HOLDOUT_SEQUENCES: tuple[Script, ...] = (
    *(handles_of_one_commander, after_deletions, configurations_of_one_type, overridden_and_paged),
    *(hidden_and_connected, read_before_and_after),
)
"""Scripts of this module."""
