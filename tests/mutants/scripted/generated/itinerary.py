"""What the tour calls: the life of several siblings of each resource, and stories of two or three calls."""

from __future__ import annotations

from urllib.parse import quote

from datadog_incidents_api.operations import OPERATIONS

from .sample_bodies import UNKNOWN
from .tour import Tour, parameters, query_parameters

ORDER = (
    *("users", "types", "user_defined_fields", "user_defined_roles", "impact_fields", "google_chat"),
    *("google_meet", "notification_templates", "notification_rules", "postmortem_templates", "rules"),
    *("handles", "incidents", "attachments", "configurations", "impacts", "integrations", "responders"),
    *("timestamp_overrides", "todos"),
)
"""Resources with a create, each after those to which it can refer."""
QUERIES = (
    *("", "text", "state:active", "severity:SEV-1", "NOT state:active", "text OR drill", '"text 1"', "*"),
    *("commander:*", "state:(active OR resolved)", "public_id:2", "is_test:false", "title:text*"),
    *("(", ")", "it's"),
)


INCLUDED = ("incident_type,created_by_user", "users")
"""Related resources that most gets and lists include."""


class Stations:
    """Operations of a resource by what they do; None for one that it lacks."""

    def __init__(self, tag: str) -> None:
        names = {one.name: one.id for one in OPERATIONS.values() if one.tag == tag}
        self.create, self.get, self.list = names.get("create"), names.get("get"), names.get("list")
        self.update, self.delete = names.get("update", names.get("patch")), names.get("delete")


def travel(tour: Tour) -> None:
    """Call all operations."""
    incidents: list[str] = []
    for tag in ORDER:
        known = live(tour, tag, [])
        if tag == "incidents":
            incidents = known
            break
    for tag in ORDER[ORDER.index("incidents") + 1 :]:
        for incident in incidents[:2]:
            live(tour, tag, [incident])
        stations = Stations(tag)
        if stations.list:
            _list(tour, stations.list, [incidents[2]])
    singles(tour, incidents)
    stories(tour)


def live(tour: Tour, tag: str, parent: list[str]) -> list[str]:
    """Create, read, change and delete several resources; return the IDs of those that are left."""
    stations = Stations(tag)
    create, update = stations.create, stations.update
    if create is None:
        return []
    if stations.list:
        tour.call(stations.list, *parent)
    made = [tour.make(create, *parent, full=full) for full in (True, False, True, True)]
    again = tour.sample(create)
    made += [str((tour.call(create, *parent, content=again) or {}).get("id", UNKNOWN)) for _ in range(2)]
    singular = parameters(stations.get or update or stations.delete or create) == len(parent)
    own = [[*parent] if singular else [*parent, one] for one in made]
    for path in own:
        _read(tour, stations, path)
    if stations.list:
        _list(tour, stations.list, parent)
    if update is not None:
        for path, full in ((own[0], True), (own[1], True), (own[0], False), (own[1], False), (own[0], True)):
            tour.change(update, *path, full=full)
            _read(tour, stations, path)
            for other in own[2:4]:
                _read(tour, stations, other)
    if stations.delete is not None:
        for path in (own[2], own[2], own[4], own[0]):
            tour.call(stations.delete, *(path if parameters(stations.delete) > len(parent) else parent))
            _read(tour, stations, path)
            if update is not None:
                tour.change(update, *path, full=True)
        if stations.list:
            tour.call(stations.list, *parent)
        made = [one for number, one in enumerate(made) if number not in (0, 2, 4)]
    made += [tour.make(create, *parent), tour.make(create, *parent)]
    if stations.list:
        _list(tour, stations.list, parent)
    return made


def _read(tour: Tour, stations: Stations, path: list[str]) -> None:
    if stations.get is not None:
        tour.call(stations.get, *path)
        if "include" in query_parameters(stations.get):
            tour.call(stations.get, *path, query="include=" + INCLUDED[stations.get == "get_incident"])


