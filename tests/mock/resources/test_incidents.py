"""Creates, reads and deletes of incidents, as recorded (EVIDENCE.md#incidents)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from ..conftest import Api

NULL_AT_FIRST = [
    "archived", "case_id", "commander", "created_by_uuid", "creation_idempotency_key", "customer_impact_end",
    "customer_impact_scope", "customer_impact_start", "declared_by_uuid", "field_analytics",
    "last_modified_by_uuid", "non_datadog_creator", "notification_handles", "resolved",
]  # fmt: skip
ZERO_AT_FIRST = [
    "customer_impact_duration", "time_to_detect", "time_to_internal_response", "time_to_repair",
    "time_to_resolve",
]  # fmt: skip
EMBEDDED = ["created_by", "declared_by", "last_modified_by"]
INCIDENTS = "/api/v2/incidents"


def instant(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


def test_a_create_returns_all_attributes_with_defaults(api: Api) -> None:
    attributes = api.create(title="Carts fail")["attributes"]
    assert {attributes[name] for name in NULL_AT_FIRST} == {None}
    assert {attributes[name] for name in ZERO_AT_FIRST} == {0}
    assert attributes["title"] == "Carts fail"
    assert attributes["severity"] == "UNKNOWN"
    assert attributes["state"] == "active"
    assert attributes["visibility"] == "organization"
    assert attributes["is_test"] is False
    assert attributes["customer_impacted"] is False
    rest = {"title", "severity", "state", "visibility", "is_test", "customer_impacted", "fields"}
    rest |= {"public_id", "incident_type_uuid", "created", "modified", "declared", "detected"}
    assert set(attributes) == {*NULL_AT_FIRST, *ZERO_AT_FIRST, *EMBEDDED, *rest}


def test_timestamps_of_a_create_are_equal_except_detected(api: Api) -> None:
    for _ in range(20):
        attributes = api.create()["attributes"]
        assert attributes["created"] == attributes["modified"] == attributes["declared"]
        ahead = instant(attributes["created"]) - instant(attributes["detected"])
        assert datetime.timedelta(milliseconds=7) <= ahead <= datetime.timedelta(milliseconds=14)


def test_public_ids_are_consecutive_and_not_reused(api: Api) -> None:
    first = api.create()
    second = api.create()
    api.call("DELETE", f"{INCIDENTS}/{second['id']}")
    numbers = [one["attributes"]["public_id"] for one in (first, second, api.create())]
    assert numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2]


def test_ids_have_the_versions_of_the_recordings(api: Api) -> None:
    incident = api.create()
    assert UUID(incident["id"]).version == 5
    assert UUID(incident["attributes"]["incident_type_uuid"]).version == 4
    assert UUID(api.mock.user_id).version == 1
    own = incident["relationships"]["user_defined_fields"]["data"]
    assert {one["type"] for one in own} == {"user_defined_field"}
    # As of 2026: seven built-in fields, and a newer one.
    assert sorted(UUID(one["id"]).version or 0 for one in own) == [4, 5, 5, 5, 5, 5, 5, 5]


def test_incidents_have_the_default_type_unless_the_request_sets_one(api: Api) -> None:
    types = {api.create()["attributes"]["incident_type_uuid"] for _ in range(3)}
    assert len(types) == 1
    named = {"data": {"type": "incident_types", "attributes": {"name": "Security"}}}
    other = api.call("POST", f"{INCIDENTS}/config/types", named).json()["data"]["id"]
    assert api.create(incident_type_uuid=other)["attributes"]["incident_type_uuid"] == other
    api.call("DELETE", f"{INCIDENTS}/config/types/{other}")
    sent = {"title": "t", "customer_impacted": False, "incident_type_uuid": other}
    body = {"data": {"type": "incidents", "attributes": sent}}
    assert api.call("POST", INCIDENTS, body).json() == {"errors": ["incident type not found"]}


def test_a_create_stores_the_attributes_sent(api: Api) -> None:
    handles = [{"handle": "@slack-ops", "display_name": "#ops"}]
    sent: dict[str, Any] = {"customer_impacted": True, "customer_impact_scope": "EU", "is_test": True}
    attributes = api.create(**sent, notification_handles=handles)["attributes"]
    assert {name: attributes[name] for name in sent} == sent
    assert attributes["notification_handles"] == handles


def test_a_create_links_and_embeds_users_with_null_ids(api: Api) -> None:
    incident = api.create()
    me = {"type": "users", "id": api.mock.user_id}
    for role in EMBEDDED:
        assert incident["relationships"][f"{role}_user"] == {"data": me}
        shown = incident["attributes"][role]["data"]
        assert {key: shown[key] for key in me} == me
        assert set(shown["attributes"]) == {"uuid", "handle", "email", "name", "icon"}
        assert shown["attributes"]["uuid"] == api.mock.user_id
        assert incident["attributes"][f"{role}_uuid"] is None


def test_a_create_returns_all_relationships(api: Api) -> None:
    relationships = api.create()["relationships"]
    assert relationships["commander_user"] == {"data": None}
    for empty in ("integrations", "attachments", "responders", "impacts"):
        assert relationships[empty] == {"data": []}
    people = {f"{role}_user" for role in EMBEDDED}
    lists = {"integrations", "attachments", "responders", "impacts"}
    assert set(relationships) == {"commander_user", "user_defined_fields"} | people | lists


def test_a_commander_set_at_creation_is_embedded_linked_and_the_only_responder(api: Api) -> None:
    ana = api.create_user("ana@example.com")["id"]
    incident = api.create(commander=ana)
    assert incident["attributes"]["commander"]["data"]["id"] == ana
    assert incident["relationships"]["commander_user"] == {"data": {"type": "users", "id": ana}}
    (responder,) = incident["relationships"]["responders"]["data"]
    assert (responder["type"], UUID(responder["id"]).version) == ("incident_responders", 5)


def test_the_state_resolved_at_creation_does_not_set_resolved(api: Api) -> None:
    resolved = {"state": {"type": "dropdown", "value": "resolved"}}
    attributes = api.create(fields=resolved)["attributes"]
    assert attributes["state"] == attributes["fields"]["state"]["value"] == "resolved"
    assert attributes["resolved"] is None


def test_a_read_returns_ids_instead_of_users(api: Api) -> None:
    created = api.create()
    read = api.get(created["id"])
    expected = {
        name: value for name, value in created["attributes"].items() if name not in (*EMBEDDED, "commander")
    }
    expected |= {f"{role}_uuid": api.mock.user_id for role in EMBEDDED}
    assert read["attributes"] == expected
    assert read["relationships"] == created["relationships"]
    assert "included" not in api.call("GET", f"{INCIDENTS}/{created['id']}").json()


def test_a_deleted_incident_is_not_found_by_any_operation(api: Api) -> None:
    incident, other = api.create(), api.create()
    todo = api.add_todo(incident["id"])
    path = f"{INCIDENTS}/{incident['id']}"
    deleted = api.call("DELETE", path)
    assert (deleted.status_code, deleted.content) == (204, b"")
    assert deleted.headers["content-type"] == "text/html; charset=utf-8"
    patch = {"data": {"type": "incidents", "id": incident["id"]}}
    task = {"data": {"type": "incident_todos", "attributes": {"content": "c", "assignees": []}}}
    todos = f"{path}/relationships/todos"
    calls: list[tuple[str, str, Any]] = [
        ("DELETE", path, None), ("GET", path, None), ("PATCH", path, patch),
        ("GET", todos, None), ("POST", todos, task),
        ("GET", f"{todos}/{todo['id']}", None), ("PATCH", f"{todos}/{todo['id']}", task),
        ("DELETE", f"{todos}/{todo['id']}", None),
    ]  # fmt: skip
    for method, called, body in calls:
        reply = api.call(method, called, body)
        assert reply.status_code == 404, (method, called)
        assert reply.headers["content-type"] == "application/json"
        assert reply.json() == {"errors": [f"incident {incident['id']} not found"]}
    assert api.get(other["id"])["id"] == other["id"]
