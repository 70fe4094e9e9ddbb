"""All scripts of the tour, among them those of resources unlike the others."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from .families import END, FAMILIES, START, new_incident, other_type, person
from .tour import UNKNOWN, Record, Script, Tour, link

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
PAGES = (
    {"page_size": 2},
    {"page_size": 2, "page_offset": 2},
    {"page_size": 2, "page_offset": 4},
    {"page_size": 5},
    {"page_offset": 1},
    {},
)


def incidents(tour: Tour) -> None:
    """Create five incidents; list, update, resolve and reactivate, search and delete them."""
    ids = _five(tour)
    _read(tour, ids)
    for change in _changes(tour):
        tour.call("update_incident", ids[1], body={"id": ids[1], **change}, include="users")
        _read(tour, ids)
    for _ in range(2):
        tour.call("delete_incident", ids[2])
        _read(tour, ids)
    tour.call("create_incident", body=_body("Later"))
    _read(tour, ids)


def _body(title: str, **attributes: object) -> Record:
    return {"attributes": {"title": title, "customer_impacted": False, **attributes}}


def _five(tour: Tour) -> list[str]:
    ids = [new_incident(tour, "Carts fail"), new_incident(tour, "Search is slow")]
    body = _body("Carts fail often", customer_impacted=True, notification_handles=[])
    body["relationships"] = {"commander_user": link("users", person(tour))}
    ids.append(tour.create("create_incident", body=body))
    imported = {"title": "Old cart", "declared": START, "detected": START}
    ids.append(tour.create("import_incident", body={"attributes": imported}))
    kind = other_type(tour)
    ids.append(tour.create("create_incident", body=_body("Breach", incident_type_uuid=kind)))
    tour.call("create_incident", body=_body("Refused", incident_type_uuid=UNKNOWN))
    return ids


def _changes(tour: Tour) -> list[Record]:
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
        {"relationships": {"commander_user": link("users", person(tour))}},
        {"attributes": {"fields": {"state": {"type": "dropdown", "value": "resolved"}}}},
        {"attributes": {"title": "Resolved"}},
        {"attributes": {"fields": {"state": {"type": "dropdown", "value": "active"}}}},
        {"attributes": {"title": "Active"}},
    ]


def _read(tour: Tour, ids: list[str]) -> None:
    for one in ids:
        tour.call("get_incident", one, include="users,attachments")
    for page in PAGES:
        tour.call("list_incidents", include="users", **page)
        tour.call("search_incidents", query="", include="users", **page)
    tour.call("search_incidents", query="", sort="created")
    for query in QUERIES:
        tour.call("search_incidents", query=query)


def drafts(tour: Tour) -> None:
    """Draft the postmortems of two incidents."""
    for title in ("First", "Second"):
        incident = new_incident(tour, title)
        tour.call("get_incident_ai_postmortem", incident)


def user_defined_fields(tour: Tour) -> None:
    """Create incidents of two types, one of which has a field of its own."""
    kind = other_type(tour)
    body = {"attributes": {"name": "country", "type": 3, "default_value": "FR"}}
    body["relationships"] = {"incident_type": link("incident_types", kind)}
    tour.create("create_incident_user_defined_field", body=body)
    for _ in range(2):
        tour.call("get_incident", new_incident(tour, "Of the type", incident_type_uuid=kind))
        tour.call("get_incident", new_incident(tour, "Of the default type"))


def responders(tour: Tour) -> None:
    """Add an unknown, a known and a disabled user as responder; remove the known one and add it again."""
    incident = new_incident(tour, "I")
    for user in (UNKNOWN, person(tour)):
        tour.call("create_incident_responder", incident, body=_responder(user))
    found = tour.call("list_incident_responders", incident)
    tour.call("delete_incident_responder", incident, found[-1]["id"])
    tour.call("create_incident_responder", incident, body=_responder(person(tour)))
    tour.call("list_incident_responders", incident)
    tour.call("disable_user", person(tour))
    tour.call("create_incident_responder", incident, body=_responder(person(tour)))
    tour.call("disable_user", person(tour))


def _responder(user: str) -> Record:
    return {"relationships": {"user": link("users", user)}}


def integrations(tour: Tour) -> None:
    """Create integrations without metadata."""
    incident = new_incident(tour, "I")
    record = {"assignment_group": "g", "configuration_item_mapping": "c", "instance_name": "i"}
    for _ in range(2):
        tour.call("link_page_to_incident", incident, body={"id": UNKNOWN, "attributes": {}})
    tour.call("create_incident_service_now_record", incident, body={"attributes": record})
    tour.call("list_incident_integrations", incident)


def timestamp_overrides(tour: Tour) -> None:
    """Override timestamps of two incidents; change and delete the overrides."""
    first, second = new_incident(tour, "First"), new_incident(tour, "Second")
    overrides = {
        kind: tour.create("create_timestamp_override", first, body={"attributes": _override(kind, START)})
        for kind in ("detected", "declared", "resolved")
    }
    for incident in (second, UNKNOWN):
        tour.call("create_timestamp_override", incident, body={"attributes": _override("detected", END)})
    for value in (END, START):
        body = {"id": overrides["declared"], "attributes": {"timestamp_value": value}}
        tour.call("update_timestamp_override", first, overrides["declared"], body=body)
        for incident in (first, second):
            tour.call("list_timestamp_overrides", incident)
    for incident in (second, first):
        tour.call("delete_timestamp_override", incident, overrides["detected"])
        tour.call("list_timestamp_overrides", first)
        tour.call("get_incident", first)


def _override(kind: str, value: str) -> Record:
    return {"timestamp_type": kind, "timestamp_value": value}


def configurations(tour: Tour) -> None:
    """Create and update the configurations of an incident, of Google Chat and of Google Meet."""
    incident, kind = new_incident(tour, "I"), other_type(tour)
    names = ("execute_integrations", "execute_notification_rules", "include_in_analytics")
    flags = {"attributes": dict.fromkeys(names, False)}
    tour.call("create_incident_configuration", incident, body=flags)
    change = {"id": UNKNOWN, "attributes": {"include_in_analytics": True}}
    tour.call("update_incident_configuration", incident, body=change)
    of_type = {"relationships": {"incident_type": link("incident_types", kind)}}
    chat = {
        "domain_id": "d",
        "space_name_template": "n",
        "space_target_audience_id": "a",
        "space_time_zone": "UTC",
    }
    created = tour.create("create_incident_google_chat_configuration", body={"attributes": chat} | of_type)
    body = {"id": created, "attributes": {"space_time_zone": "Europe/Paris"}}
    tour.call("update_incident_google_chat_configuration", created, body=body)
    meet = {"allow_manual_meeting_creation": False, "auto_summarize": False}
    created = tour.create("create_incident_google_meet_configuration", body={"attributes": meet} | of_type)
    body = {"id": created, "attributes": {"auto_summarize": True}}
    tour.call("update_incident_google_meet_configuration", created, body=body)


def handles(tour: Tour) -> None:
    """Create three handles, rename the second twice in the same way, delete all."""
    links = {
        "incident_type": link("incident_types", tour.incident_type),
        "commander_user": link("users", tour.user),
    }
    ids = [
        tour.create(
            "create_global_incident_handle", body={"attributes": {"name": name}, "relationships": links}
        )
        for name in ("@a", "@b", "@c")
    ]
    for _ in range(2):
        body = {"id": ids[1], "attributes": {"name": "@d"}, "relationships": links}
        tour.call("update_global_incident_handle", body=body)
        tour.call("list_global_incident_handles", include="commander_user")
    tour.call("delete_global_incident_handle")
    tour.call("list_global_incident_handles")


def settings(tour: Tour) -> None:
    """Update and read the settings of the organization and of its types."""
    for name in ("a", "b"):
        attributes = {"analytics_dashboard_id": name}
        tour.call("update_global_incident_settings", body={"attributes": attributes})
        for _ in range(3):
            tour.call("get_global_incident_settings")
    kind = other_type(tour)
    tour.call("get_org_settings_by_incident_type", kind)
    tour.create("create_incident_type", body={"attributes": {"name": "Third"}})
    for page in (*PAGES[:3], {"page_size": 1, "page_offset": 1}):
        tour.call("list_org_settings", **page)


def types(tour: Tour) -> None:
    """Create a type after another one has been configured; delete the default type."""
    body = {"id": other_type(tour), "attributes": {"configuration": {"private_incidents": True}}}
    tour.call("update_incident_type", other_type(tour), body=body)
    tour.call("create_incident_type", body={"attributes": {"name": "Next"}})
    tour.call("delete_incident_type", tour.incident_type)
    tour.call("list_incident_types")


def several_deletions(tour: Tour) -> None:
    """Delete templates of two kinds, and children of two kinds."""
    attributes = {"category": "c", "content": "n", "name": "n", "subject": "s"}
    created = tour.create("create_incident_notification_template", body={"attributes": attributes})
    postmortem = tour.create("create_incident_postmortem_template", body={"attributes": {"name": "p"}})
    tour.call("delete_incident_postmortem_template", postmortem)
    tour.call("get_incident_notification_template", created)
    incident = new_incident(tour, "I")
    impact = {"attributes": {"description": "d", "start_at": START}}
    tour.create("create_incident_impact", incident, body=impact)
    link_ = {"documentUrl": "https://example.com", "title": "t"}
    body = {"attributes": {"attachment_type": "link", "attachment": link_}}
    attachment = tour.create("create_incident_attachment", incident, body=body)
    tour.call("delete_incident_attachment", incident, attachment)
    tour.call("list_incident_impacts", incident)


def concurrent_creates(tour: Tour) -> None:
    """Create incidents and todos from eight threads; only the number of them is compared."""
    incident = new_incident(tour, "I")
    todo = {"attributes": {"content": "c", "assignees": []}}
    with ThreadPoolExecutor(8) as pool:
        for _ in pool.map(lambda _: tour.send("create_incident_todo", incident, body=todo), range(16)):
            pass
        for _ in pool.map(lambda _: tour.send("create_incident", body=_body("T")), range(16)):
            pass
    for operation, ids in (("list_incident_todos", (incident,)), ("list_incidents", ())):
        found = tour.send(operation, *ids, page_size=100).json()["data"]
        tour.call(operation, *ids, page_size=len(found))


SCRIPTS: dict[str, Script] = {
    **{family.name: family for family in FAMILIES},
    **{
        script.__name__: script
        for script in (
            *(incidents, drafts, user_defined_fields, responders, integrations, timestamp_overrides),
            *(configurations, handles, settings, types, several_deletions, concurrent_creates),
        )
    },
}
"""Scripts by name."""
