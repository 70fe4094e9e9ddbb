"""Official client and mocks in the same state, for comparisons with our client."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from attrs import frozen
from datadog_api_client import ApiClient, Configuration
from datadog_api_client.model_utils import ModelComposed, OpenApiModel, UnparsedObject
from datadog_api_client.v2.api.incidents_api import IncidentsApi
from datadog_api_client.v2.api.users_api import UsersApi

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.operations import OPERATIONS

# The official client has no type annotations for these.
incidents_of: Callable[[ApiClient], Any] = IncidentsApi
users_of: Callable[[ApiClient], Any] = UsersApi
_configuration: Callable[..., Configuration] = Configuration


@frozen
class Scene:
    """Resources that exist before each test: a user, an incident with this user as commander, and a todo.

    Attributes:
        user: ID of the user.
        incident: ID of the incident.
        todo: ID of the todo.
    """

    user: str
    incident: str
    todo: str


def set_up(mock: MockDatadog) -> Scene:
    """Reset a mock and create the scene; IDs are the same for all mocks with one seed."""
    mock.reset()
    user = post(mock, "/api/v2/users", {"type": "users", "attributes": {"email": "ana@example.com"}})
    incident = post(mock, "/api/v2/incidents", appointment("Queue grows", user))
    task = {"content": "Drain it", "assignees": ["@ana@example.com"]}
    todos = f"/api/v2/incidents/{incident}/relationships/todos"
    todo = post(mock, todos, {"type": "incident_todos", "attributes": task})
    return Scene(user, incident, todo)


def post(mock: MockDatadog, path: str, data: dict[str, Any]) -> str:
    """Create a resource without either client and return its ID."""
    with raw(mock) as http:
        return str(http.post(path, json={"data": data}).raise_for_status().json()["data"]["id"])


def raw(mock: MockDatadog) -> httpx.Client:
    """Return a plain HTTP client of a mock, with its keys."""
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    return httpx.Client(transport=mock.transport, base_url="http://mock.test", headers=keys)


def state(mock: MockDatadog, scene: Scene, *more: str) -> list[tuple[int, Any]]:
    """Return the responses to reads of the scene and more incidents, and the status of another create."""
    incident = f"/api/v2/incidents/{scene.incident}"
    todos = f"{incident}/relationships/todos"
    paths = [f"{incident}?include=users", todos, f"{todos}/{scene.todo}"]
    with raw(mock) as http:
        replies = [http.get(path) for path in (*paths, *(f"/api/v2/incidents/{one}" for one in more))]
        appointed = http.post("/api/v2/incidents", json={"data": appointment("Probe", scene.user)})
    return [(reply.status_code, reply.json()) for reply in replies] + [(appointed.status_code, None)]


def appointment(title: str, user: str) -> dict[str, Any]:
    """Return the data of an incident with a commander."""
    return {
        "type": "incidents",
        "attributes": {"title": title, "customer_impacted": False},
        "relationships": {"commander_user": {"data": {"type": "users", "id": user}}},
    }


@contextmanager
def official(mock: MockDatadog) -> Iterator[ApiClient]:
    """Return the official client of a mock served over HTTP, with all beta operations enabled."""
    with serving(mock) as url, ApiClient(configuration(url, mock.api_key, mock.app_key)) as client:
        yield client


def configuration(url: str, api_key: str | None, app_key: str | None) -> Configuration:
    """Return the official client's settings for a server; None omits a key."""
    keys = {"apiKeyAuth": api_key, "appKeyAuth": app_key}
    settings = _configuration(host=url, api_key={name: key for name, key in keys.items() if key})
    for operation in OPERATIONS.values():
        if operation.unstable:
            settings.unstable_operations[operation.id] = True
    return settings


def unparsed(value: Any, path: str = "$") -> Iterator[str]:
    """Yield the paths of the parts of a result that the official client could not decode."""
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
