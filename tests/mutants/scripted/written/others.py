"""Scripts of the resources that are unlike the others."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .families import END, START, notification, other_type, person
from .family import new_incident
from .incidents import PAGES
from .transcript import UNKNOWN, Script, Transcript, link


def notification_rules(transcript: Transcript) -> None:
    """Refer to an unknown template."""
    unknown = {"relationships": {"notification_template": link("notification_templates", UNKNOWN)}}
    created = {"attributes": notification(1)}
    transcript.call("create_incident_notification_rule", body=created | unknown)
    rule = transcript.create("create_incident_notification_rule", body=created)
    transcript.call("update_incident_notification_rule", rule, body=created | unknown | {"id": rule})


def drafts(transcript: Transcript) -> None:
    """Draft the postmortems of two incidents."""
    for title in ("First", "Second"):
        incident = new_incident(transcript, title)
        transcript.call("get_incident_ai_postmortem", incident)


def user_defined_fields(transcript: Transcript) -> None:
    """Create incidents of two types, one of which has a field of its own."""
    kind = other_type(transcript)
    body = {"attributes": {"name": "country", "type": 3, "default_value": "FR"}}
    body["relationships"] = {"incident_type": link("incident_types", kind)}
    transcript.create("create_incident_user_defined_field", body=body)
    for _ in range(2):
        transcript.call("get_incident", new_incident(transcript, "Of the type", incident_type_uuid=kind))
        transcript.call("get_incident", new_incident(transcript, "Of the default type"))


def responders(transcript: Transcript) -> None:
    """Add an unknown, a known and a disabled user as responder; remove the known one and add it again."""
    incident = new_incident(transcript, "I")
    for user in (UNKNOWN, person(transcript)):
        transcript.call("create_incident_responder", incident, body=_responder(user))
    found = transcript.call("list_incident_responders", incident)
    transcript.call("delete_incident_responder", incident, found[-1]["id"])
    transcript.call("create_incident_responder", incident, body=_responder(person(transcript)))
    transcript.call("list_incident_responders", incident)
    transcript.call("disable_user", person(transcript))
    transcript.call("create_incident_responder", incident, body=_responder(person(transcript)))
    transcript.call("disable_user", person(transcript))
    transcript.create("create_user", body={"attributes": {"email": "c@example.com"}})
    transcript.call("create_incident_responder", incident, body=_responder(person(transcript)))


def _responder(user: str) -> Record:
    return {"relationships": {"user": link("users", user)}}


def integrations(transcript: Transcript) -> None:
    """Create integrations without metadata."""
    incident = new_incident(transcript, "I")
    record = {"assignment_group": "g", "configuration_item_mapping": "c", "instance_name": "i"}
    for linked in (incident, incident, new_incident(transcript, "J")):
        transcript.call("link_page_to_incident", linked, body={"id": UNKNOWN, "attributes": {}})
    transcript.call("create_incident_service_now_record", incident, body={"attributes": record})
    transcript.call("list_incident_integrations", incident)


def timestamp_overrides(transcript: Transcript) -> None:
    """Override timestamps of two incidents; change and delete the overrides."""
    first, second = new_incident(transcript, "First"), new_incident(transcript, "Second")
    overrides = {
        kind: transcript.create(
            "create_timestamp_override", first, body={"attributes": _override(kind, START)}
        )
        for kind in ("detected", "declared", "resolved")
    }
    for incident in (second, UNKNOWN):
        transcript.call(
            "create_timestamp_override", incident, body={"attributes": _override("detected", END)}
        )
    for value in (END, START):
        body = {"id": overrides["declared"], "attributes": {"timestamp_value": value}}
        transcript.call("update_timestamp_override", first, overrides["declared"], body=body)
        for incident in (first, second):
            transcript.call("list_timestamp_overrides", incident)
    for incident in (second, first):
        transcript.call("delete_timestamp_override", incident, overrides["detected"])
        transcript.call("list_timestamp_overrides", first)
        transcript.call("get_incident", first)


def _override(kind: str, value: str) -> Record:
    return {"timestamp_type": kind, "timestamp_value": value}


def configurations(transcript: Transcript) -> None:
    """Create and update the configurations of an incident, of Google Chat and of Google Meet."""
    incident, kind = new_incident(transcript, "I"), other_type(transcript)
    names = ("execute_integrations", "execute_notification_rules", "include_in_analytics")
    flags = {"attributes": dict.fromkeys(names, False)}
    transcript.call("create_incident_configuration", incident, body=flags)
    transcript.call("create_incident_configuration", new_incident(transcript, "J"), body=flags)
    again = {"attributes": {"execute_integrations": True}}
    transcript.call("create_incident_configuration", incident, body=again)
    change = {"id": UNKNOWN, "attributes": {"include_in_analytics": True}}
    transcript.call("update_incident_configuration", incident, body=change)
    of_type = {"relationships": {"incident_type": link("incident_types", kind)}}
    chat = {
        "domain_id": "d",
        "space_name_template": "n",
        "space_target_audience_id": "a",
        "space_time_zone": "UTC",
    }
    created = transcript.create(
        "create_incident_google_chat_configuration", body={"attributes": chat} | of_type
    )
    for attributes in ({"space_time_zone": "Europe/Paris"}, *({"space_name_template": one} for one in "mnm")):
        body = {"id": created, "attributes": attributes}
        transcript.call("update_incident_google_chat_configuration", created, body=body)
    meet = {"allow_manual_meeting_creation": False, "auto_summarize": False}
    created = transcript.create(
        "create_incident_google_meet_configuration", body={"attributes": meet} | of_type
    )
    for name in ("auto_summarize", "allow_manual_meeting_creation"):
        body = {"id": created, "attributes": {name: True}}
        transcript.call("update_incident_google_meet_configuration", created, body=body)


def creates(transcript: Transcript) -> None:
    """Create resources with attributes that no other script sends."""
    policy = {"is_single": True}
    body: Record = {"attributes": {"name": "r", "policy": policy}}
    body["relationships"] = {"incident_type": link("incident_types", transcript.incident_type)}
    role = transcript.create("create_incident_user_defined_role", body=body)
    transcript.call("get_incident_user_defined_role", role)
    body = {"attributes": {"name": "p", "content": "one\ntwo"}}
    template = transcript.create("create_incident_postmortem_template", body=body)
    transcript.call("get_incident_postmortem_template", template)
    user = {"email": "b@example.com", "name": "Bo", "title": "Boss"}
    transcript.call("create_user", body={"attributes": user})
    for title in ("First", "Second"):
        incident = new_incident(transcript, title)
        body = {"attributes": {"title": title}}
        transcript.call("create_incident_postmortem_attachment", incident, body=body)
        transcript.call("list_incident_attachments", incident)


def handles(transcript: Transcript) -> None:
    """Create three handles, rename the second twice in the same way, delete all."""
    links = {
        "incident_type": link("incident_types", transcript.incident_type),
        "commander_user": link("users", transcript.user),
    }
    ids = [
        transcript.create(
            "create_global_incident_handle", body={"attributes": {"name": name}, "relationships": links}
        )
        for name in ("@a", "@b", "@c")
    ]
    for _ in range(2):
        body = {"id": ids[1], "attributes": {"name": "@d"}, "relationships": links}
        transcript.call("update_global_incident_handle", body=body)
        transcript.call("list_global_incident_handles", include="commander_user")
    transcript.call("delete_global_incident_handle")
    transcript.call("list_global_incident_handles")


def settings(transcript: Transcript) -> None:
    """Update and read the settings of the organization and of its types."""
    for name in ("a", "b"):
        attributes = {"analytics_dashboard_id": name}
        transcript.call("update_global_incident_settings", body={"attributes": attributes})
        for _ in range(3):
            transcript.call("get_global_incident_settings")
    kind = other_type(transcript)
    transcript.call("get_org_settings_by_incident_type", kind)
    transcript.create("create_incident_type", body={"attributes": {"name": "Third"}})
    for page in (*PAGES[:3], {"page_size": 1, "page_offset": 1}):
        transcript.call("list_org_settings", **page)


def types(transcript: Transcript) -> None:
    """Create a type after another one has been configured; delete the default type."""
    body = {"id": other_type(transcript), "attributes": {"configuration": {"private_incidents": True}}}
    transcript.call("update_incident_type", other_type(transcript), body=body)
    transcript.call("create_incident_type", body={"attributes": {"name": "Next"}})
    transcript.call("delete_incident_type", transcript.incident_type)
    transcript.call("list_incident_types")


def several_deletions(transcript: Transcript) -> None:
    """Delete templates of two kinds, and children of two kinds."""
    attributes = {"category": "c", "content": "n", "name": "n", "subject": "s"}
    created = transcript.create("create_incident_notification_template", body={"attributes": attributes})
    postmortem = transcript.create("create_incident_postmortem_template", body={"attributes": {"name": "p"}})
    transcript.call("delete_incident_postmortem_template", postmortem)
    transcript.call("get_incident_notification_template", created)
    incident = new_incident(transcript, "I")
    impact = {"attributes": {"description": "d", "start_at": START}}
    transcript.create("create_incident_impact", incident, body=impact)
    link_ = {"documentUrl": "https://example.com", "title": "t"}
    body = {"attributes": {"attachment_type": "link", "attachment": link_}}
    attachment = transcript.create("create_incident_attachment", incident, body=body)
    transcript.call("delete_incident_attachment", incident, attachment)
    transcript.call("list_incident_impacts", incident)


OTHERS: tuple[Script, ...] = (
    *(notification_rules, drafts, user_defined_fields, responders, integrations, timestamp_overrides),
    *(configurations, handles, settings, types, several_deletions, creates),
)
"""Scripts of this module."""
