"""Scripts of bugs of updates, deletes, lists and searches that were sampled without a look at the fuzzer."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .families import END, KINDS, START, notification, other_type, person, template
from .family import new_incident
from .transcript import Script, Transcript, link


def sampled_updates(transcript: Transcript) -> None:
    """Update each attribute alone, to values that are long, empty or false."""
    of_kind = {"incident_type": link("incident_types", other_type(transcript))}
    for name in ("d" * 40, ""):
        body: Record = {"attributes": {"analytics_dashboard_id": name}}
        transcript.call("update_global_incident_settings", body=body)
    flags = {"allow_manual_meeting_creation": True, "auto_summarize": True}
    chat = {name: "a" for name in ("domain_id", "space_name_template", "space_target_audience_id")}
    configurations: tuple[tuple[str, Record, tuple[Record, ...]], ...] = (
        ("google_meet", flags, ({"auto_summarize": False}, {})),
        (
            "google_chat",
            chat | {"space_time_zone": "UTC"},
            ({"space_time_zone": "CET"}, dict.fromkeys(chat, "")),
        ),
    )
    for kind, attributes, changes in configurations:
        body = {"attributes": attributes, "relationships": of_kind}
        created = transcript.create(f"create_incident_{kind}_configuration", body=body)
        for change in changes:
            body = {"id": created, "attributes": change}
            transcript.call(f"update_incident_{kind}_configuration", created, body=body)
    value = {"value": "v", "display_name": "V", "description": "d", "short_description": "s"}
    settings: tuple[tuple[str, Record, Record], ...] = (
        ("user_defined_field", {"name": "f", "type": 1}, {"valid_values": [value]}),
        ("user_defined_role", {"name": "r", "policy": {"is_single": True}}, {"policy": {"is_single": False}}),
        ("postmortem_template", {"name": "p", "is_default": START}, {"name": "q"}),
    )
    for resource, attributes, change in settings:
        body = {"attributes": attributes, "relationships": of_kind}
        created = transcript.create(f"create_incident_{resource}", body=body)
        body = {"id": created, "attributes": change}
        transcript.call(f"update_incident_{resource}", created, body=body)
        transcript.call(f"get_incident_{resource}", created)
    rule = transcript.create("create_incident_notification_rule", body={"attributes": notification(1)})
    conditions = [{"field": "state", "values": ["active"]}]
    body = {"id": rule, "attributes": notification(1) | {"conditions": conditions}}
    transcript.call("update_incident_notification_rule", rule, body=body)
    incident = new_incident(transcript, "I")
    todos: list[Record] = [{"attributes": {"content": "c", "assignees": [one]}} for one in "ab"]
    created = transcript.create("create_incident_todo", incident, body=todos[0])
    transcript.call("update_incident_todo", incident, created, body=todos[1])
    override = {"timestamp_type": "detected", "timestamp_value": END}
    created = transcript.create("create_timestamp_override", incident, body={"attributes": override})
    body = {"id": created, "attributes": {"timestamp_value": START}}
    transcript.call("update_timestamp_override", incident, created, body=body)
    transcript.call("get_incident", incident)


def sampled_deletes(transcript: Transcript) -> None:
    """Delete one of several that have something in common, and use what was deleted."""
    incidents = [new_incident(transcript, title) for title in ("First", "Second")]
    responders = [transcript.call("list_incident_responders", one)[0]["id"] for one in incidents]
    transcript.call("delete_incident_responder", incidents[0], responders[0])
    transcript.call("list_incident_responders", incidents[1])
    impact: Record = {"attributes": {"description": "d", "start_at": START}}
    impacts = [transcript.create("create_incident_impact", incidents[0], body=impact) for _ in range(2)]
    transcript.call("delete_incident_impact", incidents[0], impacts[0])
    transcript.call("list_incident_impacts", incidents[0])
    rule = KINDS["incident_rule"]
    disabled = rule.bodies[0] | {"enabled": False}
    rules = [transcript.create(rule.create, body={"attributes": one}) for one in (disabled, rule.bodies[0])]
    transcript.call(rule.delete, rules[0])
    transcript.call(rule.listed)
    kind = other_type(transcript)
    of_kind = {"incident_type": link("incident_types", kind)}
    body: Record = {"attributes": {"name": "h"}, "relationships": of_kind}
    transcript.create("create_global_incident_handle", body=body)
    transcript.call("delete_global_incident_handle")
    transcript.call("list_global_incident_handles")
    notifying = KINDS["incident_notification_rule"]
    transcript.create(notifying.create, body={"attributes": notification(1)})
    removed = template(transcript, 1)
    transcript.call("get_incident_notification_template", removed)
    transcript.call("delete_incident_notification_template", removed)
    transcript.call("get_incident_notification_template", removed)
    transcript.call(notifying.listed)
    postmortem = transcript.create("create_incident_postmortem_template", body={"attributes": {"name": "p"}})
    transcript.call("delete_incident_postmortem_template", postmortem)
    transcript.call("list_incident_postmortem_templates", sort="name")
    transcript.call("delete_incident_type", kind)
    transcript.call("update_incident_type", kind, body={"id": kind, "attributes": {"name": "n"}})
    body = {"attributes": notification(1), "relationships": of_kind}
    transcript.call(notifying.create, body=body)
    imported = transcript.create("import_incident", body={"attributes": {"title": "Imported"}})
    transcript.call("delete_incident", imported)
    transcript.call("list_incidents")


def sampled_lists(transcript: Transcript) -> None:
    """Combine filters with `include` and deleted items; many types; sort by a time; update before."""
    wanted = {"filter_incident-type": transcript.incident_type}
    template(transcript, 1)
    transcript.call("list_incident_notification_templates", include="incident_type", **wanted)
    field = KINDS["incident_user_defined_field"]
    created = transcript.create(field.create, body=field.body(transcript, 0))
    transcript.call(field.delete, created)
    deleted = {"include-deleted": "true"}
    transcript.call(field.listed, **deleted, **wanted)
    for number in range(10):
        transcript.create("create_incident_type", body={"attributes": {"name": f"{number}"}})
    transcript.call("list_org_settings")
    for attributes in ({"name": "A", "is_default": END}, {"name": "B", "is_default": "2025-01-01T00:00:00Z"}):
        transcript.create("create_incident_postmortem_template", body={"attributes": attributes})
    transcript.call("list_incident_postmortem_templates", sort="is_default")
    older, _ = new_incident(transcript, "Older"), new_incident(transcript, "Newer")
    transcript.call("update_incident", older, body={"id": older, "attributes": {"title": "Old"}})
    transcript.call("list_incidents")


def sampled_searches(transcript: Transcript) -> None:
    """Search incidents with a dozen responders, several impacts, and times to detect of two lengths."""
    first, second = new_incident(transcript, "Web & mobile"), new_incident(transcript, "Web")
    imported: Record = {"attributes": {"title": "Old", "incident_type_uuid": other_type(transcript)}}
    imported["relationships"] = {"declared_by_user": link("users", person(transcript))}
    transcript.create("import_incident", body=imported)
    for number in range(12):
        body: Record = {"attributes": {"email": f"{number}@example.com", "name": f"{number}"}}
        responder = link("users", transcript.create("create_user", body=body))
        body = {"relationships": {"user": responder}}
        transcript.create("create_incident_responder", first, body=body)
    impact: Record = {"attributes": {"description": "d", "start_at": START}}
    for _ in range(2):
        transcript.create("create_incident_impact", first, body=impact)
    for incident, seconds in ((first, "09"), (second, "10")):
        times = {
            "customer_impact_start": "2026-01-01T00:00:00+00:00",
            "detected": f"2026-01-01T00:00:{seconds}+00:00",
        }
        transcript.call("update_incident", incident, body={"id": incident, "attributes": times})
    resolved: Record = {"fields": {"state": {"type": "dropdown", "value": "resolved"}}}
    transcript.call("update_incident", second, body={"id": second, "attributes": resolved})
    for query in (
        "",
        'title:"web & mobile"',
        "title:mobile",
        "NOT state:resolved AND title:web",
        "title:old OR title:web AND state:resolved",
    ):
        transcript.call("search_incidents", query=query)


SAMPLED: tuple[Script, ...] = (sampled_updates, sampled_deletes, sampled_lists, sampled_searches)
"""Scripts of this module."""
