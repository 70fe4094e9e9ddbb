"""The second implementation satisfies both clients, in this process and over HTTP."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest
import uvicorn

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import NotFoundError

from . import API_KEY, APP_KEY, READ_TOKEN, UNSCOPED_TOKEN, ASGIBridge, SecondImplementation

KEYS = {"DD-API-KEY": API_KEY, "DD-APPLICATION-KEY": APP_KEY}
INCIDENTS = "/api/v2/incidents"
TYPES = f"{INCIDENTS}/config/types"


@contextmanager
def served() -> Iterator[str]:
    """Serve a new second implementation over HTTP; yields the URL."""
    # asyncio disables Nagle's algorithm only if the protocol is given; otherwise responses take 40 ms.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(SecondImplementation(), log_config=None, lifespan="off", ws="none")
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture
def options(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Arguments of a client that checks all responses."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    return {
        "api_key": API_KEY,
        "app_key": APP_KEY,
        "unstable_operations": "all",
        "check_replies": "raise",
    }


def live_through(client: IncidentsClient) -> None:
    """Create, read, change, list and delete one resource of each kind."""
    kind = client.types.create(name="Outage")
    incident = client.incidents.create(title="Queue grows", incident_type_uuid=kind.id)
    todo = client.todos.create(incident.id, content="Drain it", assignees=["@ana@example.com"])
    client.incidents.update(incident.id, title="Queue shrinks")
    client.todos.update(
        incident.id, todo.id, content="Drain it", assignees=[], completed="2026-01-05T09:00:00Z"
    )
    assert client.incidents.get(incident.id).attributes.title == "Queue shrinks"
    assert [one.id for one in client.incidents.list()] == [incident.id]
    assert [one.id for one in client.todos.list(incident.id)] == [todo.id]
    client.todos.delete(incident.id, todo.id)
    client.incidents.delete(incident.id)
    with pytest.raises(NotFoundError):
        client.incidents.get(incident.id)
    client.types.delete(kind.id)


async def live_through_again(client: AsyncIncidentsClient) -> None:
    incidents = [await client.incidents.create(title=f"Incident {number}") for number in range(25)]
    assert [one.id async for one in client.incidents.list(page_size=4)] == [one.id for one in incidents]
    todo = await client.todos.create(incidents[0].id, content="Drain it", assignees=[])
    await client.incidents.delete(incidents[0].id)
    with pytest.raises(NotFoundError):
        await client.todos.get(incidents[0].id, todo.id)


def test_it_satisfies_the_client_in_this_process(options: dict[str, Any]) -> None:
    bridge = ASGIBridge(SecondImplementation())
    with IncidentsClient(base_url="http://localhost", transport=bridge, **options) as client:
        live_through(client)


def test_it_satisfies_the_asynchronous_client_in_this_process(options: dict[str, Any]) -> None:
    async def main() -> None:
        transport = httpx.ASGITransport(SecondImplementation())
        async with AsyncIncidentsClient(
            base_url="http://localhost", transport=transport, **options
        ) as client:
            await live_through_again(client)

    asyncio.run(main())


def test_it_satisfies_both_clients_over_http(options: dict[str, Any]) -> None:
    async def main(url: str) -> None:
        async with AsyncIncidentsClient(base_url=url, **options) as client:
            await live_through_again(client)

    with served() as url:
        with IncidentsClient(base_url=url, **options) as client:
            live_through(client)
        asyncio.run(main(url))


@pytest.mark.parametrize(
    ("method", "path", "change", "status"),
    [
        ("GET", INCIDENTS, {"headers": {}}, 401),
        ("GET", INCIDENTS, {"headers": {"DD-API-KEY": API_KEY}}, 401),
        ("GET", INCIDENTS, {"headers": KEYS | {"DD-API-KEY": "x"}}, 403),
        ("GET", INCIDENTS, {"headers": KEYS | {"DD-APPLICATION-KEY": "x"}}, 403),
        ("GET", INCIDENTS, {"headers": {"Authorization": "Bearer second-access-token"}}, 200),
        ("GET", INCIDENTS, {"headers": {"Authorization": "Bearer unknown"}}, 401),
        ("GET", INCIDENTS, {"headers": {"Authorization": f"Bearer {READ_TOKEN}"}}, 200),
        ("GET", INCIDENTS, {"headers": {"Authorization": f"Bearer {UNSCOPED_TOKEN}"}}, 403),
        ("DELETE", f"{TYPES}/unknown", {"headers": {"Authorization": f"Bearer {READ_TOKEN}"}}, 403),
        ("GET", INCIDENTS, {"params": {"page[size]": "0"}}, 400),
        ("GET", INCIDENTS, {"params": {"page[size]": "x"}}, 400),
        ("GET", INCIDENTS, {"params": [("page[size]", "1"), ("page[size]", "1")]}, 400),
        ("GET", f"{INCIDENTS}/unknown", {}, 404),
        ("GET", f"{TYPES}/unknown", {}, 404),
        ("GET", "/elsewhere", {}, 404),
        ("PUT", INCIDENTS, {}, 405),
        ("POST", TYPES, {"content": b'{"data":{"type":"incident_types","attributes":{"name":"x"}}}'}, 400),
        ("POST", TYPES, {"json": {"data": {"type": "incident_types", "attributes": {}}}}, 400),
        ("POST", TYPES, {"json": {"data": {"type": "types", "attributes": {"name": "x"}}}}, 400),
        ("POST", TYPES, {"json": {"data": {"type": "incident_types", "attributes": {"name": "x"}}}}, 201),
    ],
)
def test_it_refuses_invalid_requests(method: str, path: str, change: dict[str, Any], status: int) -> None:
    with_keys: dict[str, Any] = {"headers": KEYS} | change
    with httpx.Client(transport=ASGIBridge(SecondImplementation()), base_url="http://localhost") as http:
        assert http.request(method, path, **with_keys).status_code == status


def test_it_does_not_use_the_mock() -> None:
    program = (
        "import sys, tests.fuzz.second_implementation.app;"
        "print([one for one in sys.modules if one.startswith('datadog_incidents.mock')])"
    )
    finished = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert finished.stdout == "[]\n"
