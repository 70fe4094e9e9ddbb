"""What the document forbids is 400, with the place of what is wrong, and changes nothing."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"
LEAST = {"title": "t", "customer_impacted": False}
DOCUMENT = json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))
NEVER_RIGHT = 17.5
"""No member of any body is a number with a fraction, except where anything goes."""
ANYTHING = {
    "create_incident_impact going_on": "body/data/attributes/fields/",
    "patch_incident_impact reword": "body/data/attributes/fields/",
}
"""By example, where the organization's own fields are."""

Place = tuple[str | int, ...]


def nodes(value: Any, place: Place = ()) -> Iterator[Place]:
    yield place
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(inner, (dict, list)):
            yield from nodes(inner, (*place, key))
        else:
            yield (*place, key)


def replaced(body: Any, place: Place, value: Any) -> Any:
    if not place:
        return value
    made = copy.deepcopy(body)
    inner = made
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return made


def examples() -> Iterator[Any]:
    for path, item in DOCUMENT["paths"].items():
        for method in ("post", "put", "patch"):
            body = item.get(method, {}).get("requestBody")
            if body:
                for name, example in body["content"]["application/json"]["examples"].items():
                    label = f"{item[method]['operationId']} {name}"
                    yield pytest.param(method, re.sub(r"{\w+}", "i", path), example["value"], label, id=label)


def reasons(reply: httpx.Response) -> list[str]:
    """Why a request was refused, whichever back end says so."""
    errors = reply.json()["errors"]
    if reply.headers["content-type"] == "application/json":
        return [str(error) for error in errors]
    assert {(error["status"], error["title"]) for error in errors} == {("400", "Bad Request")}
    return [error["detail"] for error in errors]


@pytest.mark.parametrize(("method", "path", "body", "label"), list(examples()))
@pytest.mark.usefixtures("unchanged")
def test_every_member_of_every_example_has_its_type(
    api: Api, method: str, path: str, body: Any, label: str
) -> None:
    for place in nodes(body):
        reply = api.call(method, path, replaced(body, place, NEVER_RIGHT))
        wrong = "/".join(map(str, ("body", *place)))
        if label in ANYTHING and wrong.startswith(ANYTHING[label]):
            assert reply.status_code != 400, place
            continue
        assert reply.status_code == 400, place
        if place == ("data", "type"):
            (reason,) = reasons(reply)
            assert reason.startswith("got type 17.5 expected one of ")
            continue
        # An error inside a union of several kinds is told of the union.
        told = [reason.partition(":")[0] for reason in reasons(reply)]
        assert any(wrong.startswith(where) and where.count("/") >= min(len(place), 3) for where in told), told


@pytest.mark.parametrize(("method", "path", "body", "label"), list(examples()))
@pytest.mark.usefixtures("unchanged")
def test_a_wrong_type_is_told_alone_and_first(
    api: Api, method: str, path: str, body: Any, label: str
) -> None:
    (reason,) = reasons(api.call(method, path, {"data": {"type": "nonsense"}}))
    told, _, kinds = reason.partition(" expected one of ")
    assert told == 'got type "nonsense"', label
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
def test_a_wrong_incident_is_refused_with_the_place(api: Api, attributes: Any, error: str) -> None:
    reply = api.call("POST", INCIDENTS, {"data": {"type": "incidents", "attributes": attributes}})
    assert reply.status_code == 400
    assert [said for said in reply.json()["errors"] if said.startswith(error)]


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
def test_a_wrong_body_is_refused_with_the_place(
    api: Api, method: str, path: str, body: Any, error: str
) -> None:
    reply = api.call(method, path, body)
    assert reply.status_code == 400
    assert [said for said in reply.json()["errors"] if said.startswith(error)], reply.text


def test_every_reason_is_told_at_once(api: Api) -> None:
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
def test_a_wrong_query_is_refused_with_the_place(api: Api, method: str, query: str, error: str) -> None:
    body = {"data": {"type": "incidents", "id": "i"}} if method == "PATCH" else None
    reply = api.call(method, f"{INCIDENTS}/i?{query}", body)
    assert reply.status_code == 400
    assert [said for said in reply.json()["errors"] if said.startswith(error)], reply.text


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
def test_what_no_schema_can_say_is_taken(api: Api, body: Any) -> None:
    reply = api.call("PATCH", f"{INCIDENTS}/{api.create()['id']}", body)
    assert reply.status_code == 200
    assert api.call("GET", f"{INCIDENTS}/{api.create()['id']}?other=1&other=2").status_code == 200


@pytest.mark.usefixtures("unchanged")
def test_a_404_changes_nothing(api: Api) -> None:
    nobody = {"commander_user": {"data": {"type": "users", "id": "nobody"}}}
    new = {"data": {"type": "incidents", "attributes": LEAST, "relationships": nobody}}
    assert api.call("POST", INCIDENTS, new).json() == {"errors": ["user nobody not found"]}
    todo = {"data": {"type": "incident_todos", "attributes": {"content": "c", "assignees": []}}}
    assert api.call("POST", f"{INCIDENTS}/none/relationships/todos", todo).status_code == 404


@pytest.mark.usefixtures("unchanged")
def test_an_update_that_names_nobody_known_changes_nothing_else(api: Api) -> None:
    (incident,) = (one["id"] for one in api.call("GET", INCIDENTS).json()["data"])
    nobody = {"commander_user": {"data": {"type": "users", "id": "nobody"}}}
    body = {
        "data": {"type": "incidents", "id": incident, "attributes": {"title": "new"}, "relationships": nobody}
    }
    assert api.call("PATCH", f"{INCIDENTS}/{incident}", body).status_code == 404
