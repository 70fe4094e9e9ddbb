"""Scripts of resources that are alike: namesakes, siblings, and what was linked or deleted before."""

from __future__ import annotations

from typing import Any

from datadog_incidents.mock.core.state import Record

from .families import END, KINDS, START, other_type, person
from .family import new_incident
from .transcript import UNKNOWN, Script, Transcript, link


def _update(transcript: Transcript, incident: str, **attributes: Any) -> None:
    transcript.call("update_incident", incident, body={"id": incident, "attributes": attributes})


def users_on_pages(transcript: Transcript) -> None:
    """List users that match a filter by pages; disable two of them, one after the other."""
    created = [
        transcript.create("create_user", body={"attributes": {"email": f"{name}@example.com"}})
        for name in ("a", "b", "c")
    ]
    for number in range(3):
        transcript.call("list_users", filter="c@", page_size=1, page_number=number)
    for user in created[:2]:
        transcript.call("disable_user", user)
        transcript.call("list_users")


def roles_and_fields_of_one_name(transcript: Transcript) -> None:
    """Filter roles of two types; create a field and update a role after a sibling was deleted."""
    kinds = [
        {"incident_type": link("incident_types", one)}
        for one in (other_type(transcript), transcript.incident_type)
    ]
    roles = [
        transcript.create(
            "create_incident_user_defined_role",
            body={"attributes": {"name": name, "description": name}, "relationships": links},
        )
        for name, links in zip("rs", kinds, strict=True)
    ]
    transcript.call(
        "list_incident_user_defined_roles",
        **{"filter_incident-type": other_type(transcript), "include": "incident_type"},
    )
    transcript.call("delete_incident_user_defined_role", roles[0])
    body: Record = {"id": roles[1], "attributes": {"name": "t"}}
    transcript.call("update_incident_user_defined_role", roles[1], body=body)
    attributes: Record = {"name": "f", "type": 3, "default_value": "d"}
    body = {"attributes": attributes, "relationships": kinds[0]}
    field = transcript.create("create_incident_user_defined_field", body=body)
    transcript.call("delete_incident_user_defined_field", field)
    body = {"attributes": {"name": "f", "type": 3}, "relationships": kinds[0]}
    transcript.create("create_incident_user_defined_field", body=body)


def types_of_one_name(transcript: Transcript) -> None:
    """Delete one of two incident types of the same name; create a handle with a type and a commander."""
    types = [
        transcript.create("create_incident_type", body={"attributes": {"name": "Same"}}) for _ in range(2)
    ]
    transcript.call("delete_incident_type", types[0])
    transcript.call("get_incident_type", types[1])
    links = {
        "commander_user": link("users", transcript.user),
        "incident_type": link("incident_types", types[1]),
    }
    transcript.create(
        "create_global_incident_handle", body={"attributes": {"name": "@a"}, "relationships": links}
    )


def incidents_side_by_side(transcript: Transcript) -> None:
    """Link a page to two incidents, configure both, and add impacts, responders and todos to the first."""
    first, second = (new_incident(transcript, name) for name in ("A", "B"))
    linked = [
        transcript.create("link_page_to_incident", incident, body={"id": UNKNOWN, "attributes": {}})
        for incident in (first, second)
    ]
    transcript.call("list_incident_integrations", second)
    transcript.call("get_incident_integration", second, linked[0])
    for incident in (first, second):
        body: Record = {"attributes": {"include_in_search": True}}
        transcript.call("create_incident_configuration", incident, body=body)
    configured = transcript.call("create_incident_configuration", first, body=body)
    body = {"id": configured["id"], "attributes": {"include_in_search": False}}
    transcript.call("update_incident_configuration", first, body=body)
    impact = {"attributes": KINDS["incident_impact"].bodies[0]}
    transcript.create("create_incident_impact", first, body=impact, include="incident")
    responder: Record = {"attributes": {}, "relationships": {"user": link("users", person(transcript))}}
    transcript.create("create_incident_responder", first, body=responder)
    responders = transcript.call("list_incident_responders", first)
    transcript.call("get_incident_responder", first, responders[0]["id"])
    transcript.call("list_incident_responders", first)
    attached = {"attributes": KINDS["incident_attachment"].bodies[0]}
    transcript.call("create_incident_attachment", second, body=attached)
    transcript.call("list_incident_attachments", first, filter_attachment_type="link")


def changes_in_an_unusual_order(transcript: Transcript) -> None:
    """Update a todo that was not read, end an impact before its start, add a todo after the resolution."""
    incident = new_incident(transcript, "A")
    todo = transcript.create(
        "create_incident_todo", incident, body={"attributes": {"content": "a", "assignees": []}}
    )
    body: Record = {"id": todo, "attributes": {"content": "b", "assignees": []}}
    transcript.call("update_incident_todo", incident, todo, body=body)
    _update(transcript, incident, customer_impact_end=END)
    _update(transcript, incident, customer_impact_start=START)
    _update(transcript, incident, fields={"state": {"type": "dropdown", "value": "resolved"}})
    transcript.create(
        "create_incident_todo", incident, body={"attributes": {"content": "c", "assignees": []}}
    )
    transcript.call("get_incident", incident)


def negated_alternatives(transcript: Transcript) -> None:
    """Search for what is neither the one nor the other."""
    for title in ("apple", "pear", "plum"):
        new_incident(transcript, title)
    transcript.call("search_incidents", query="NOT (title:apple OR title:pear)")


ALIKE: tuple[Script, ...] = (
    *(users_on_pages, roles_and_fields_of_one_name, types_of_one_name),
    *(incidents_side_by_side, changes_in_an_unusual_order, negated_alternatives),
)
"""All scripts of this module."""