def _list(tour: Tour, operation: str, parent: list[str]) -> None:
    """List with each query parameter that the operation has."""
    tour.call(operation, *parent)
    kind = tour.ids["incident_types"]
    queries = {
        "page[size]": ["page[size]=2"],
        "page[offset]": ["page[size]=2&page[offset]=1"],
        "page[number]": ["page[size]=2&page[number]=1"],
        "sort": ["sort=name", "sort=-name", "sort=created", "sort=-created"],
        "include": [f"include={one}" for one in (*INCLUDED, "users,attachments", "last_modified_by_user")],
        "include-deleted": ["include-deleted=true"],
        "include_deleted": ["include_deleted=true"],
        "filter[incident-type]": [f"filter[incident-type]={kind}", f"filter[incident-type]={UNKNOWN}"],
        "incidentTypeUUID": [f"incidentTypeUUID={kind}"],
        "filter[attachment_type]": ["filter[attachment_type]=link", "filter[attachment_type]=postmortem"],
        "filter[trigger]": ["filter[trigger]=incident_saved_trigger"],
        "filter[status]": ["filter[status]=Active,Pending", "filter[status]=Disabled"],
        "filter": ["filter=example", "filter=nobody"],
        "sort_dir": ["sort=name&sort_dir=desc", "sort_dir=asc"],
        "filter[task_id]": ["filter[task_id]=jira-create-issue-job"],
    }
    for name in query_parameters(operation):
        for query in queries[name]:
            tour.call(operation, *parent, query=query)


def singles(tour: Tour, incidents: list[str]) -> None:
    """Call the operations that are not part of a collection."""
    first, second = incidents[:2]
    for full in (True, False, True):
        tour.make("import_incident", full=full)
        for operation in (
            *("create_page_from_incident", "create_on_call_page_from_incident", "link_page_to_incident"),
            *("create_incident_service_now_record", "create_incident_postmortem_attachment"),
        ):
            tour.call(operation, first, content=tour.sample(operation, full=full))
    page = tour.sample("link_page_to_incident")
    for _ in range(2):
        tour.call("link_page_to_incident", first, content=page)
    tour.make("create_incident_service_now_record", first)
    for incident in (first, second):
        tour.call("get_incident_ai_postmortem", incident)
        for operation in ("list_incident_integrations", "list_incident_attachments"):
            tour.call(operation, incident)
    for _ in range(2):
        tour.call("get_global_incident_settings")
        tour.change("update_global_incident_settings", full=True)
    tour.call("list_org_settings")
    for one in (tour.ids["incident_types"], UNKNOWN):
        tour.call("get_org_settings_by_incident_type", one)
    _list(tour, "list_incidents", [])
    _search(tour)


def _search(tour: Tour) -> None:
    for query in QUERIES:
        tour.call("search_incidents", query=f"query={quote(query)}")
    for more in ("sort=created", "sort=-created", "page[size]=2&page[offset]=1", "include=users,attachments"):
        tour.call("search_incidents", query=f"query=&{more}")


def stories(tour: Tour) -> None:
    """Make the calls, two or three deep, after which servers fail."""
    kind = tour.make("create_incident_type")
    field = tour.make("create_incident_user_defined_field", default_value="left", name="side")
    incident = tour.make("create_incident", incident_type_uuid=kind)
    tour.call("get_incident", incident)
    tour.change("update_incident_user_defined_field", field, full=True, default_value=None)
    tour.call("list_incident_user_defined_fields")
    tour.call("get_org_settings_by_incident_type", kind)
    tour.call("delete_incident_type", kind)
    tour.call("get_org_settings_by_incident_type", kind)
    tour.call("get_incident", incident)
    tour.call("list_org_settings", query="include-deleted=true")
    tour.ids["incident_types"] = (tour.call("list_incident_types") or [{"id": UNKNOWN}])[0]["id"]
    _life_of_an_incident(tour)
    _hidden(tour)
    _templates(tour)
    for enabled in (False, True):
        rule = tour.make("create_incident_rule")
        tour.change("update_incident_rule", rule, enabled=enabled)
        tour.call("get_incident_rule", rule)
    imported = tour.make("import_incident")
    tour.make("create_timestamp_override", imported)
    tour.call("delete_incident", imported)
    for title in ("First title", "Second title"):
        tour.change("update_incident", incident, title=title)
    _search(tour)
    role = tour.make("create_incident_user_defined_role", description="On call")
    tour.change("update_incident_user_defined_role", role, description=None)
    tour.call("get_incident_user_defined_role", role)
    for kinds in ("text", "number", "text"):
        choice = tour.make("create_incident_impact_field")
        tour.change("update_incident_impact_field", choice, full=True, field_type=kinds)
        tour.change("update_incident_impact_field", choice, full=True, field_type="dropdown")
    for _ in range(2):
        handle = tour.sample("create_global_incident_handle")
        made = tour.call("create_global_incident_handle", content=handle) or {}
        for name in ("first", "second"):
            changed = tour.sample("update_global_incident_handle", own=made.get("id", ""), name=name)
            tour.call("update_global_incident_handle", content=changed)
    tour.call("list_global_incident_handles")
    _equal_names(tour)


