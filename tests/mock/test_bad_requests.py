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

from datadog_incidents.mock import MockDatadog

if TYPE_CHECKING:
    from tests.mock.conftest import Api

INCIDENTS = "/api/v2/incidents"
LEAST = {"title": "t", "customer_impacted": False}
DOCUMENT = json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))
NEVER_RIGHT = 17.5
"""No member of any body is a number with a fraction, except where anything goes."""
ANYTHING = {"create_incident_impact going_on": "body/data/attributes/fields/"}
"""By example, where the organization's own fields are."""

Place = tuple[str | int, ...]


def state(mock: MockDatadog) -> Any:
    world = mock._server.world
    return copy.deepcopy((world.users, world.incidents, world.todos, world.members, world._public_id))


@pytest.fixture
def unchanged(api: Api) -> Iterator[None]:
    """Nothing that a test does changes what the mock knows."""
    api.add_todo(api.create()["id"])
    api.create_user("a@example.com")
    before = state(api.mock)
    yield
    assert state(api.mock) == before


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


NOT_JSON = {
    "nothing": b"",
    "cut": b'{"data":',
    "a word": b"data",
    "two values": b"{} {}",
    "no Unicode": b'{"data": "\xff"}',
    "NaN": b'{"data": NaN}',
    "too deep": b"[" * 100_000,
    "a number beyond range": b'{"data": 1e999}',
    "half a surrogate pair": rb'{"data": {"type": "users", "attributes": {"email": "\ud800"}}}',
    "half a pair as key": rb'{"\udc00": 1}',
    "digits without end": b'{"data": ' + b"1" * 5000 + b"}",
}


@pytest.mark.parametrize("content", NOT_JSON.values(), ids=NOT_JSON)
@pytest.mark.parametrize("path", [INCIDENTS, "/api/v2/users"])
@pytest.mark.usefixtures("unchanged")
def test_what_is_not_json_is_refused(api: Api, path: str, content: bytes) -> None:
    reply = api.http.post(path, content=content, headers={"content-type": "application/json"})
    assert reply.status_code == 400
    (error,) = reply.json()["errors"]
    assert error.startswith("the body is not JSON: ")
    assert len(error) < 300


@pytest.mark.parametrize(
    "number", [b"1e999", b"[" * 500 + b"]" * 500, rb'"\ud800"'], ids=["infinite", "deep", "surrogate"]
)
def test_what_cannot_be_said_back_is_refused_even_where_the_document_is_silent(
    api: Api, number: bytes
) -> None:
    unknown = b'{"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": false,'
    unknown += b'"notification_handles": [{"other": ' + number + b"}]}}}"
    reply = api.http.post(INCIDENTS, content=unknown, headers={"content-type": "application/json"})
    assert reply.status_code in (201, 400)
    assert b"Infinity" not in reply.content
    reply.content.decode("utf-8")
    assert json.dumps(reply.json(), ensure_ascii=False).encode("utf-8")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("text/plain", "text/plain"),
        ("application/x-www-form-urlencoded", "application/x-www-form-urlencoded"),
        ("application/vnd.api+json", "application/vnd.api+json"),
        ("multipart/form-data; boundary=x", "multipart/form-data"),
        (None, "of no type"),
    ],
)
@pytest.mark.usefixtures("unchanged")
def test_a_body_of_another_type_is_refused(api: Api, kind: str | None, told: str) -> None:
    content = json.dumps({"data": {"type": "incidents", "attributes": LEAST}}).encode()
    headers = {} if kind is None else {"content-type": kind}
    reply = api.http.post(INCIDENTS, content=content, headers=headers)
    assert reply.status_code == 400
    assert reply.json() == {"errors": [f"the body has to be application/json, not {told}"]}


@pytest.mark.parametrize("kind", ["application/json; charset=utf-8", "Application/JSON", "application/json;"])
def test_a_content_type_may_have_parameters_and_capitals(api: Api, kind: str) -> None:
    content = json.dumps({"data": {"type": "incidents", "attributes": LEAST}}).encode()
    assert api.http.post(INCIDENTS, content=content, headers={"content-type": kind}).status_code == 201


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


def test_an_update_that_names_nobody_known_changes_nothing_else(api: Api) -> None:
    incident = api.create()["id"]
    before = state(api.mock)
    nobody = {"commander_user": {"data": {"type": "users", "id": "nobody"}}}
    body = {
        "data": {"type": "incidents", "id": incident, "attributes": {"title": "new"}, "relationships": nobody}
    }
    assert api.call("PATCH", f"{INCIDENTS}/{incident}", body).status_code == 404
    assert state(api.mock) == before
