"""Scripts of lists and searches of more than 100 items."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .families import KINDS
from .family import new_incident
from .transcript import Script, Transcript

MANY = 103


def long_lists(transcript: Transcript) -> None:
    """List more todos than the largest page has, and more incidents than the default page."""
    incident = new_incident(transcript, "I")
    for number in range(101):
        todo = {"attributes": {"content": f"Todo {number}", "assignees": []}}
        transcript.send("create_incident_todo", incident, body=todo)
    transcript.call("list_incident_todos", incident)
    for number in range(29):
        new_incident(transcript, f"Incident {number}")
    transcript.call("list_incidents")
    for size in (21, 26, 30):
        transcript.call("list_incidents", page_size=size)
        transcript.call("search_incidents", query="", page_size=size)


def many_incidents(transcript: Transcript) -> None:
    """List and search incidents on pages before, at and beyond the end."""
    for number in range(MANY):
        body = {"attributes": {"title": f"Incident {number}", "customer_impacted": False}}
        transcript.send("create_incident", body=body)
    pages: tuple[Record, ...] = tuple(
        {"page_size": size, "page_offset": offset} for size, offset in ((5, 102), (10, 100), (10, 150))
    )
    for page in pages:
        transcript.call("list_incidents", **page)
        transcript.call("search_incidents", query="", **page)


def many_settings(transcript: Transcript) -> None:
    """List user-defined roles and fields, rules and notification templates."""
    queries: dict[str, Record] = {
        "incident_user_defined_role": {},
        "incident_rule": {"filter_task_id": "slack-create-channel-job"},
        "incident_user_defined_field": {"page_size": 50, "page_number": 2},
        "incident_notification_template": {},
    }
    for name, query in queries.items():
        family = KINDS[name]
        body = family.body(transcript, 0)
        for _ in range(MANY):
            transcript.send(family.create, body=body)
        transcript.call(family.listed, **query)


LONG: tuple[Script, ...] = (long_lists, many_incidents, many_settings)
"""Scripts of this module."""
