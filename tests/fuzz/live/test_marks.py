"""Marks in the bodies of requests."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.live.marks import MAX_TEXT, is_own_email, marked_body, marked_request, new_run_id
from datadog_incidents_api.operations import OPERATIONS

from .example_requests import WRITES, example_body, example_request

RUN_ID = "0123456789ab"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("@ana"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["data", "attributes", "title", "id", "assignees"]), inner)
    ),
)


def incident(**attributes: Any) -> Any:
    body = {"data": {"type": "incidents", "attributes": attributes}}
    return marked_body("create_incident", body, RUN_ID)["data"]["attributes"]


def test_incident_is_a_test_with_a_marked_title_and_notifies_nobody() -> None:
    marked = incident(title="Queue grows", customer_impacted=False, notification_handles=[{"handle": "@ana"}])
    assert marked == {"title": f"[fuzz {RUN_ID}] Queue grows", "customer_impacted": False, "is_test": True}


@pytest.mark.parametrize("title", ["", "x" * MAX_TEXT, "x" * (MAX_TEXT - 3)])
def test_title_keeps_within_the_maximum_length(title: str) -> None:
    assert len(incident(title=title)["title"]) <= MAX_TEXT


def test_title_that_is_too_long_stays_too_long() -> None:
    assert len(incident(title="x" * (MAX_TEXT + 1))["title"]) > MAX_TEXT


@pytest.mark.parametrize("title", [None, 7, ["x"], {}])
def test_title_of_another_type_stays_invalid(title: Any) -> None:
    assert incident(title=title)["title"] == title


def test_missing_title_stays_missing() -> None:
    assert "title" not in incident(customer_impacted=False)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_marking_twice_changes_nothing_more(operation: str) -> None:
    body = example_body(operation, lambda _: RUN_ID) if operation in WRITES else {"data": {"title": "x"}}
    before = deepcopy(body)
    once = marked_body(operation, body, RUN_ID)
    assert body == before, "the body was modified"
    assert marked_body(operation, once, RUN_ID) == once


@given(body=JSON, operation=st.sampled_from([*OPERATIONS]))
def test_any_body_can_be_marked(body: Any, operation: str) -> None:
    once = marked_body(operation, body, RUN_ID)
    assert marked_body(operation, once, RUN_ID) == once


def test_user_gets_an_address_that_does_not_exist() -> None:
    body = {"data": {"type": "users", "attributes": {"email": "Ana.L@example.com", "name": "Ana"}}}
    email = marked_body("create_user", body, RUN_ID)["data"]["attributes"]["email"]
    assert email == f"fuzz-{RUN_ID}-anal@fuzz.invalid"
    assert is_own_email(email, RUN_ID)
    assert not is_own_email(email, "another")


def test_update_keeps_the_mark() -> None:
    body = {"data": {"type": "incidents", "attributes": {"title": "x"}}}
    assert marked_body("update_incident", body, RUN_ID)["data"]["attributes"] == {
        "title": f"[fuzz {RUN_ID}] x"
    }


def test_request_is_marked_by_its_method_and_path() -> None:
    request = example_request("create_incident", str)
    marked = json.loads(marked_request(evolve(request, operation=None), RUN_ID).body)
    assert marked["data"]["attributes"]["is_test"] is True


def test_the_id_of_an_incident_in_attributes_is_removed() -> None:
    body = example_body("create_incident_todo", lambda tag: tag)
    body["data"]["attributes"]["incident_id"] = "00000000-0000-4000-8000-000000001234"
    assert "incident_id" not in marked_body("create_incident_todo", body, RUN_ID)["data"]["attributes"]


@pytest.mark.parametrize("body", [b"", b"no JSON", b"[" * 100_000, b"[1]", b"\xff"])
def test_request_without_a_json_object_is_not_changed(body: bytes) -> None:
    request = Request("POST", "/api/v2/incidents", body=body)
    assert marked_request(request, RUN_ID) is request


def test_run_ids_differ() -> None:
    assert len({new_run_id() for _ in range(100)}) == 100


@pytest.mark.parametrize(
    ("operation", "name", "invalid"),
    [
        ("create_incident", "is_test", "yes"),
        ("create_incident", "notification_handles", "ana"),
        ("create_incident", "title", 7),
        ("create_incident_type", "is_default", "no"),
        ("create_incident_todo", "assignees", [7]),
        ("create_incident_todo", "incident_id", 7),
    ],
)
def test_invalid_value_is_not_mended(operation: str, name: str, invalid: Any) -> None:
    body = example_body(operation, lambda tag: tag)
    body["data"]["attributes"][name] = invalid
    assert marked_body(operation, body, RUN_ID)["data"]["attributes"][name] == invalid
