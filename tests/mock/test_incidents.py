"""Incidents are filled in, mirrored, shown and hidden as the recorded server does it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

if TYPE_CHECKING:
    from tests.mock.conftest import Api

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
STATE_RESOLVED = {"state": {"type": "dropdown", "value": "resolved"}}


def link(user_id: str | None) -> dict[str, Any]:
    return {"commander_user": {"data": None if user_id is None else {"type": "users", "id": user_id}}}


def instant(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


def responders(incident: dict[str, Any]) -> list[str]:
    data = incident["relationships"]["responders"]["data"]
    assert {one["type"] for one in data} <= {"incident_responders"}
    assert {UUID(one["id"]).version for one in data} <= {5}
    return [one["id"] for one in data]


def test_a_create_fills_in_every_attribute(api: Api) -> None:
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


def test_fields_are_complete_from_the_start(api: Api) -> None:
    attributes = api.create()["attributes"]
    assert attributes["fields"] == {
        "severity": {"type": "dropdown", "value": "UNKNOWN"},
        "state": {"type": "dropdown", "value": "active"},
        "detection_method": {"type": "dropdown", "value": "unknown"},
        "root_cause": {"type": "textbox", "value": None},
        "summary": {"type": "textbox", "value": None},
        "services": {"type": "autocomplete", "value": None},
        "teams": {"type": "autocomplete", "value": None},
        "slug": {"type": "textbox", "value": f"IR-{attributes['public_id']}"},
    }


def test_times_of_a_create_are_one_and_detected_a_little_earlier(api: Api) -> None:
    for _ in range(20):
        attributes = api.create()["attributes"]
        assert attributes["created"] == attributes["modified"] == attributes["declared"]
        ahead = instant(attributes["created"]) - instant(attributes["detected"])
        assert datetime.timedelta(milliseconds=7) <= ahead <= datetime.timedelta(milliseconds=14)


def test_public_ids_count_up_and_are_not_given_again(api: Api) -> None:
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
    # 2026: the seven built-in fields, and one that came later.
    assert sorted(UUID(one["id"]).version or 0 for one in own) == [4, 5, 5, 5, 5, 5, 5, 5]


def test_all_incidents_are_of_the_default_type_unless_told_otherwise(api: Api) -> None:
    types = {api.create()["attributes"]["incident_type_uuid"] for _ in range(3)}
    assert len(types) == 1
    named = {"data": {"type": "incident_types", "attributes": {"name": "Security"}}}
    other = api.call("POST", f"{INCIDENTS}/config/types", named).json()["data"]["id"]
    assert api.create(incident_type_uuid=other)["attributes"]["incident_type_uuid"] == other
    api.call("DELETE", f"{INCIDENTS}/config/types/{other}")
    sent = {"title": "t", "customer_impacted": False, "incident_type_uuid": other}
    body = {"data": {"type": "incidents", "attributes": sent}}
    assert api.call("POST", INCIDENTS, body).json() == {"errors": ["incident type not found"]}


def test_a_create_keeps_what_it_is_sent(api: Api) -> None:
    handles = [{"handle": "@slack-ops", "display_name": "#ops"}]
    sent: dict[str, Any] = {"customer_impacted": True, "customer_impact_scope": "EU", "is_test": True}
    attributes = api.create(**sent, notification_handles=handles)["attributes"]
    assert {name: attributes[name] for name in sent} == sent
    assert attributes["notification_handles"] == handles


def test_a_create_links_its_people_and_embeds_them_and_leaves_their_ids_null(api: Api) -> None:
    incident = api.create()
    me = {"type": "users", "id": api.mock.user_id}
    for role in EMBEDDED:
        assert incident["relationships"][f"{role}_user"] == {"data": me}
        shown = incident["attributes"][role]["data"]
        assert {key: shown[key] for key in me} == me
        assert set(shown["attributes"]) == {"uuid", "handle", "email", "name", "icon"}
        assert shown["attributes"]["uuid"] == api.mock.user_id
        assert incident["attributes"][f"{role}_uuid"] is None


def test_relationships_of_a_create_are_all_there(api: Api) -> None:
    relationships = api.create()["relationships"]
    assert relationships["commander_user"] == {"data": None}
    for empty in ("integrations", "attachments", "responders", "impacts"):
        assert relationships[empty] == {"data": []}
    people = {f"{role}_user" for role in EMBEDDED}
    lists = {"integrations", "attachments", "responders", "impacts"}
    assert set(relationships) == {"commander_user", "user_defined_fields"} | people | lists


def test_a_commander_named_at_create_is_embedded_linked_and_the_only_responder(api: Api) -> None:
    ana = api.create_user("ana@example.com")["id"]
    incident = api.create(commander=ana)
    assert incident["attributes"]["commander"]["data"]["id"] == ana
    assert incident["relationships"]["commander_user"] == {"data": {"type": "users", "id": ana}}
    assert len(responders(incident)) == 1


def test_a_state_of_resolved_at_create_is_taken_but_resolves_nothing(api: Api) -> None:
    attributes = api.create(fields=STATE_RESOLVED)["attributes"]
    assert attributes["state"] == attributes["fields"]["state"]["value"] == "resolved"
    assert attributes["resolved"] is None


@pytest.mark.parametrize(
    ("name", "value"), [("severity", "SEV-2"), ("severity", "UNKNOWN"), ("state", "stable")]
)
def test_severity_and_state_mirror_their_fields(api: Api, name: str, value: str) -> None:
    sent = {name: {"type": "dropdown", "value": value}}
    created = api.create(fields=sent)
    updated = api.update(api.create()["id"], fields=sent)
    for incident in (created, updated, api.get(created["id"]), api.get(updated["id"])):
        assert incident["attributes"][name] == value
        assert incident["attributes"]["fields"][name] == {"type": "dropdown", "value": value}


def test_a_read_gives_ids_of_people_in_place_of_the_people(api: Api) -> None:
    created = api.create()
    read = api.get(created["id"])
    expected = {
        name: value for name, value in created["attributes"].items() if name not in (*EMBEDDED, "commander")
    }
    expected |= {f"{role}_uuid": api.mock.user_id for role in EMBEDDED}
    assert read["attributes"] == expected
    assert read["relationships"] == created["relationships"]
    assert "included" not in api.call("GET", f"{INCIDENTS}/{created['id']}").json()


def test_an_update_touches_only_what_it_is_sent(api: Api) -> None:
    handles = [{"handle": "@a"}]
    incident = api.create(
        customer_impacted=True, customer_impact_scope="EU", notification_handles=handles,
        fields={"severity": {"type": "dropdown", "value": "SEV-3"}},
    )  # fmt: skip
    before = api.get(incident["id"])
    updated = api.update(incident["id"], title="new")
    after = api.get(incident["id"])
    assert after["attributes"]["title"] == updated["attributes"]["title"] == "new"
    different = {name for name, value in before["attributes"].items() if after["attributes"][name] != value}
    assert different == {"title", "modified"}
    assert instant(after["attributes"]["modified"]) > instant(before["attributes"]["modified"])
    changed = {
        name for name, value in before["relationships"].items() if after["relationships"][name] != value
    }
    assert changed == {"responders"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "new"),
        ("customer_impacted", True),
        ("customer_impact_scope", "US"),
        ("customer_impact_start", "2026-01-05T08:00:00+00:00"),
        ("customer_impact_end", "2026-01-05T08:30:00.250000+00:00"),
        ("detected", "2026-01-05T08:10:00+00:00"),
        ("detected", None),
        ("notification_handles", [{"handle": "@b", "display_name": "b"}]),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isidentifier() else "",
)
def test_an_update_sets_each_attribute(api: Api, name: str, value: Any) -> None:
    incident = api.create()
    assert api.update(incident["id"], **{name: value})["attributes"][name] == value
    assert api.get(incident["id"])["attributes"][name] == value


def test_an_update_embeds_people_and_names_their_ids(api: Api) -> None:
    attributes = api.update(api.create()["id"], title="new")["attributes"]
    for role in EMBEDDED:
        assert attributes[f"{role}_uuid"] == api.mock.user_id
        assert attributes[role]["data"]["id"] == api.mock.user_id
    assert attributes["commander"] is None


def test_the_reply_that_appoints_a_commander_embeds_them_and_does_not_link_them_yet(api: Api) -> None:
    ana = api.create_user("ana@example.com")["id"]
    incident = api.create()
    appointed = api.update(incident["id"], link(ana))
    assert appointed["attributes"]["commander"]["data"]["id"] == ana
    assert appointed["relationships"]["commander_user"] == {"data": None}
    assert len(responders(appointed)) == 2
    for later in (api.get(incident["id"]), api.update(incident["id"], title="new")):
        assert later["relationships"] == appointed["relationships"] | link(ana)


@pytest.mark.parametrize("nobody", [{"data": None}, None], ids=["null data", "null"])
def test_a_commander_is_relieved_by_null_and_only_by_null(api: Api, nobody: Any) -> None:
    ana = api.create_user("ana@example.com")["id"]
    incident = api.create(commander=ana)
    kept = api.update(incident["id"], title="new")
    assert kept["attributes"]["commander"]["data"]["id"] == ana
    relieved = api.update(incident["id"], {"commander_user": nobody})
    assert relieved["attributes"]["commander"] is None
    assert relieved["relationships"]["commander_user"] == {"data": None}
    assert api.get(incident["id"])["relationships"]["commander_user"] == {"data": None}


def test_an_update_makes_its_caller_a_responder_once(api: Api) -> None:
    incident = api.create()
    first = api.update(incident["id"], link(None))
    second = api.update(incident["id"], title="new")
    assert len(responders(first)) == 1
    assert responders(first) == responders(second)


def test_an_update_that_resolves_notes_the_time_shortly_before_modified(api: Api) -> None:
    incident = api.create()
    attributes = api.update(incident["id"], title="Done", fields=STATE_RESOLVED)["attributes"]
    assert attributes["state"] == attributes["fields"]["state"]["value"] == "resolved"
    lag = instant(attributes["modified"]) - instant(attributes["resolved"])
    assert lag == datetime.timedelta(milliseconds=5)
    assert attributes["time_to_resolve"] == 0
    again = api.update(incident["id"], fields=STATE_RESOLVED)["attributes"]
    assert again["resolved"] == attributes["resolved"]


def test_fields_of_the_organization_are_kept_with_the_kind_they_were_given(api: Api) -> None:
    own = {
        "room": {"type": "textbox", "value": "4.12"},
        "steps": {"type": "textarray", "value": ["a"]},
        "tags": {"type": "metrictag", "value": ["x:y"]},
        "shops": {"value": ["eu", "us"]},
        "mood": {"value": "calm"},
    }
    incident = api.create(fields=own)
    fields = incident["attributes"]["fields"]
    assert {name: fields[name] for name in ("room", "steps", "tags")} == {
        name: own[name] for name in ("room", "steps", "tags")
    }
    assert fields["shops"] == {"type": "multiselect", "value": ["eu", "us"]}
    assert fields["mood"] == {"type": "dropdown", "value": "calm"}
    sent = {name: {"value": None if name == "room" else ["b"]} for name in ("room", "steps", "tags")}
    changed = api.update(incident["id"], fields=sent)["attributes"]["fields"]
    assert changed["room"] == {"type": "textbox", "value": None}
    assert changed["steps"] == {"type": "textarray", "value": ["b"]}
    assert changed["tags"] == {"type": "metrictag", "value": ["b"]}
    assert changed["shops"] == fields["shops"]


def test_built_in_fields_keep_their_kind_whatever_a_request_calls_them(api: Api) -> None:
    sent = {"services": {"type": "multiselect", "value": ["cart"]}, "summary": {"value": "short"}}
    fields = api.create(fields=sent)["attributes"]["fields"]
    assert fields["services"] == {"type": "autocomplete", "value": ["cart"]}
    assert fields["summary"] == {"type": "textbox", "value": "short"}


def test_durations_follow_from_times(api: Api) -> None:
    incident = api.create()
    attributes = api.update(
        incident["id"],
        customer_impact_start="2026-01-05T08:00:00Z",
        detected="2026-01-05T08:10:00Z",
        customer_impact_end="2026-01-05T08:30:00Z",
    )["attributes"]
    assert attributes["customer_impact_duration"] == 1800
    assert attributes["time_to_detect"] == 600
    assert attributes["time_to_repair"] == 1200
    created = instant(attributes["created"])
    detected = datetime.datetime(2026, 1, 5, 8, 10, tzinfo=datetime.UTC)
    assert attributes["time_to_internal_response"] == int((created - detected).total_seconds())


def test_integrations_that_an_update_links_have_to_be_the_incidents(api: Api) -> None:
    incident, other = api.create()["id"], api.create()["id"]
    slack = {"integration_type": 1, "metadata": {"channels": []}}
    body = {"data": {"type": "incident_integrations", "attributes": slack}}
    made = api.call("POST", f"{INCIDENTS}/{incident}/relationships/integrations", body).json()["data"]
    links = {"integrations": {"data": [{"type": "incident_integrations", "id": made["id"]}]}}
    assert api.update(incident, links)["relationships"]["integrations"] == links["integrations"]
    assert api.get(incident)["relationships"]["integrations"] == links["integrations"]
    refused = {"data": {"type": "incidents", "id": other, "relationships": links}}
    assert api.call("PATCH", f"{INCIDENTS}/{other}", refused).status_code == 404


def test_a_deleted_incident_is_gone_for_every_operation(api: Api) -> None:
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
    for method, where, body in calls:
        reply = api.call(method, where, body)
        assert reply.status_code == 404, (method, where)
        assert reply.headers["content-type"] == "application/json"
        assert reply.json() == {"errors": [f"incident {incident['id']} not found"]}
    assert api.get(other["id"])["id"] == other["id"]
