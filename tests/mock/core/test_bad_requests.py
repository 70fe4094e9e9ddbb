"""Requests that the OpenAPI document forbids give 400 with the path of the error, and change nothing."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents._http.library import httpx

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"
LEAST = {"title": "t", "customer_impacted": False}
OPENAPI = json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))
INVALID = 17.5
"""Value that is invalid for all members of all bodies, except those with arbitrary values."""
ARBITRARY = {
    "create_incident_impact going_on": "body/data/attributes/fields/",
    "patch_incident_impact reword": "body/data/attributes/fields/",
}
"""Paths of members with arbitrary values, by example: the fields of the organization."""

Path = tuple[str | int, ...]


def nodes(value: Any, path: Path = ()) -> Iterator[Path]:
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(inner, (dict, list)):
            yield from nodes(inner, (*path, key))
        else:
            yield (*path, key)


def replaced(body: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    changed = copy.deepcopy(body)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return changed


def examples() -> Iterator[Any]:
    for path, item in OPENAPI["paths"].items():
        for method in ("post", "put", "patch"):
            body = item.get(method, {}).get("requestBody")
            if body:
                for name, example in body["content"]["application/json"]["examples"].items():
                    label = f"{item[method]['operationId']} {name}"
                    yield pytest.param(method, re.sub(r"{\w+}", "i", path), example["value"], label, id=label)


def messages(reply: httpx.Response) -> list[str]:
    """Return the messages of a 400 of either back end."""
    errors = reply.json()["errors"]
    if reply.headers["content-type"] == "application/json":
        return [str(error) for error in errors]
    assert {(error["status"], error["title"]) for error in errors} == {("400", "Bad Request")}
    return [error["detail"] for error in errors]


@pytest.mark.parametrize(("method", "path", "body", "label"), list(examples()))
@pytest.mark.usefixtures("unchanged")
def test_every_member_of_every_example_is_validated(
    api: Api, method: str, path: str, body: Any, label: str
) -> None:
    for node in nodes(body):
        reply = api.call(method, path, replaced(body, node, INVALID))
        changed = "/".join(map(str, ("body", *node)))
        if label in ARBITRARY and changed.startswith(ARBITRARY[label]):
            assert reply.status_code != 400, node
            continue
        assert reply.status_code == 400, node
        if node == ("data", "type"):
            (message,) = messages(reply)
            assert message.startswith("got type 17.5 expected one of ")
            continue
        # An error inside a union of several types is reported with the path of the union.
        paths = [message.partition(":")[0] for message in messages(reply)]
        assert any(changed.startswith(one) and one.count("/") >= min(len(node), 3) for one in paths), paths


@pytest.mark.parametrize(("method", "path", "body", "label"), list(examples()))
@pytest.mark.usefixtures("unchanged")
def test_a_wrong_type_is_reported_alone(api: Api, method: str, path: str, body: Any, label: str) -> None:
    (message,) = messages(api.call(method, path, {"data": {"type": "nonsense"}}))
    found, _, kinds = message.partition(" expected one of ")
    assert found == 'got type "nonsense"', label
    assert json.dumps(body["data"]["type"]) in kinds.split(", ")


@pytest.mark.parametrize(
    ("attributes", "error"),
    [
        ({"customer_impacted": False}, 'body/data/attributes: "title" is a required property'),
        ({"title": "t"}, 'body/data/attributes: "customer_impacted" is a required property'),
        (
            {"title": "t", "customer_impacted": True},
            'body/data/attributes: "customer_impact_scope" is a required property',
        ),
        (LEAST | {"title": None}, 'body/data/attributes/title: null is not of type "string"'),
        (
            LEAST | {"initial_cells": [{"cell_type": "html", "content": {}}]},
            "body/data/attributes/initial_cells/0",
        ),
        (LEAST | {"fields": {"x": {"type": "slider"}}}, "body/data/attributes/fields/x"),
        (LEAST | {"fields": {"x": {"type": "dropdown", "value": ["a"]}}}, "body/data/attributes/fields/x"),
    ],
    ids=[
        "no title",
        "no impact",
        "impact without scope",
        "null",
        "wrong constant",
        "wrong enum",
        "wrong variant",
    ],
)
@pytest.mark.usefixtures("unchanged")
def test_an_invalid_incident_is_rejected_with_the_path(api: Api, attributes: Any, error: str) -> None:
    reply = api.call("POST", INCIDENTS, {"data": {"type": "incidents", "attributes": attributes}})
    assert reply.status_code == 400
    assert [message for message in reply.json()["errors"] if message.startswith(error)]


@pytest.mark.parametrize(
    ("method", "path", "body", "error"),
    [
        ("POST", INCIDENTS, {}, 'body: "data" is a required property'),
        ("POST", INCIDENTS, {"data": {"type": "incident", "attributes": LEAST}},
         'got type "incident" expected one of "incidents"'),
        ("POST", INCIDENTS, {"data": {"attributes": LEAST}}, 'body/data: "type" is a required property'),
        ("PATCH", f"{INCIDENTS}/i", {"data": {"type": "incidents"}}, 'body/data: "id" is a required'),
        (
            "PATCH",
            f"{INCIDENTS}/i",
            {"data": {"type": "incidents", "id": "i", "attributes": {"detected": "yesterday"}}},
            'body/data/attributes/detected: "yesterday" is not a "date-time"',
        ),
        (
            "PATCH",
            f"{INCIDENTS}/i",
            {"data": {"type": "incidents", "id": "i", "relationships": {"commander_user": {}}}},
            "body/data/relationships/commander_user: ",
        ),
        (
            "POST",
            f"{INCIDENTS}/i/relationships/todos",
            {"data": {"type": "incident_todos", "attributes": {"content": "c"}}},
            'body/data/attributes: "assignees" is a required property',
        ),
        (
            "POST",
            f"{INCIDENTS}/i/relationships/todos",
            {"data": {"type": "incident_todos", "attributes": {"content": "c", "assignees": [{"id": "U"}]}}},
            "body/data/attributes/assignees/0: ",
        ),
        (
            "PATCH",
            f"{INCIDENTS}/i/relationships/todos/t",
            {"data": {"type": "incident_todos", "attributes": {"assignees": []}}},
            'body/data/attributes: "content" is a required property',
        ),
        (
            "POST",
            "/api/v2/users",
            {"data": {"type": "users", "attributes": {}}},
            'body/data/attributes: "email" is a required property',
        ),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("unchanged")
def test_an_invalid_body_is_rejected_with_the_path(
    api: Api, method: str, path: str, body: Any, error: str
) -> None:
    reply = api.call(method, path, body)
    assert reply.status_code == 400
    assert [message for message in reply.json()["errors"] if message.startswith(error)], reply.text


def test_all_errors_are_reported_at_once(api: Api) -> None:
    body = {"data": {"type": "incidents", "attributes": {"title": 1, "is_test": "no"}}}
    assert len(api.call("POST", INCIDENTS, body).json()["errors"]) == 3


@pytest.mark.parametrize("method", ["GET", "PATCH"])
@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("include=users&include=attachments", "query parameter 'include' is given 2 times"),
        ("include=people", "query parameter 'include'/0: "),
        ("include=users,people", "query parameter 'include'/1: "),
        ("include=", "query parameter 'include'/0: "),
        ("include", "query parameter 'include'/0: "),
        ("include=users,", "query parameter 'include'/1: "),
        ("include=Users", "query parameter 'include'/0: "),
        ("include=users%20", "query parameter 'include'/0: "),
    ],
)
@pytest.mark.usefixtures("unchanged")
def test_an_invalid_query_is_rejected_with_the_path(api: Api, method: str, query: str, error: str) -> None:
    body = {"data": {"type": "incidents", "id": "i"}} if method == "PATCH" else None
    reply = api.call(method, f"{INCIDENTS}/i?{query}", body)
    assert reply.status_code == 400
    assert [message for message in reply.json()["errors"] if message.startswith(error)], reply.text


@pytest.mark.parametrize(
    "body",
    [
        {"data": {"type": "incidents", "id": "another", "attributes": {"title": ""}}},
        {"data": {"type": "incidents", "id": "", "attributes": {}, "relationships": {}}, "more": 1},
        {"data": {"type": "incidents", "id": "i", "attributes": {"customer_impacted": True}}},
        {"data": {"type": "incidents", "id": "i", "attributes": {
            "customer_impact_start": "2026-01-02T00:00:00Z", "customer_impact_end": "2026-01-01T00:00:00Z"}}},
        {"data": {"type": "incidents", "id": "i", "attributes": {
            "fields": {"severity": {"value": "SEV-9"}, "state": {"value": "odd"}}}}},
    ],
    ids=["another id", "unknown members", "impact without scope", "end before start", "unknown field values"],
)  # fmt: skip
def test_rules_beyond_the_schemas_are_not_enforced(api: Api, body: Any) -> None:
    reply = api.call("PATCH", f"{INCIDENTS}/{api.create()['id']}", body)
    assert reply.status_code == 200
    assert api.call("GET", f"{INCIDENTS}/{api.create()['id']}?other=1&other=2").status_code == 200


@pytest.mark.usefixtures("unchanged")
def test_a_404_changes_nothing(api: Api) -> None:
    unknown = {"commander_user": {"data": {"type": "users", "id": "unknown"}}}
    new = {"data": {"type": "incidents", "attributes": LEAST, "relationships": unknown}}
    assert api.call("POST", INCIDENTS, new).json() == {"errors": ["user unknown not found"]}
    todo = {"data": {"type": "incident_todos", "attributes": {"content": "c", "assignees": []}}}
    assert api.call("POST", f"{INCIDENTS}/none/relationships/todos", todo).status_code == 404


@pytest.mark.usefixtures("unchanged")
def test_an_update_with_an_unknown_commander_changes_nothing(api: Api) -> None:
    (incident,) = (one["id"] for one in api.call("GET", INCIDENTS).json()["data"])
    unknown = {"commander_user": {"data": {"type": "users", "id": "unknown"}}}
    body = {
        "data": {
            "type": "incidents",
            "id": incident,
            "attributes": {"title": "new"},
            "relationships": unknown,
        }
    }
    assert api.call("PATCH", f"{INCIDENTS}/{incident}", body).status_code == 404
