"""Scripts of incidents: updates, lists and searches."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .families import END, START, other_type, person
from .family import new_incident
from .transcript import UNKNOWN, Script, Transcript, link

QUERIES = (
    "cart",
    "CART",
    "NOT cart",
    "cart OR search",
    "cart search",
    '"carts fail"',
    '"fail often"',
    "c*t",
    "title:*fail*",
    "state:active",
    "state:resolved",
    "severity:SEV-1",
    "is_test:active",
    "commander:ada@example.com",
    "-severity:(SEV-1 OR SEV-2)",
)
PAGES: tuple[Record, ...] = (
    {"page_size": 2},
    {"page_size": 2, "page_offset": 2},
    {"page_size": 2, "page_offset": 4},
    {"page_offset": 1},
    {"page_size": 5},
    {},
)


def updated_incidents(transcript: Transcript) -> None:
    """Update, resolve and reactivate one of five incidents."""
    ids = _five(transcript)
    for change in _changes(transcript):
        transcript.call("update_incident", ids[1], body={"id": ids[1], **change}, include="users")
        transcript.call("get_incident", ids[1])
        transcript.call("list_incidents")
        transcript.call("search_incidents", query="")


def listed_incidents(transcript: Transcript) -> None:
    """List and search five incidents before and after an update and two deletions."""
    ids = _five(transcript)
    _read(transcript, ids)
    resolved = {"state": {"type": "dropdown", "value": "resolved"}}
    transcript.call("update_incident", ids[0], body={"id": ids[0], "attributes": {"fields": resolved}})
    _read(transcript, ids)
    for _ in range(2):
        transcript.call("delete_incident", ids[2])
        _read(transcript, ids)
    transcript.call("create_incident", body=_body("Later"))
    transcript.call("list_incidents")


def _body(title: str, **attributes: object) -> Record:
    return {"attributes": {"title": title, "customer_impacted": False, **attributes}}


def _five(transcript: Transcript) -> list[str]:
    ids = [new_incident(transcript, "Carts fail"), new_incident(transcript, "Search is slow")]
    body = _body("Carts fail often", customer_impacted=True, customer_impact_scope="All")
    body["relationships"] = {"commander_user": link("users", person(transcript))}
    ids.append(transcript.create("create_incident", body=body))
    imported = {"title": "Old cart", "declared": START, "detected": START}
    ids.append(transcript.create("import_incident", body={"attributes": imported}))
    kind = other_type(transcript)
    ids.append(transcript.create("create_incident", body=_body("Breach", incident_type_uuid=kind)))
    transcript.call("create_incident", body=_body("Refused", incident_type_uuid=UNKNOWN))
    return ids


def _changes(transcript: Transcript) -> list[Record]:
    severity = {"severity": {"type": "dropdown", "value": "SEV-1"}}
    texts = {
        "summary": {"type": "textbox", "value": "s"},
        "root_cause": {"type": "textbox", "value": "r"},
    }
    return [
        {"attributes": {"title": "Search is down"}},
        {"attributes": {"customer_impact_scope": "All", "customer_impact_start": START}},
        {"attributes": {"customer_impact_end": END, "title": "Search"}},
        {"attributes": {"fields": texts}},
        {"attributes": {"fields": severity, "notification_handles": [{"handle": "@a", "display_name": "a"}]}},
        {"attributes": {"notification_handles": []}},
        {"attributes": {"title": "Refused"}, "relationships": {"commander_user": link("users", UNKNOWN)}},
        {"attributes": {"title": "After"}},
        {"relationships": {"commander_user": link("users", None)}},
        {"attributes": {"title": "Without commander"}},
        {"attributes": {"customer_impacted": True}},
        {"relationships": {"commander_user": link("users", person(transcript))}},
        {"attributes": {"fields": {"state": {"type": "dropdown", "value": "resolved"}}}},
        {"attributes": {"title": "Resolved"}},
        {"attributes": {"fields": {"state": {"type": "dropdown", "value": "active"}}}},
        {"attributes": {"title": "Active"}},
    ]


def _read(transcript: Transcript, ids: list[str]) -> None:
    for one in ids:
        transcript.call("get_incident", one, include="users,attachments")
    for page in PAGES:
        transcript.call("list_incidents", include="users", **page)
        transcript.call("search_incidents", query="", include="users", **page)
    transcript.call("search_incidents", query="", sort="created")
    for query in QUERIES:
        transcript.call("search_incidents", query=query)


INCIDENTS: tuple[Script, ...] = (updated_incidents, listed_incidents)
"""Scripts of this module."""
