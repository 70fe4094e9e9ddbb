"""Unknown paths and methods give 404 and 405, and checks have a fixed order."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"
TODO = {"data": {"type": "incident_todos", "attributes": {"content": "c", "assignees": []}}}
OPENAPI = json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))
METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
ALLOWED = {
    re.sub(r"{\w+}", "i", path): [method for method in METHODS if method.lower() in item]
    for path, item in OPENAPI["paths"].items()
}


@pytest.mark.parametrize("method", [*METHODS, "HEAD", "OPTIONS", "TRACE", "BREW"])
def test_an_unsupported_method_gives_405_with_the_supported_ones(api: Api, method: str) -> None:
    errors = None if method == "HEAD" else {"errors": ["Method not allowed"]}
    found, expected = {}, {}
    for path, supported in ALLOWED.items():
        reply = api.call(method, path)
        if method in supported:
            assert reply.status_code != 405, path
            continue
        content = json.loads(reply.content) if reply.content else None
        found[path] = (reply.status_code, reply.headers["allow"], content, api.mock.calls[-1].operation)
        expected[path] = (405, ", ".join(sorted(supported)), errors, None)
    assert found == expected


@pytest.mark.parametrize(
    "path",
    ["/", "/api", "/api/v2/incident", "/api/v1/incidents", f"{INCIDENTS}/", f"{INCIDENTS}/i/",
     f"{INCIDENTS}//relationships/todos", f"{INCIDENTS}/i/relationships", "//api/v2/incidents",
     f"{INCIDENTS}/i/relationships/todos/", "/API/V2/INCIDENTS", "/api/v2/users/"],
)  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST", "HEAD", "DELETE"])
def test_an_unknown_path_gives_404(api: Api, path: str, method: str) -> None:
    reply = api.http.request(method, f"http://localhost{path}")
    assert reply.status_code == 404
    assert reply.content == b"" if method == "HEAD" else reply.json() == {"errors": ["Not found"]}


MALFORMED = ["x", "1", "%20", "..%2f", "a%2Fb", "%00", "%ff", "%F0%9F%A6%8A", "'; drop table", "x" * 4000,
             "00000000-0000-0000-0000-00000000000"]  # fmt: skip


@pytest.mark.parametrize("malformed", MALFORMED, ids=lambda value: value[:12])
def test_a_malformed_id_gives_404(api: Api, malformed: str) -> None:
    incident = api.create()["id"]
    patch = {"data": {"type": "incidents", "id": "i"}}
    calls: list[tuple[str, str, Any]] = [
        ("GET", f"{INCIDENTS}/{malformed}", None), ("PATCH", f"{INCIDENTS}/{malformed}", patch),
        ("DELETE", f"{INCIDENTS}/{malformed}", None),
        ("GET", f"{INCIDENTS}/{malformed}/relationships/todos", None),
        ("POST", f"{INCIDENTS}/{malformed}/relationships/todos", TODO),
        ("GET", f"{INCIDENTS}/{incident}/relationships/todos/{malformed}", None),
        ("PATCH", f"{INCIDENTS}/{incident}/relationships/todos/{malformed}", TODO),
        ("DELETE", f"{INCIDENTS}/{incident}/relationships/todos/{malformed}", None),
        ("DELETE", f"/api/v2/users/{malformed}", None),
    ]  # fmt: skip
    for method, path, body in calls:
        assert api.call(method, path, body).status_code == 404, (method, path)
    assert None not in [call.operation for call in api.mock.calls]


def test_ids_in_messages_are_decoded(api: Api) -> None:
    errors = api.call("GET", f"{INCIDENTS}/a%2Fb%20%F0%9F%A6%8A").json()["errors"]
    assert errors == ["incident a/b \N{FOX FACE} not found"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", f"{INCIDENTS}/none?include=nonsense"),
        ("PATCH", f"{INCIDENTS}/none?include=nonsense"),
        ("PATCH", f"{INCIDENTS}/none"),
        ("POST", f"{INCIDENTS}/none/relationships/todos"),
        ("PATCH", f"{INCIDENTS}/none/relationships/todos/none"),
    ],
)
def test_query_and_body_are_validated_before_ids_are_looked_up(api: Api, method: str, path: str) -> None:
    body = None if method == "GET" else {"data": {"type": "nonsense"}}
    assert api.call(method, path, body).status_code == 400


def test_the_incident_is_looked_up_before_its_new_commander(api: Api) -> None:
    link = {"commander_user": {"data": {"type": "users", "id": "unknown"}}}
    body = {"data": {"type": "incidents", "id": "none", "relationships": link}}
    assert api.call("PATCH", f"{INCIDENTS}/none", body).json() == {"errors": ["incident none not found"]}
