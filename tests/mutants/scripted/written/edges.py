"""Scripts of edges: equal names, empty values, filters together, and what is done the second time."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .families import END, START, notification, other_type, person
from .family import new_incident
from .transcript import Script, Transcript, link

UNNORMALIZED = "de\N{COMBINING ACUTE ACCENT}ja\N{COMBINING GRAVE ACCENT}"
"""Text that is not in normal form."""
LATER = "2026-02-02T10:00:00Z"
"""Time after `END`."""


def equal_names(transcript: Transcript) -> None:
    """Create resources of equal names or titles; rename or delete the first of each."""
    first, second = new_incident(transcript, "Same"), new_incident(transcript, "Same")
    body: Record = {"attributes": {"email": "b@example.com", "name": "Ada"}}
    commander = transcript.create("create_user", body=body)
    person(transcript)
    for user in (commander, person(transcript)):
        change = {"relationships": {"commander_user": link("users", user)}, "id": first}
        transcript.call("update_incident", first, body=change, include="users")
    transcript.call("update_incident", first, body=_change(first, title="Renamed"))
    for incident in (first, second):
        transcript.call("get_incident", incident)
    of_type = {"incident_type": link("incident_types", transcript.incident_type)}
    body = {"attributes": {"name": "same", "type": 3}, "relationships": of_type}
    fields = [transcript.create("create_incident_user_defined_field", body=body) for _ in range(2)]
    transcript.call("delete_incident_user_defined_field", fields[0])
    transcript.call("get_incident_user_defined_field", fields[1])
    kinds = [transcript.create("create_incident_type", body={"attributes": {"name": "T"}}) for _ in range(2)]
    for kind in kinds:
        new_incident(transcript, "Typed", incident_type_uuid=kind)
        transcript.call("get_org_settings_by_incident_type", kind)
    transcript.call("search_incidents", query="")
    transcript.call("delete_incident_type", kinds[0])
    transcript.call("get_org_settings_by_incident_type", kinds[1])


def empty_values(transcript: Transcript) -> None:
    """Update attributes to null, false, empty or unusual values."""
    of_type = {"relationships": {"incident_type": link("incident_types", transcript.incident_type)}}
    policy = {"name": "r", "description": "d", "policy": {"is_single": True}}
    other = {"relationships": {"incident_type": link("incident_types", other_type(transcript))}}
    role = transcript.create("create_incident_user_defined_role", body={"attributes": policy} | other)
    _update(transcript, "update_incident_user_defined_role", role, description="")
    meet = {"allow_manual_meeting_creation": True, "auto_summarize": True}
    created = transcript.create(
        "create_incident_google_meet_configuration", body={"attributes": meet} | of_type
    )
    _update(transcript, "update_incident_google_meet_configuration", created, auto_summarize=False)
    rule = {
        "condition": {},
        "condition_table_type": 1,
        "conditions": [{"field": "severity", "values": ["SEV-1"]}],
        "enabled": True,
        "execution_type": 1,
        "task_id": "slack-create-channel-job",
        "task_payload": "{}",
    }
    created = transcript.create("create_incident_rule", body={"attributes": rule})
    _update(transcript, "update_incident_rule", created, conditions=[])
    field = {"name": "f", "type": 1}
    created = transcript.create("create_incident_user_defined_field", body={"attributes": field} | of_type)
    values = [{"display_name": one, "value": one} for one in "abc"]
    _update(transcript, "update_incident_user_defined_field", created, valid_values=values)
    _update_children(transcript, new_incident(transcript, "I"))


def _update_children(transcript: Transcript, incident: str) -> None:
    for value in ("text", None):
        fields = {"summary": {"type": "textbox", "value": value}}
        transcript.call("update_incident", incident, body=_change(incident, fields=fields))
    body: Record = {"attributes": {"description": UNNORMALIZED, "start_at": START, "end_at": END}}
    impact = transcript.create("create_incident_impact", incident, body=body)
    body = {"attributes": {"end_at": None}}
    transcript.call("patch_incident_impact", incident, impact, body=body)
    transcript.call("get_incident", incident)
    transcript.call("delete_incident_impact", incident, impact)
    transcript.call("get_incident", incident)
    channel = {"channel_name": "#c", "channel_id": "c", "team_id": "t", "redirect_url": "https://example.com"}
    metadata = {"integration_type": 1, "metadata": {"channels": [channel]}}
    integration = transcript.create("create_incident_integration", incident, body={"attributes": metadata})
    metadata["metadata"] = {"channels": [channel, channel]}
    transcript.call("update_incident_integration", incident, integration, body={"attributes": metadata})
    attributes = {"content": "c", "assignees": ["@b", "@a"]}
    todo = transcript.create("create_incident_todo", incident, body={"attributes": attributes})
    transcript.call("update_incident_todo", incident, todo, body={"attributes": attributes})
    attachment = {"documentUrl": "https://example.com", "title": " t "}
    body = {"attributes": {"attachment": attachment, "attachment_type": "link"}}
    attached = transcript.create("create_incident_attachment", incident, body=body)
    body = {"attributes": {"attachment": attachment}}
    transcript.call("update_incident_attachment", incident, attached, body=body)


def queries_together(transcript: Transcript) -> None:
    """Filter, sort, page and include at the same time."""
    tasks = ("slack-create-channel-job", "jira-create-issue-job")
    for task, trigger in (
        (tasks[0], "incident_saved_trigger"),
        (tasks[0], "incident_created_trigger"),
        (tasks[1], "incident_saved_trigger"),
    ):
        rule: Record = {
            "condition": {},
            "condition_table_type": 1,
            "enabled": True,
            "execution_type": 1,
            "task_payload": "{}",
        }
        created = {"attributes": rule | {"task_id": task, "trigger": trigger}}
        transcript.create("create_incident_rule", body=created)
    transcript.call("list_incident_rules", filter_task_id=tasks[0], filter_trigger="incident_saved_trigger")
    for name in ("A", "B"):
        transcript.create("create_incident_postmortem_template", body={"attributes": {"name": name}})
    wanted = {"filter_incident-type": transcript.incident_type, "sort": "-name"}
    transcript.call("list_incident_postmortem_templates", **wanted)
    incidents = [new_incident(transcript, title) for title in ("First", "Second", "Third")]
    transcript.call("list_incidents", page_size=1)
    link_ = {"attachment": {"documentUrl": "https://example.com", "title": "t"}, "attachment_type": "link"}
    transcript.create("create_incident_attachment", incidents[0], body={"attributes": link_})
    for sort in ("created", "-created"):
        found: Record = {"page_size": 1, "sort": sort, "include": "attachments"}
        transcript.call("search_incidents", query="", **found)


def notifications(transcript: Transcript) -> None:
    """Update the template of a rule, and list rules of several triggers."""
    template = {"category": "c", "content": "n", "name": "n", "subject": "s"}
    created = transcript.create("create_incident_notification_template", body={"attributes": template})
    links = {"relationships": {"notification_template": link("notification_templates", created)}}
    rules = []
    for trigger in ("incident_modified_trigger", "incident_created_trigger"):
        body = {"attributes": notification(1) | {"trigger": trigger}} | links
        rules.append(transcript.create("create_incident_notification_rule", body=body))
    for name in ("a", "b"):
        transcript.call("list_incident_notification_rules", include="notification_template")
        transcript.call("get_incident_notification_rule", rules[0], include="notification_template")
        _update(transcript, "update_incident_notification_template", created, name=name)


def replaced(transcript: Transcript) -> None:
    """Replace handles, impact fields and postmortem templates; delete what has optional attributes."""
    of_type = {"relationships": {"incident_type": link("incident_types", transcript.incident_type)}}
    handles = {"attributes": {"name": "@a", "fields": {"severity": ["SEV-1"]}}} | of_type
    ids = [transcript.create("create_global_incident_handle", body=handles) for _ in range(2)]
    body = {"id": ids[1], "attributes": {"name": "@a"}} | of_type
    transcript.call("update_global_incident_handle", body=body)
    transcript.call("delete_global_incident_handle")
    transcript.call("list_global_incident_handles")
    field: Record = {"attributes": {"name": "f", "display_name": "F", "field_type": "text"}}
    created = transcript.create("create_incident_impact_field", body=field | of_type)
    other = {"relationships": {"incident_type": link("incident_types", other_type(transcript))}}
    transcript.call("update_incident_impact_field", created, body={"id": created} | field | other)
    transcript.call("list_incident_impact_fields")
    body = {"attributes": {"name": "p", "content": "c", "is_default": START}}
    created = transcript.create("create_incident_postmortem_template", body=body)
    _update(transcript, "update_incident_postmortem_template", created, name="p", content="d")
    _update(transcript, "update_incident_postmortem_template", created, name="q")
    transcript.call("delete_incident_postmortem_template", created)
    transcript.call("get_incident_postmortem_template", created)
    chat = {
        "domain_id": "d",
        "space_name_template": "n",
        "space_target_audience_id": "a",
        "space_time_zone": "UTC",
    }
    ids = [
        transcript.create("create_incident_google_chat_configuration", body={"attributes": chat} | links)
        for links in (of_type, other)
    ]
    _update(transcript, "update_incident_google_chat_configuration", ids[0], space_name_template="m")


def second_time(transcript: Transcript) -> None:
    """Do to an incident for the second time what was undone."""
    incident, other = new_incident(transcript, "I"), new_incident(transcript, "J")
    for user in (None, transcript.user, None, person(transcript), None):
        body = {"id": incident, "relationships": {"commander_user": link("users", user)}}
        transcript.call("update_incident", incident, body=body)
        transcript.call("get_incident", incident)
        transcript.call("search_incidents", query="commander:*")
    for state in ("resolved", "active", "resolved"):
        fields = {"state": {"type": "dropdown", "value": state}}
        transcript.call("update_incident", incident, body=_change(incident, fields=fields))
    for name in ("detected", "customer_impact_end", "customer_impact_start"):
        sent = {name: {"detected": END, "customer_impact_end": LATER}.get(name, START)}
        transcript.call("update_incident", incident, body=_change(incident, **sent))
    for times in ({"customer_impact_end": LATER}, {"customer_impact_start": START}):
        transcript.call("update_incident", other, body=_change(other, **{"detected": START} | times))
    body = {"attributes": {"title": "Without commander", "customer_impacted": False}}
    alone = transcript.create("create_incident", body=body)
    transcript.call("update_incident", alone, body=_change(alone, title="Still without"))
    for responder in transcript.call("list_incident_responders", incident):
        transcript.call("delete_incident_responder", incident, responder["id"])
    transcript.call("search_incidents", query="")
    for shown in (False, True):
        body = {"attributes": {"include_in_search": shown}}
        transcript.call("create_incident_configuration", incident, body=body)
        transcript.call("search_incidents", query="")
    overridden = {"timestamp_type": "detected", "timestamp_value": START}
    overrides = [
        transcript.create("create_timestamp_override", one, body={"attributes": overridden})
        for one in (incident, other)
    ]
    body = {"id": overrides[0], "attributes": {"timestamp_value": END}}
    transcript.call("update_timestamp_override", incident, overrides[0], body=body)
    transcript.call("list_timestamp_overrides", other)
    record = {"assignment_group": "g", "configuration_item_mapping": "c", "instance_name": "i"}
    for _ in range(2):
        transcript.call("create_incident_service_now_record", incident, body={"attributes": record})
    transcript.call("list_incident_integrations", incident)
    for content in ("a", "b"):
        transcript.call(
            "create_incident_todo", incident, body={"attributes": {"content": content, "assignees": []}}
        )
        transcript.call("get_incident_ai_postmortem", incident)
    transcript.call("create_incident_postmortem_attachment", incident, body={"attributes": {}})
    body = {"id": incident, "relationships": {"commander_user": link("users", person(transcript))}}
    transcript.call("update_incident", incident, body=body)
    transcript.call("disable_user", person(transcript))
    transcript.call("update_incident", incident, body=_change(incident, title="After"))


def many(transcript: Transcript) -> None:
    """Import an incident with two people, fill another with todos, and delete the first of ten incidents."""
    people = {"commander_user": link("users", person(transcript))}
    people["declared_by_user"] = link("users", transcript.user)
    imported = {"attributes": {"title": "Old", "declared": START}, "relationships": people}
    first = transcript.create("import_incident", body=imported)
    ids = [new_incident(transcript, str(number)) for number in range(2, 11)]
    todo = {"attributes": {"content": "c", "assignees": []}}
    created = transcript.create("create_incident_todo", ids[-1], body=todo)
    for _ in range(26):
        transcript.call("create_incident_todo", ids[0], body=todo)
    transcript.call("list_incident_todos", ids[0])
    transcript.call("delete_incident", first)
    transcript.call("get_incident_todo", ids[-1], created)


def _change(incident: str, **attributes: object) -> Record:
    return {"id": incident, "attributes": attributes}


def _update(transcript: Transcript, operation: str, one: str, **attributes: object) -> None:
    transcript.call(operation, one, body=_change(one, **attributes))


EDGES: tuple[Script, ...] = (
    *(equal_names, empty_values, queries_together, notifications, replaced, second_time, many),
)
"""Scripts of this module."""
