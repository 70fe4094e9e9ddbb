"""Two clients of the same API, each before a mock of its own in the same state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from attrs import frozen
from datadog_api_client import ApiClient, Configuration
from datadog_api_client.model_utils import ModelComposed, OpenApiModel, UnparsedObject
from datadog_api_client.v2.api.incidents_api import IncidentsApi
from datadog_api_client.v2.api.users_api import UsersApi

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.operations import OPERATIONS

# The official client has no types for these.
incidents_of: Callable[[ApiClient], Any] = IncidentsApi
users_of: Callable[[ApiClient], Any] = UsersApi
_configuration: Callable[..., Configuration] = Configuration


@frozen
class Scene:
    """What there is before anything is tried: an incident that a user commands, with a todo."""

    user: str
    incident: str
    todo: str


def set_up(mock: MockDatadog) -> Scene:
    """Put a mock back to its start, and the scene into it; the same for every mock of one seed."""
    mock.reset()
    user = post(mock, "/api/v2/users", {"type": "users", "attributes": {"email": "ana@example.com"}})
    incident = post(mock, "/api/v2/incidents", appointment("Queue grows", user))
    task = {"content": "Drain it", "assignees": ["@ana@example.com"]}
    todos = f"/api/v2/incidents/{incident}/relationships/todos"
    todo = post(mock, todos, {"type": "incident_todos", "attributes": task})
    return Scene(user, incident, todo)


def post(mock: MockDatadog, path: str, data: dict[str, Any]) -> str:
    """Create something without either client; gives its id."""
    with raw(mock) as http:
        return str(http.post(path, json={"data": data}).raise_for_status().json()["data"]["id"])


def raw(mock: MockDatadog) -> httpx.Client:
    """A plain HTTP client of a mock, with its keys."""
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    return httpx.Client(transport=mock.transport, base_url="http://mock.test", headers=keys)


def state(mock: MockDatadog, scene: Scene, *more: str) -> list[tuple[int, Any]]:
    """What anybody can read of the scene, and of more incidents; and whether the user can be appointed."""
    incident = f"/api/v2/incidents/{scene.incident}"
    todos = f"{incident}/relationships/todos"
    paths = [f"{incident}?include=users", todos, f"{todos}/{scene.todo}"]
    with raw(mock) as http:
        replies = [http.get(path) for path in (*paths, *(f"/api/v2/incidents/{one}" for one in more))]
        appointed = http.post("/api/v2/incidents", json={"data": appointment("Probe", scene.user)})
    return [(reply.status_code, reply.json()) for reply in replies] + [(appointed.status_code, None)]


def appointment(title: str, user: str) -> dict[str, Any]:
    """An incident with a commander."""
    return {
        "type": "incidents",
        "attributes": {"title": title, "customer_impacted": False},
        "relationships": {"commander_user": {"data": {"type": "users", "id": user}}},
    }


@contextmanager
def official(mock: MockDatadog) -> Iterator[ApiClient]:
    """The official client of a mock behind a socket, with all of its beta operations enabled."""
    with serving(mock) as url, ApiClient(configuration(url, mock.api_key, mock.app_key)) as client:
        yield client


def configuration(url: str, api_key: str | None, app_key: str | None) -> Configuration:
    """The official client's settings for another server; None leaves a key out."""
    keys = {"apiKeyAuth": api_key, "appKeyAuth": app_key}
    made = _configuration(host=url, api_key={name: key for name, key in keys.items() if key})
    for operation in OPERATIONS.values():
        if operation.unstable:
            made.unstable_operations[operation.id] = True
    return made


def unparsed(value: Any, path: str = "$") -> Iterator[str]:
    """Where in a result the official client found something that it did not understand."""
    if isinstance(value, UnparsedObject):
        yield path
    elif isinstance(value, ModelComposed):
        yield from unparsed(value._composed_instances[0], path)
    elif isinstance(value, OpenApiModel):
        if value._unparsed:
            yield path
        for key, member in value._data_store.items():
            yield from unparsed(member, f"{path}.{key}")
    elif isinstance(value, dict):
        for key, member in value.items():
            yield from unparsed(member, f"{path}.{key}")
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from unparsed(member, f"{path}[{index}]")
