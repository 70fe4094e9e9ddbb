"""Resources that the script of a family calls, with their attributes and relationships."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .family import Family
from .transcript import UNKNOWN, Transcript, link

START = "2026-02-01T10:00:00.250000+05:00"
END = "2026-02-01T12:30:00+00:00"


def other_type(transcript: Transcript) -> str:
    """Return the ID of an incident type that is not the default, created on the first call."""
    body = {"attributes": {"name": "Security", "description": "Breaches"}}
    return transcript.once("type", lambda: transcript.create("create_incident_type", body=body))


def template(transcript: Transcript, number: int) -> str:
    """Return the ID of one of two notification templates, created on the first call."""
    attributes = {"category": "incident", "content": f"c{number}", "name": f"n{number}", "subject": "s"}
    return transcript.once(
        f"template {number}",
        lambda: transcript.create("create_incident_notification_template", body={"attributes": attributes}),
    )


def person(transcript: Transcript) -> str:
    """Return the ID of a user other than that of the keys, created on the first call."""
    body = {"attributes": {"email": "Ada@example.com", "name": "Ada"}}
    return transcript.once("person", lambda: transcript.create("create_user", body=body))


def _of_type(transcript: Transcript, number: int) -> Record:
    kind = transcript.incident_type if number == 2 else other_type(transcript)
    return {"incident_type": link("incident_types", kind)}


def _by_type(transcript: Transcript) -> list[Record]:
    return [
        {"filter_incident-type": one} for one in (transcript.incident_type, other_type(transcript), UNKNOWN)
    ]


def _rule_links(transcript: Transcript, number: int) -> Record:
    chosen = template(transcript, number % 2)
    return _of_type(transcript, number) | {"notification_template": link("notification_templates", chosen)}


def _rule(task: str, trigger: str) -> Record:
    return {
        "condition": {"groups": []},
        "condition_table_type": 1,
        "enabled": True,
        "execution_type": 1,
        "task_id": task,
        "task_payload": "{}",
        "trigger": trigger,
    }


def _template(number: int) -> Record:
    return {
        "category": f"Category {number}",
        "content": "Ünïcode \N{FOX FACE} " + f"{number} " * 200,
        "name": f"Template {number}",
        "subject": f"Subject {number}",
    }


def notification(number: int) -> Record:
    """Return the attributes of a notification rule."""
    return {
        "conditions": [{"field": "severity", "values": [f"SEV-{number}"]}],
        "enabled": True,
        "handles": [f"@team-{number}"],
        "renotify_on": ["status"],
        "trigger": "incident_created_trigger",
        "visibility": "organization",
    }


FAMILIES = (
    Family(
        "incident_rule",
        "list_incident_rules",
        bodies=(
            _rule("slack-create-channel-job", "incident_saved_trigger"),
            _rule("jira-create-issue-job", "incident_created_trigger"),
            _rule("slack-create-channel-job", "incident_modified_trigger"),
        ),
        changes=({"task_payload": "a"}, {"enabled": False}, {"enabled": True}, {"task_payload": "b"}),
        update="update_incident_rule",
        queries=lambda transcript: [
            {"filter_task_id": "slack-create-channel-job"},
            {"filter_trigger": "incident_created_trigger"},
        ],
    ),
    Family(
        "incident_notification_rule",
        "list_incident_notification_rules",
        bodies=(notification(1), notification(2), notification(3)),
        changes=(
            {name: value for name, value in notification(4).items() if name != "renotify_on"},
            notification(5) | {"enabled": False},
            {name: value for name, value in notification(4).items() if name != "visibility"},
        ),
        links=_rule_links,
        update="update_incident_notification_rule",
        include="notification_template,incident_type,created_by_user",
    ),
    Family(
        "incident_notification_template",
        "list_incident_notification_templates",
        bodies=(_template(1), _template(2), _template(3)),
        changes=({"subject": "A"}, {"name": "B"}, {"content": "x" * 300}, {"name": "C"}),
        links=_of_type,
        update="update_incident_notification_template",
        include="created_by_user",
        queries=_by_type,
    ),
    Family(
        "incident_postmortem_template",
        "list_incident_postmortem_templates",
        bodies=({"name": "B", "content": "b"}, {"name": "A"}, {"name": "C", "content": "c"}),
        changes=({"name": " A "}, {"name": "A", "content": "text"}),
        links=_of_type,
        update="update_incident_postmortem_template",
        queries=lambda transcript: [{"sort": "name"}, {"sort": "-name"}, *_by_type(transcript)],
    ),
    Family(
        "incident_user_defined_role",
        "list_incident_user_defined_roles",
        bodies=tuple({"name": f"r{number}", "description": f"d{number}"} for number in range(3)),  # type: ignore[arg-type]
        changes=({"name": "A"}, {"description": "B"}, {"name": "C", "description": "D"}, {"name": "E"}),
        links=_of_type,
        update="update_incident_user_defined_role",
        include="incident_type,created_by_user",
        queries=_by_type,
    ),
    Family(
        "incident_user_defined_field",
        "list_incident_user_defined_fields",
        bodies=(
            {"name": "f0", "type": 3, "default_value": "zero"},
            {"name": "f1", "type": 3, "display_name": "One", "default_value": "one"},
            {"name": "f2", "type": 3},
        ),
        changes=({"display_name": "Two"}, {"default_value": None}, {"default_value": "three"}),
        links=_of_type,
        update="update_incident_user_defined_field",
        include="incident_type",
        queries=lambda transcript: [
            {"include-deleted": "true"},
            *({"page_size": 2, "page_number": number} for number in range(3)),
            *_by_type(transcript),
        ],
    ),
    Family(
        "incident_impact_field",
        "list_incident_impact_fields",
        bodies=tuple(  # type: ignore[arg-type]
            {
                "name": f"i{number}",
                "display_name": "I",
                "field_type": "dropdown",
                "field_choices": [{"value": "x", "display_name": "X"}],
            }
            for number in range(3)
        ),
        changes=(
            {
                "name": "i1",
                "display_name": "J",
                "field_type": "dropdown",
                "field_choices": [{"value": "y", "display_name": "Y"}, {"value": "z", "display_name": "Z"}],
            },
        ),
        links=_of_type,
        update="update_incident_impact_field",
        get=False,
    ),
    Family(
        "incident_impact",
        "list_incident_impacts",
        bodies=(
            {"description": "a", "start_at": START, "end_at": END},
            {"description": "b", "start_at": START, "end_at": END},
            {"description": "c", "start_at": START},
        ),
        changes=({"description": "B"}, {"start_at": END}),
        child=True,
        update="patch_incident_impact",
        get=False,
        include="incident,created_by_user",
    ),
    Family(
        "incident_attachment",
        "list_incident_attachments",
        bodies=tuple(  # type: ignore[arg-type]
            {
                "attachment_type": kind,
                "attachment": {"documentUrl": f"https://example.com/{kind}", "title": "T"},
            }
            for kind in ("link", "postmortem", "link")
        ),
        changes=({"attachment": {"documentUrl": "https://example.com/new", "title": "N"}},),
        child=True,
        update="update_incident_attachment",
        get=False,
        queries=lambda transcript: [{"filter_attachment_type": kind} for kind in ("link", "postmortem")],
    ),
    Family(
        "incident_integration",
        "list_incident_integrations",
        bodies=tuple(  # type: ignore[arg-type]
            {
                "integration_type": 1,
                "metadata": {
                    "channels": [
                        {
                            "channel_name": f"#{name}",
                            "channel_id": name,
                            "team_id": "t",
                            "redirect_url": "https://example.com",
                        }
                    ]
                },
            }
            for name in "abc"
        ),
        changes=(
            {
                "integration_type": 1,
                "metadata": {
                    "channels": [
                        {
                            "channel_name": "#d",
                            "channel_id": "d",
                            "team_id": "t",
                            "redirect_url": "https://example.com",
                        }
                    ]
                },
            },
        ),
        child=True,
        update="update_incident_integration",
    ),
    Family(
        "incident_responder",
        "list_incident_responders",
        bodies=({}, {}, {}),
        child=True,
        links=lambda transcript, number: {
            "user": link("users", transcript.user if number % 2 else person(transcript))
        },
    ),
    Family(
        "incident_todo",
        "list_incident_todos",
        bodies=tuple(  # type: ignore[arg-type]
            {"content": f"todo {number}", "assignees": ["@ada"], "due_date": START} for number in range(3)
        ),
        changes=(
            {"content": "Ünï", "assignees": []},
            {"content": "todo", "assignees": ["@b"], "completed": END},
            {"content": "todo", "assignees": ["@b"], "completed": None},
            {"content": "todo", "assignees": ["@b"], "completed": START, "due_date": None},
        ),
        child=True,
        update="update_incident_todo",
    ),
    Family(
        "incident_type",
        "list_incident_types",
        bodies=tuple({"name": f"t{number}", "description": "d"} for number in range(3)),  # type: ignore[arg-type]
        changes=(
            {"configuration": {"allow_workflows": False}},
            {"configuration": {"test_incidents": False}, "name": "T"},
            {"description": ""},
        ),
        update="update_incident_type",
        queries=lambda transcript: [{"include_deleted": "true"}, {"include_deleted": "false"}],
    ),
)
"""Families of resources with a script of their own."""
KINDS = {family.name: family for family in FAMILIES}
"""Families by name."""