def _equal_names(tour: Tour) -> None:
    same: list[str] = []
    for _ in range(2):
        tour.ids["users"] = tour.make("create_user", name="Ada")
        same.append(tour.make("create_incident", title="Same"))
        tour.call("get_incident", same[-1], query="include=users")
    tour.change("update_incident", same[-1], title="Renamed")
    tour.call("list_incidents", query="page[size]=100")


def _life_of_an_incident(tour: Tour) -> None:
    user = tour.make("create_user")
    incident = tour.make("create_incident", is_test=True)
    override = tour.make("create_timestamp_override", incident)
    impact = tour.make("create_incident_impact", incident)
    todos = [tour.make("create_incident_todo", incident) for _ in range(3)]
    for state in ("stable", "resolved", "active", "resolved"):
        tour.change("update_incident", incident, fields={"state": {"type": "dropdown", "value": state}})
        tour.change("patch_incident_impact", incident, impact, description=state)
        tour.call("get_incident", incident)
    tour.change("update_incident_todo", incident, todos[0], completed="2026-02-01T10:00:00+00:00")
    tour.call("get_incident_ai_postmortem", incident)
    for one in todos:
        tour.call("delete_incident_todo", incident, one)
    tour.call("list_incident_todos", incident)
    responders = tour.call("list_incident_responders", incident) or []
    tour.make("create_incident_responder", incident)
    for one in responders:
        tour.call("delete_incident_responder", incident, one["id"])
    tour.call("list_incident_responders", incident)
    for one in tour.call("list_incident_responders", incident) or []:
        tour.call("delete_incident_responder", incident, one["id"])
    tour.call("delete_timestamp_override", incident, override)
    tour.call("disable_user", user)
    tour.call("disable_user", user)
    for operation in ("get_incident", "list_incident_impacts"):
        tour.call(operation, incident)
    _search(tour)
    for operation in ("delete_incident", "get_incident", "delete_incident"):
        tour.call(operation, incident)
    tour.ids["users"] = tour.make("create_user")
    tour.make("create_incident")
    tour.call("list_incidents", query="page[size]=100")


def _hidden(tour: Tour) -> None:
    incident = tour.make("create_incident")
    for shown in (False, True):
        tour.make("create_incident_configuration", incident, include_in_search=shown)
        _search(tour)
    tour.change("update_incident_configuration", incident, include_in_search=False)
    _search(tour)


def _templates(tour: Tour) -> None:
    incident = tour.make("create_incident")
    template = tour.make("create_incident_postmortem_template")
    tour.change("update_incident_postmortem_template", template, full=True)
    tour.make("create_incident_postmortem_attachment", incident, postmortem_template_id=template)
    attachments = [tour.make("create_incident_attachment", incident) for _ in range(2)]
    tour.change("update_incident_attachment", incident, attachments[0], full=True)
    tour.call("delete_incident_attachment", incident, attachments[1])
    tour.call("list_incident_attachments", incident)
    message = tour.make("create_incident_notification_template")
    rule = tour.make("create_incident_notification_rule")
    tour.change("update_incident_notification_template", message, name="first")
    tour.change("update_incident_notification_template", message, name="second")
    tour.call("get_incident_notification_template", message)
    tour.call("delete_incident_notification_template", message)
    tour.call("get_incident_notification_rule", rule)
    tour.change("update_incident_notification_rule", rule, full=True)
    tour.call("delete_incident_notification_rule", rule)
    tour.call("list_incident_notification_rules")
