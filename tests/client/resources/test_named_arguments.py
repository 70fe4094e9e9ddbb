"""Errors of handwritten methods name the argument, not where the request has its value."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from datadog_incidents.errors import InvalidRequestError

if TYPE_CHECKING:
    from .conftest import Call

WHEN = datetime.datetime(2026, 1, 5)  # without a time zone

CREATE: dict[str, Any] = {
    "title": 5,
    "customer_impacted": "no",
    "fields": 5,
    "commander": 5,
    "notify": [{"handle": 5}],
    "initial_cells": 5,
    "incident_type_uuid": 5,
    "is_test": "no",
}
IMPORT: dict[str, Any] = {
    "title": "\ud800",
    "declared": "x",
    "detected": 5,
    "resolved": WHEN,
    "commander": 5,
    "declared_by": 5,
    "incident_type_uuid": 5,
    "visibility": 5,
    "include": "incident_type",
}
UPDATE: dict[str, Any] = {
    "title": 5,
    "customer_impacted": 5,
    "customer_impact_scope": 5,
    "customer_impact_start": "x",
    "customer_impact_end": WHEN,
    "detected": 5,
    "commander": 5,
    "integrations": [5],
    "postmortem": 5,
    "include": [5],
}


@pytest.mark.parametrize(
    ("method", "arguments", "name", "value"),
    [
        *(("incidents.create", (), *one) for one in CREATE.items()),
        *(("incidents.import_", (), *one) for one in IMPORT.items()),
        *(("incidents.update", ("i",), *one) for one in UPDATE.items()),
        *(("incidents.update", (7,), *one) for one in UPDATE.items()),
        ("incidents.resolve", ("i",), "customer_impact_end", "x"),
        ("todos.create", ("i",), "content", 5),
        ("todos.create", ("i",), "assignees", [5]),
        ("todos.update", ("i", "t"), "content", 5),
        ("todos.update", (7, "t"), "assignees", [5]),
        ("attachments.add_link", ("i", "https://example.com"), "title", 5),
        ("attachments.create", ("i",), "attachment_type", 5),
        ("incidents.list", (), "page_size", 0),
        ("incidents.list", (), "page_offset", -1),
        ("incidents.search", ("x",), "page_size", 101),
        ("incidents.search", ("x",), "sort", 5),
        ("incidents.created_between", (WHEN.replace(tzinfo=datetime.UTC),), "page_size", 0),
        ("users.list", (), "filter", 5),
        ("users.list", (), "sort", True),
        ("users.list", (), "filter_status", [5]),
        ("users.list", (), "page_number", "1"),
        ("attachments.list", ("i",), "filter_attachment_type", 5),
    ],
    ids=str,
)
def test_an_invalid_argument_is_named(
    call: Call, method: str, arguments: tuple[Any, ...], name: str, value: Any
) -> None:
    required = {"incidents.create": "title", "incidents.import_": "title", "todos.create": "content"}
    keywords = {required[method]: "t", name: value} if method in required else {name: value}
    run = call.taken if method.endswith((".list", ".search", "_between")) else call
    with pytest.raises(InvalidRequestError) as caught:
        run(method, *arguments, **keywords)
    # What is inside of an argument follows its name.
    assert caught.value.path.replace("[", ".").split(".")[0] == name
    assert "data." not in str(caught.value) and "page[" not in str(caught.value)
    assert call.operations() == []


def test_a_uuid_object_is_accepted_as_a_user(call: Call, incident: str) -> None:
    user = call("users.create", email="ana@example.com").id
    for change in ({"title": "t", "commander": UUID(user)},):
        created = call("incidents.create", **change)
        assert created.raw["relationships"]["commander_user"]["data"]["id"] == user
    call("incidents.set_commander", incident, UUID(user))
    assert call.sent()["relationships"]["commander_user"]["data"]["id"] == user
    call("incidents.update", incident, commander=UUID(user))
    call("responders.create", incident, user=UUID(user))
    assert "list_users" not in call.operations()
