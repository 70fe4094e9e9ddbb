"""All transports of the mock give the same responses."""

from __future__ import annotations

import asyncio
import logging
import socket
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import uvicorn

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.asgi import MockApp
from datadog_incidents.mock.serving.uvicorn_server import serve, serving

INCIDENTS = "/api/v2/incidents"
TODO = {"data": {"type": "incident_todos", "attributes": {"content": "c", "assignees": ["@é"]}}}
NEW = {
    "data": {"type": "incidents", "attributes": {"title": "Café \N{FOX FACE}", "customer_impacted": False}}
}
KEYS = {"DD-API-KEY": "mock-api-key", "DD-APPLICATION-KEY": "mock-app-key"}
Reply = tuple[int, bytes, dict[str, str]]
Call = tuple[str, str, dict[str, Any]]


def script() -> list[Call]:
    """Return calls of all kinds; the seed determines the IDs."""
    with MockDatadog().client() as client:
        incident = client.incidents.create(title="t")
        todo = client.todos.create(incident.id, content="c")
    one, task = f"{INCIDENTS}/{incident.id}", f"{INCIDENTS}/{incident.id}/relationships/todos"
    patch = {"data": {"type": "incidents", "id": incident.id, "attributes": {"title": "new"}}}
    json_type = {"content-type": "application/json"}
    return [
        ("POST", INCIDENTS, {"json": NEW}),
        ("POST", task, {"json": TODO}),
        ("GET", f"{task}/{todo.id}", {}),
        ("GET", task, {}),
        ("GET", f"{one}?include=users,attachments", {}),
        ("PATCH", f"{one}?include=users", {"json": patch}),
        ("GET", f"{one}?include=users&include=users", {}),
        ("GET", f"{one}?include=caf%C3%A9", {}),
        ("POST", INCIDENTS, {"content": b"{", "headers": json_type}),
        ("POST", INCIDENTS, {"content": b"{}", "headers": {"content-type": "text/plain"}}),
        ("POST", INCIDENTS, {"json": NEW, "headers": {"DD-API-KEY": "wrong"}}),
        ("POST", INCIDENTS, {"json": NEW, "headers": [*KEYS.items(), ("DD-API-KEY", "wrong")]}),
        ("POST", INCIDENTS, {"json": NEW, "headers": [("DD-API-KEY", "wrong"), *KEYS.items()]}),
        ("GET", f"{INCIDENTS}/a%2Fb", {}),
        ("GET", f"{INCIDENTS}/a%2fb%20%C3%A9%ff", {}),
        ("GET", f"{INCIDENTS}/a%2Fb/relationships/todos/c%2Fd", {}),
        ("GET", f"{INCIDENTS}/", {}),
        ("HEAD", one, {}),
        ("OPTIONS", INCIDENTS, {}),
        ("PUT", INCIDENTS, {"json": NEW}),
        ("POST", "/api/v2/users", {"json": {"data": {"type": "users", "attributes": {"email": "A@b.c"}}}}),
        ("DELETE", f"{task}/{todo.id}", {}),
        ("DELETE", one, {}),
        ("DELETE", one, {}),
    ]


def summary(response: httpx.Response) -> Reply:
    headers = {name: value for name, value in response.headers.items() if name != "date"}
    return response.status_code, response.content, headers


def over_transport(calls: list[Call]) -> list[Reply]:
    with httpx.Client(transport=MockDatadog().transport, base_url="http://localhost", headers=KEYS) as http:
        return [summary(http.request(method, path, **options)) for method, path, options in calls]


def over_socket(calls: list[Call]) -> list[Reply]:
    with serving(MockDatadog()) as url, httpx.Client(base_url=url, headers=KEYS) as http:
        return [summary(http.request(method, path, **options)) for method, path, options in calls]


async def asynchronously(transport: httpx.AsyncBaseTransport, calls: list[Call]) -> list[Reply]:
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost", headers=KEYS) as http:
        return [summary(await http.request(method, path, **options)) for method, path, options in calls]


def over_async_transport(calls: list[Call]) -> list[Reply]:
    return asyncio.run(asynchronously(MockDatadog().transport, calls))


def over_asgi(calls: list[Call]) -> list[Reply]:
    return asyncio.run(asynchronously(httpx.ASGITransport(MockDatadog().app), calls))


@pytest.mark.parametrize("transport", [over_async_transport, over_asgi, over_socket])
def test_all_transports_give_the_same_responses(transport: Any) -> None:
    calls = script()
    expected = over_transport(calls)
    assert {status for status, _, _ in expected} >= {200, 201, 204, 400, 403, 404, 405}
    for call, wanted, reply in zip(calls, expected, transport(calls), strict=True):
        assert reply == wanted, call


