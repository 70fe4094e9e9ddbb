"""Shared by the tests of the mock: calls with plain HTTP bodies, and validation of every response."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import jsonschema_rs
import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Route
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents.mock.server import Server

Record = dict[str, Any]

INCIDENTS = "/api/v2/incidents"
OPENAPI: Record = json.loads(files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8"))
OPERATIONS: dict[str, Record] = {
    item["operationId"]: item
    for path in OPENAPI["paths"].values()
    for item in path.values()
    if isinstance(item, dict)
}
_VALIDATORS: dict[str, jsonschema_rs.Draft202012Validator] = {}


class Api:
    """Plain HTTP client of a mock, with its keys; helper methods return the `data` of the response."""

    def __init__(self, mock: MockDatadog) -> None:
        self.mock = mock
        self.keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
        self.http = httpx.Client(transport=mock.transport, base_url="http://localhost", headers=self.keys)

    def call(self, method: str, path: str, body: Any = None, **options: Any) -> httpx.Response:
        if body is not None:
            options["json"] = body
        return self.http.request(method, path, **options)

    def create(self, *, commander: str | None = None, **attributes: Any) -> Record:
        """Create an incident."""
        body: Record = {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}
        body["attributes"] |= attributes
        if commander is not None:
            body["relationships"] = {"commander_user": user_link(commander)}
        return self._data(self.call("POST", INCIDENTS, {"data": body}), 201)

    def update(self, incident_id: str, relationships: Record | None = None, **attributes: Any) -> Record:
        """Update an incident."""
        body = {"type": "incidents", "id": incident_id, "attributes": attributes}
        body |= {"relationships": relationships} if relationships else {}
        return self._data(self.call("PATCH", f"{INCIDENTS}/{incident_id}", {"data": body}), 200)

    def get(self, incident_id: str) -> Record:
        return self._data(self.call("GET", f"{INCIDENTS}/{incident_id}"), 200)

    def add_todo(self, incident_id: str, /, **attributes: Any) -> Record:
        sent = {"content": "c", "assignees": []} | attributes
        body = {"data": {"type": "incident_todos", "attributes": sent}}
        return self._data(self.call("POST", todos_of(incident_id), body), 201)

    def create_user(self, email: str, **attributes: Any) -> Record:
        body = {"data": {"type": "users", "attributes": {"email": email, **attributes}}}
        return self._data(self.call("POST", "/api/v2/users", body), 201)

    def _data(self, response: httpx.Response, status: int) -> Record:
        assert response.status_code == status, response.text
        data: Record = response.json()["data"]
        return data


def user_link(user_id: str | None) -> Record:
    return {"data": None if user_id is None else {"type": "users", "id": user_id}}


def todos_of(incident_id: str) -> str:
    return f"{INCIDENTS}/{incident_id}/relationships/todos"


def validate(operation: str, reply: Reply) -> None:
    """Validate the status, the content type and the body of a response against the OpenAPI document."""
    declared = OPERATIONS[operation]["responses"]
    assert str(reply.status) in declared, f"{operation} returned {reply.status}, which is not declared"
    response = declared[str(reply.status)]
    if "$ref" in response:
        response = OPENAPI["components"]["responses"][response["$ref"].rpartition("/")[2]]
    content = response.get("content", {})
    if not content:
        assert reply.body == b"", f"{operation} returned {reply.status} with a body"
        return
    kind = dict(reply.headers)["content-type"]
    assert kind in content, f"{operation} returned {reply.status} as {kind}"
    schema = content[kind]["schema"]
    name = json.dumps(schema)
    if name not in _VALIDATORS:
        root = schema | {"components": OPENAPI["components"]}
        _VALIDATORS[name] = jsonschema_rs.Draft202012Validator(root, validate_formats=True)
    problems = [error.message for error in _VALIDATORS[name].iter_errors(json.loads(reply.body))]
    assert not problems, f"{operation} returned {reply.status} with {problems}"


@pytest.fixture(autouse=True)
def validated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Validate the responses of all tests; return the operations validated so far.

    Injected faults are exempt, and what the OpenAPI document lacks: the 413 of a body that is too large,
    the 406 of a strict mock, and the 507 of a full one.
    """
    carried_out = Server._carried_out
    operations: list[str] = []

    def carried_out_and_validated(
        server: Server, route: Route, path: dict[str, str], request: Request
    ) -> Reply:
        reply = carried_out(server, route, path, request)
        if reply.status not in (406, 413, 507):
            validate(route.operation, reply)
        operations.append(route.operation)
        return reply

    monkeypatch.setattr(Server, "_carried_out", carried_out_and_validated)
    return operations


@pytest.fixture
def api(datadog_mock: MockDatadog) -> Iterator[Api]:
    """Return a plain HTTP client of the mock."""
    client = Api(datadog_mock)
    with client.http:
        yield client


@pytest.fixture
def unchanged(api: Api) -> Iterator[None]:
    """Check that the test does not change the state of the mock."""
    api.add_todo(api.create()["id"])
    api.create_user("a@example.com")
    before = _state(api.mock)
    yield
    assert _state(api.mock) == before


def _state(mock: MockDatadog) -> Any:
    state = mock._server.state
    return copy.deepcopy((state.users, state.incidents, state.todos, state.members, state._public_id))
