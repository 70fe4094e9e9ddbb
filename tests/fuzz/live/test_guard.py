"""Rules of the guard, one by one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.fuzz.connection import NotPermittedError
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.live.guard import Guard, refuse_writes
from datadog_incidents.fuzz.live.marks import HANDLES, marked_body
from datadog_incidents.fuzz.live.operation_rules import MAX_USERS, RULES
from datadog_incidents.fuzz.live.owned import Owned
from datadog_incidents.fuzz.model.bodies import has_id
from datadog_incidents_api.operations import OPERATIONS

from .example_requests import WRITES, example_body, example_request

RUN_ID = "0123456789ab"
OWN = "11111111-1111-4111-8111-111111111111"
FOREIGN = "22222222-2222-4222-8222-222222222222"
TAGS = {one.tag for one in OPERATIONS.values()}
TITLE = f"[fuzz {RUN_ID}] Queue grows"
HANDLE_OPERATIONS = ("create_global_incident_handle", "update_global_incident_handle")


@pytest.fixture
def guard() -> Guard:
    """Guard of a run that has created a resource of each kind, with the same ID for simplicity."""
    return guard_with()


def guard_with(*opted_in: str, notes: list[str] | None = None) -> Guard:
    owned = Owned()
    for tag in TAGS:
        assert owned.claim(tag, OWN, 0)
    return Guard(owned, RUN_ID, opted_in=opted_in, notes=notes)


def own(_: str) -> str:
    return OWN


def marked(operation: str, body: Any = None) -> Request:
    """Return a request that the guard permits, unless the operation is excluded."""
    body = example_body(operation, own) if body is None else body
    return example_request(operation, own, None if body is None else marked_body(operation, body, RUN_ID))


def incident(**attributes: Any) -> Request:
    """Return a create of an incident, whose attributes are permitted apart from those given."""
    sent = {"title": TITLE, "customer_impacted": False, "is_test": True, **attributes}
    return example_request("create_incident", own, {"data": {"type": "incidents", "attributes": sent}})


def refusal(guard: Guard, request: Request) -> str:
    with pytest.raises(NotPermittedError) as raised:
        guard(request)
    return str(raised.value)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_reads_and_marked_writes_of_own_resources_are_permitted(guard: Guard, operation: str) -> None:
    request = marked(operation)
    if RULES[operation].is_excluded:
        assert "excluded" in refusal(guard, request)
    else:
        guard(request)


@pytest.mark.parametrize("operation", [one for one, rule in RULES.items() if rule.is_excluded])
def test_excluded_operation_can_be_opted_in_by_its_id(operation: str) -> None:
    guard_with(operation)(marked(operation))


@pytest.mark.parametrize("operation", WRITES)
def test_no_write_is_permitted_without_live_writes(operation: str) -> None:
    with pytest.raises(NotPermittedError, match="only GET"):
        refuse_writes(marked(operation))


@pytest.mark.parametrize("operation", [one for one in WRITES if "{" in OPERATIONS[one].path])
def test_every_id_in_the_path_must_be_an_own_one(operation: str) -> None:
    guard, found = guard_with(operation), OPERATIONS[operation]
    segments = found.path.split("/")
    for position, segment in enumerate(segments):
        if segment.startswith("{"):
            path = "/".join(
                FOREIGN if index == position else OWN if part.startswith("{") else part
                for index, part in enumerate(segments)
            )
            assert "in the path" in refusal(guard, evolve(marked(operation), path=path))


@pytest.mark.parametrize("operation", [one for one in WRITES if has_id(one)])
def test_id_in_the_body_must_be_an_own_one(operation: str) -> None:
    body = marked_body(operation, example_body(operation, own), RUN_ID)
    body["data"]["id"] = FOREIGN
    assert "resource in the body" in refusal(guard_with(operation), example_request(operation, own, body))


def test_own_id_of_another_kind_does_not_count() -> None:
    owned = Owned()
    assert owned.claim("types", OWN, 0)
    assert "in the path" in refusal(Guard(owned, RUN_ID), marked("disable_user"))


@pytest.mark.parametrize(
    "attributes",
    [
        {"incident_type_uuid": FOREIGN},
        {"incident_type_uuid": FOREIGN.replace("-", "").upper()},
        {"incident_type_uuid": f"urn:uuid:{FOREIGN}"},
        {"incident_type_uuid": "7"},
        {"fields": {"type": {"value": [FOREIGN]}}},
        {"fields": {"id": 7}},
    ],
)
def test_reference_to_other_resources_is_refused(guard: Guard, attributes: dict[str, Any]) -> None:
    assert "refers to" in refusal(guard, incident(**attributes))


@pytest.mark.parametrize("title", ["Queue grows", f" {TITLE}", TITLE.replace("] ", "]x"), None, 7, [TITLE]])
def test_incident_without_the_mark_is_refused(guard: Guard, title: Any) -> None:
    assert "lacks the mark" in refusal(guard, incident(title=title))


@pytest.mark.parametrize("is_test", [False, None, 1, "true"])
def test_incident_that_is_no_test_is_refused(guard: Guard, is_test: Any) -> None:
    assert refusal(guard, incident(is_test=is_test)) == "is_test is not true"


def test_incident_without_is_test_is_refused(guard: Guard) -> None:
    body = {"data": {"attributes": {"title": TITLE}}}
    assert refusal(guard, example_request("create_incident", own, body)) == "is_test is not true"


@pytest.mark.parametrize("operation", ["create_incident", "update_incident"])
@pytest.mark.parametrize("handles", [[], None, [{"handle": "ana@example.com"}]])
def test_notification_handles_are_refused_unless_opted_in(operation: str, handles: Any) -> None:
    attributes = {"title": TITLE, "is_test": True, HANDLES: handles}
    request = example_request(operation, own, {"data": {"attributes": attributes}})
    assert HANDLES in refusal(guard_with(operation), request)
    if handles != [{"handle": "ana@example.com"}]:  # which is a mention as well
        guard_with(HANDLES)(request)


@pytest.mark.parametrize("text", ["ask @ana", "@team-web", "ana@example.com", "\uff20 @\u00e4"])
def test_mention_is_refused(guard: Guard, text: str) -> None:
    assert "mention" in refusal(guard, incident(customer_impact_scope=text))


@pytest.mark.parametrize(
    "assignees", [["ana"], "ana", [{"name": "Ben", "source": "slack"}], ["ana@example.com"]]
)
def test_todo_is_assigned_to_users_of_the_run_only(guard: Guard, assignees: Any) -> None:
    body = {"data": {"attributes": {"content": "Roll back", "assignees": assignees}}}
    refusal(guard, example_request("create_incident_todo", own, body))
    body["data"]["attributes"]["assignees"] = [f"@fuzz-{RUN_ID}-ana@fuzz.invalid"]
    guard(example_request("create_incident_todo", own, body))


@pytest.mark.parametrize("operation", ["create_incident_notification_rule", "create_incident_rule"])
def test_rule_that_would_run_is_refused(guard: Guard, operation: str) -> None:
    body = marked_body(operation, example_body(operation, own), RUN_ID)
    body["data"]["attributes"]["enabled"] = True
    assert refusal(guard, example_request(operation, own, body)) == "enabled is not false"
    del body["data"]["attributes"]["enabled"]
    assert refusal(guard, example_request(operation, own, body)) == "enabled is not false"


def test_setting_for_all_incident_types_is_refused(guard: Guard) -> None:
    operation = "create_incident_notification_rule"
    body = marked_body(operation, example_body(operation, own), RUN_ID)
    del body["data"]["relationships"]
    assert "incident type" in refusal(guard, example_request(operation, own, body))


@pytest.mark.parametrize("operation", ["create_incident_type", "update_incident_type"])
def test_type_does_not_become_the_default(guard: Guard, operation: str) -> None:
    body = {"data": {"attributes": {"name": TITLE, "is_default": True}}}
    assert refusal(guard, example_request(operation, own, body)) == "is_default is not false"


@pytest.mark.parametrize(
    "email", ["ana@example.com", f"fuzz-{RUN_ID}@example.com", f"x-fuzz-{RUN_ID}@fuzz.invalid"]
)
def test_user_with_an_address_that_may_exist_is_refused(guard: Guard, email: str) -> None:
    refusal(guard, example_request("create_user", own, {"data": {"attributes": {"email": email}}}))


def test_few_users_are_created_since_they_remain(guard: Guard) -> None:
    for _ in range(MAX_USERS):
        guard(marked("create_user"))
    assert f"at most {MAX_USERS}" in refusal(guard, marked("create_user"))
    for _ in range(2 * MAX_USERS):
        guard(marked("create_incident"))


@pytest.mark.parametrize(
    "change",
    [
        {"method": "delete"},
        {"method": "TRACE"},
        {"method": "DELETE"},
        {"path": "/api/v2/incidents/"},
        {"path": "/api/v2/./incidents"},
        {"path": "/api/v2/incidents?x=1"},
        {"path": f"/api/v2/incidents/{OWN}/../import"},
        {"path": "@example.com/api/v2/incidents"},
        {"headers": {"X-HTTP-Method-Override": "DELETE"}},
        {"query": "_method=DELETE"},
        {"body": b"title=x"},
        {"body": b"[]"},
        {"body": b"\xff"},
        {"body": b'{"data": {}, "data": {}}'},
        {"body": b'{"data": {}, "DATA": {}}'},
        {"body": b"[" * 100_000},
        {"body": json.dumps({"data": {"attributes": {"title": TITLE, "is_test": True}}}).encode("utf-16")},
    ],
)
def test_request_with_unclear_effect_is_refused(guard: Guard, change: dict[str, Any]) -> None:
    guard(incident())
    refusal(guard, evolve(incident(), **change))


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", f"/api/v2/incidents/{OWN}%2f..%2f{FOREIGN}"),
        ("DELETE", "/api/v2/incidents/%2e%2e"),
        ("DELETE", "/api/v2/incidents/config"),
        ("DELETE", f"/api/v2/incidents/{OWN}/../{FOREIGN}"),
        ("DELETE", "/api/v2/incidents/"),
    ],
)
def test_path_that_leads_elsewhere_is_refused(guard: Guard, method: str, path: str) -> None:
    refusal(guard, Request(method, path))


def test_keys_are_read_without_regard_to_case(guard: Guard) -> None:
    assert HANDLES in refusal(guard, incident(Notification_Handles=[]))
    assert "is_test" in refusal(guard, incident(fields={"IS_TEST": False}))


def test_get_of_another_host_is_refused(guard: Guard) -> None:
    request = Request("GET", "@example.com/")
    assert "host" in refusal(guard, request)
    with pytest.raises(NotPermittedError, match="host"):
        refuse_writes(request)


def test_handle_is_only_replaced_by_an_own_id() -> None:
    guard, operation = guard_with(*HANDLE_OPERATIONS), "update_global_incident_handle"
    body = marked_body(operation, example_body(operation, own), RUN_ID)
    guard(example_request(operation, own, body))
    body["data"]["attributes"]["name"] = "checkout-down"  # by which a server may find it
    assert "mark" in refusal(guard, example_request(operation, own, body))


def test_refusals_are_noted_once_for_each_operation_and_reason() -> None:
    notes: list[str] = []
    guard = guard_with(notes=notes)
    for request in (incident(title="x"), incident(title="y"), incident(is_test=False), Request("PUT", "/")):
        refusal(guard, request)
    assert len(notes) == 3
    assert guard.refused["create_incident", "title lacks the mark of the run"] == 2


@pytest.mark.parametrize(
    "name",
    [
        "X-HTTP-Method-Override",
        "x_http_method_override",
        "X-Original-URL",
        "x-rewrite-url",
        "Host",
        "Content-Encoding",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_header_that_makes_another_request_of_it_is_refused(guard: Guard, name: str, method: str) -> None:
    request = evolve(incident(), method=method, headers={name: "DELETE"})
    assert "replaces a part of the request" in refusal(guard, request)


@pytest.mark.parametrize("query", [f"id={FOREIGN}", "a=1;ID=5", f"filter%5Bx%5D={FOREIGN.upper()}"])
@pytest.mark.parametrize("operation", ["delete_incident", "update_incident"])
def test_write_whose_query_refers_to_a_foreign_resource_is_refused(
    guard: Guard, operation: str, query: str
) -> None:
    assert "body or query refers to" in refusal(guard, evolve(marked(operation), query=query))
    guard(evolve(marked(operation), query=f"include=users&id={OWN}"))


@pytest.mark.parametrize("body", [b'{"ids": [7, 8]}', b"[]", b"x"])
def test_delete_with_a_body_is_refused(guard: Guard, body: bytes) -> None:
    assert "no DELETE of the API has a body" in refusal(guard, evolve(marked("delete_incident"), body=body))


def test_method_is_not_replaced_after_a_semicolon(guard: Guard) -> None:
    request = Request("GET", "/api/v2/incidents", "a=1;_method=DELETE")
    assert "replaces a part of the request" in refusal(guard, request)