def scope(**members: Any) -> dict[str, Any]:
    headers = [(name.encode(), value.encode()) for name, value in {"host": "localhost", **KEYS}.items()]
    return {"type": "http", "method": "GET", "query_string": b"", "headers": headers, **members}


async def run(app: MockApp, members: dict[str, Any], *received: dict[str, Any]) -> list[Any]:
    inbox, sent = list(received), []

    async def receive() -> dict[str, Any]:
        return inbox.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    await app(members, receive, send)
    return sent


def test_a_scope_without_raw_path_is_supported(datadog_mock: MockDatadog) -> None:
    whole = {"type": "http.request", "body": b""}
    sent = asyncio.run(run(datadog_mock.app, scope(path=f"{INCIDENTS}/é%41"), whole))
    assert sent[0]["status"] == 404
    assert sent[1]["body"] == rb'{"errors":["incident \u00e9%41 not found"]}' + b"\n"


def test_a_body_in_several_messages_is_joined(datadog_mock: MockDatadog) -> None:
    members = scope(path=INCIDENTS, method="POST")
    members["headers"].append((b"content-type", b"application/json"))
    first = {"type": "http.request", "body": b'{"data": ', "more_body": True}
    sent = asyncio.run(run(datadog_mock.app, members, first, {"type": "http.request", "body": b"7}"}))
    assert b'body/data: 7 is not of type \\"object\\"' in sent[1]["body"]


def test_an_incomplete_request_changes_nothing(
    datadog_mock: MockDatadog,
) -> None:
    started = {"type": "http.request", "body": b"", "more_body": True}
    members = scope(path=f"{INCIDENTS}/i", method="DELETE")
    assert asyncio.run(run(datadog_mock.app, members, started, {"type": "http.disconnect"})) == []
    assert datadog_mock.calls == []


def test_lifespan_events_are_acknowledged(datadog_mock: MockDatadog) -> None:
    steps = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]
    sent = asyncio.run(run(datadog_mock.app, {"type": "lifespan"}, *steps))
    assert [one["type"] for one in sent] == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


def test_other_protocols_are_rejected(datadog_mock: MockDatadog) -> None:
    with pytest.raises(NotImplementedError, match="websocket"):
        asyncio.run(run(datadog_mock.app, {"type": "websocket"}))


def test_calls_from_many_threads_get_consecutive_public_ids(datadog_mock: MockDatadog) -> None:
    with datadog_mock.client() as client, ThreadPoolExecutor(32) as threads:
        created = list(threads.map(lambda number: client.incidents.create(title=str(number)), range(160)))
    assert sorted(one.raw["attributes"]["public_id"] for one in created) == list(range(1, 161))
    assert len({one.id for one in created}) == len(datadog_mock.calls) == 160


def test_calls_from_many_tasks_over_http_get_consecutive_public_ids(datadog_mock: MockDatadog) -> None:
    async def create(url: str) -> list[Any]:
        async with datadog_mock.async_client(base_url=url, transport=httpx.AsyncHTTPTransport()) as client:
            created = await asyncio.gather(*(client.incidents.create(title=str(one)) for one in range(32)))
            return [one.attributes.public_id for one in created]

    with serving(datadog_mock) as url:
        assert sorted(asyncio.run(create(url))) == list(range(1, 33))


def test_two_clients_share_one_state(datadog_mock: MockDatadog) -> None:
    with datadog_mock.client() as one, serving(datadog_mock) as url:
        incident = one.incidents.create(title="t")
        with datadog_mock.client(base_url=url, transport=httpx.HTTPTransport()) as other:
            other.incidents.update(incident.id, title="new")
        assert one.incidents.get(incident.id).attributes.title == "new"


def test_the_server_stops_at_the_end_of_the_block(datadog_mock: MockDatadog) -> None:
    with serving(datadog_mock) as url:
        address = httpx.URL(url)
        assert address.host == "127.0.0.1"
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((address.host, address.port or 0)).close()


def test_the_port_is_released_by_a_server_that_stops_before_it_has_started(
    datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch
) -> None:
    listeners: list[socket.socket] = []

    def run(self: uvicorn.Server, sockets: list[socket.socket]) -> None:
        # Older versions of uvicorn leave the sockets open in this case.
        listeners.extend(sockets)

    monkeypatch.setattr(uvicorn.Server, "run", run)
    with serving(datadog_mock):
        pass
    serve(datadog_mock, "127.0.0.1", 0)
    assert [listener.fileno() for listener in listeners] == [-1, -1]


def test_the_server_keeps_the_logging_handlers_of_the_application(datadog_mock: MockDatadog) -> None:
    handler = _RecordingHandler()
    with serving(datadog_mock):
        pass
    assert not handler.closed


class _RecordingHandler(logging.Handler):
    closed = False

    def close(self) -> None:
        self.closed = True
        super().close()
