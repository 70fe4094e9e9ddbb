"""Children of an incident exist as long as the incident, and only under that incident."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents_api.operations import OPERATIONS

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"
UNKNOWN = "00000000-0000-0000-0000-000000000001"
NIL = "00000000-0000-0000-0000-000000000000"
CHILDREN = [one for one in OPERATIONS.values() if one.path.startswith(f"{INCIDENTS}/{{incident_id}}/")]
CREATES = {
    "attachments": "create_incident_attachment",
    "impacts": "create_incident_impact",
    "integrations": "create_incident_integration",
    "responders": "create_incident_responder",
    "timestamp_overrides": "create_timestamp_override",
    "todos": "create_incident_todo",
}


def example(operation: str) -> Any:
    """Return the first example of a request body in the OpenAPI document."""
    one = OPERATIONS[operation]
    body = openapi_document()["paths"][one.path][one.method.lower()].get("requestBody")
    if body is None:
        return None
    found: dict[str, Any] = body["content"]["application/json"]["examples"]
    return next(iter(found.values()))["value"]


def path_of(operation: str, incident: str, child: str = UNKNOWN) -> str:
    path = OPERATIONS[operation].path.replace("{incident_id}", incident)
    return re.sub(r"{\w+}", child, path)


def create(api: Api, tag: str, incident: str) -> dict[str, Any]:
    """Create a child; return the `data` of the response."""
    operation, body = CREATES[tag], example(CREATES[tag])
    if tag == "responders":
        body = {"data": {"type": body["data"]["type"], "relationships": {"user": me(api)}}}
    reply = api.call("POST", path_of(operation, incident), body)
    assert reply.status_code == 201, reply.text
    child: dict[str, Any] = reply.json()["data"]
    return child


def me(api: Api) -> dict[str, Any]:
    return {"data": {"type": "users", "id": api.mock.user_id}}


def error_message(reply: Any) -> str:
    (error,) = reply.json()["errors"]
    return str(error if isinstance(error, str) else error.get("detail", error["title"]))


@pytest.mark.parametrize("operation", [one.id for one in CHILDREN])
@pytest.mark.parametrize("how", ["unknown", "malformed", "deleted"])
def test_children_of_an_unknown_incident_are_not_found(api: Api, operation: str, how: str) -> None:
    incident, child = {"unknown": UNKNOWN, "malformed": "no-uuid"}.get(how), UNKNOWN
    if incident is None:
        incident = api.create()["id"]
        tag = OPERATIONS[operation].tag
        if tag in CREATES:
            child = create(api, tag, incident)["id"]
        api.call("DELETE", f"{INCIDENTS}/{incident}")
    one = OPERATIONS[operation]
    reply = api.call(one.method, path_of(operation, incident, child), example(operation))
    assert reply.status_code == 404
    if one.tag == "attachments":
        assert error_message(reply) == (
            "malformed incident ID" if how == "malformed" else "incident not found"
        )
    if one.tag == "impacts":
        # Recorded (EVIDENCE.md#impacts): deletes look up the impact first, or only the impact.
        missing = "impact" if "{impact_id}" in one.path else "incident"
        assert f"{missing} not found" in error_message(reply)
    if one.tag == "todos":
        assert error_message(reply) == f"incident {incident} not found"


def test_an_impact_of_the_nil_uuid_is_rejected_for_a_missing_id(api: Api) -> None:
    reply = api.call("POST", path_of("create_incident_impact", NIL), example("create_incident_impact"))
    assert (reply.status_code, reply.headers["content-type"]) == (400, "application/vnd.api+json")
    # Recorded (EVIDENCE.md#errors): unlike other 400s of this back end, the error has no `status`.
    detail = "invalid impact data: incident id is required: invalid impact"
    assert reply.json() == {"errors": [{"title": "Bad Request", "detail": detail}]}


@pytest.mark.parametrize("tag", CREATES)
def test_a_child_is_found_only_under_its_incident_and_until_it_is_deleted(api: Api, tag: str) -> None:
    incident, other = api.create()["id"], api.create()["id"]
    child = create(api, tag, incident)["id"]
    operations = [one for one in CHILDREN if one.tag == tag and one.path.count("{") == 2]
    lists = next(one for one in CHILDREN if one.tag == tag and one.name == "list")
    assert [one["id"] for one in api.call("GET", path_of(lists.id, incident)).json()["data"]] == [child]
    assert api.call("GET", path_of(lists.id, other)).json()["data"] == []
    for one in sorted(operations, key=lambda one: one.method == "DELETE"):
        body = example(one.id)
        assert api.call(one.method, path_of(one.id, other, child), body).status_code == 404
        assert api.call(one.method, path_of(one.id, incident, child), body).status_code in (200, 204), one.id
    assert api.call("GET", path_of(lists.id, incident)).json()["data"] == []
    for one in operations:
        assert api.call(one.method, path_of(one.id, incident, child), example(one.id)).status_code == 404


@pytest.mark.parametrize("tag", ["attachments", "impacts", "integrations", "responders"])
def test_an_incident_links_its_children(api: Api, tag: str) -> None:
    incident, other = api.create()["id"], api.create()["id"]
    created = [create(api, tag, incident) for _ in range(2)]
    links = [{"type": one["type"], "id": one["id"]} for one in created]
    assert api.get(incident)["relationships"][tag] == {"data": links}
    assert api.get(other)["relationships"][tag] == {"data": []}
    deletes = next(one.id for one in CHILDREN if one.tag == tag and one.name == "delete")
    assert api.call("DELETE", path_of(deletes, incident, created[0]["id"])).status_code == 204
    assert api.get(incident)["relationships"][tag] == {"data": links[1:]}


def test_commanders_and_authors_of_updates_are_responders(api: Api) -> None:
    ana = api.create_user("ana@example.com")["id"]
    incident = api.create(commander=ana)["id"]
    api.update(incident, title="new")
    listed = api.call("GET", path_of("list_incident_responders", incident)).json()["data"]
    users = [one["relationships"]["user"]["data"]["id"] for one in listed]
    assert users == [ana, api.mock.user_id]
    assert {one["attributes"]["is_billable"] for one in listed} == {True}
    links = api.get(incident)["relationships"]["responders"]["data"]
    assert [one["id"] for one in links] == [one["id"] for one in listed]
    # A removed responder is added again by the next update.
    path = path_of("delete_incident_responder", incident, listed[1]["id"])
    assert api.call("DELETE", path).status_code == 204
    assert len(api.get(incident)["relationships"]["responders"]["data"]) == 1
    assert len(api.update(incident, title="newer")["relationships"]["responders"]["data"]) == 2


def test_an_override_replaces_the_timestamp_of_the_incident_until_it_is_deleted(api: Api) -> None:
    incident = api.create()
    before, path = incident["attributes"], path_of("create_timestamp_override", incident["id"])
    override = {"timestamp_type": "declared", "timestamp_value": "2026-01-05T08:00:00Z"}
    kind = example("create_timestamp_override")["data"]["type"]
    created = api.call("POST", path, {"data": {"type": kind, "attributes": override}}).json()["data"]
    for shown in (api.get(incident["id"]), api.update(incident["id"], title="t")):
        assert shown["attributes"]["declared"] == "2026-01-05T08:00:00+00:00"
        assert shown["attributes"]["detected"] == before["detected"]
    later = {"type": kind, "id": created["id"], "attributes": {"timestamp_value": "2026-01-05T08:05:00Z"}}
    assert api.call("PATCH", f"{path}/{created['id']}", {"data": later}).status_code == 200
    assert api.get(incident["id"])["attributes"]["declared"] == "2026-01-05T08:05:00+00:00"
    assert api.call("DELETE", f"{path}/{created['id']}").status_code == 204
    assert api.get(incident["id"])["attributes"]["declared"] == before["declared"]


def test_an_incident_has_at_most_one_configuration(api: Api) -> None:
    incident = api.create()["id"]
    path, body = path_of("create_incident_configuration", incident), example("create_incident_configuration")
    patch = example("update_incident_configuration")
    assert api.call("PATCH", path, patch).status_code == 404
    created = api.call("POST", path, body).json()["data"]
    assert created["attributes"]["incident_id"] == incident
    again = api.call("POST", path, body).json()["data"]
    changed = api.call("PATCH", path, patch).json()["data"]
    assert created["id"] == again["id"] == changed["id"]
    wanted = body["data"]["attributes"] | patch["data"]["attributes"]
    assert {name: changed["attributes"][name] for name in wanted} == wanted
    assert changed["attributes"]["created_at"] == created["attributes"]["created_at"]


def test_a_page_can_be_linked_to_an_incident_only_once(api: Api) -> None:
    incident, other = api.create()["id"], api.create()["id"]
    page = api.call("POST", path_of("create_page_from_incident", incident),
                    example("create_page_from_incident")).json()["data"]["id"]  # fmt: skip
    body = example("link_page_to_incident")
    body = {"data": body["data"] | {"id": page}}
    assert api.call("POST", path_of("link_page_to_incident", incident), body).status_code == 201
    assert api.call("POST", path_of("link_page_to_incident", incident), body).status_code == 409
    assert api.call("POST", path_of("link_page_to_incident", other), body).status_code == 201
    assert len(api.get(incident)["relationships"]["integrations"]["data"]) == 1


def test_a_postmortem_draft_describes_its_incident(api: Api) -> None:
    incident = api.create(title="Carts fail")["id"]
    api.add_todo(incident, content="Roll back")
    path = path_of("get_incident_ai_postmortem", incident)
    draft = api.call("POST", path, example("get_incident_ai_postmortem")).json()["data"]["attributes"]
    assert (draft["executive_summary"], draft["action_items"]) == ("Carts fail", "Roll back")
