"""Connecting to a host with several addresses: none of them fails or delays the others."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest

from datadog_incidents import RetryPolicy
from datadog_incidents._http.async_connect import connect
from datadog_incidents._http.library import httpcore
from datadog_incidents._http.network import Network
from datadog_incidents._http.progress import Progress
from datadog_incidents._http.timeouts import Timeouts

from .kit import Calls, both, numbered, scripted


def addresses(*hosts: str) -> list[tuple[Any, ...]]:
    """Result of `getaddrinfo`."""
    return [
        (socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, 0))
        for host in hosts
    ]


class SimulatedBackend:
    """Network with a simulated clock, in which some addresses do not answer.

    Attributes:
        silent: addresses to which a connection times out.
        tried: addresses, each with its timeout.
    """

    def __init__(self, *silent: str) -> None:
        self.silent = silent
        self.now = 0.0
        self.tried: list[tuple[str, float | None]] = []

    def connect_tcp(self, host: str, port: int, timeout: float | None, *_: Any) -> Any:
        self.tried.append((host, timeout))
        if host in self.silent:
            self.now += timeout or 0.0
            raise httpcore.ConnectTimeout("timed out")
        return httpcore.MockStream([])


@pytest.mark.parametrize(
    ("silent", "tried"),
    [
        ((), [("a", 3.0)]),
        (("a",), [("a", 3.0), ("b", 3.0)]),
        (("a", "b"), [("a", 3.0), ("b", 3.0), ("c", 3.0)]),
    ],
    ids=["none", "first", "first two"],
)
def test_each_address_has_a_share_of_the_time(
    silent: tuple[str, ...], tried: list[tuple[str, float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: addresses("a", "b", "c"))
    backend, progress = SimulatedBackend(*silent), Progress()
    progress.start(Timeouts(30.0, 9.0, lambda: backend.now))
    network = Network(progress)
    monkeypatch.setattr(network, "_backend", backend)
    assert network.connect_tcp("dd.test", 443) is network.stream
    assert backend.tried == tried


def test_time_out_of_all_addresses_is_a_timeout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: addresses("a", "b"))
    backend, progress = SimulatedBackend("a", "b"), Progress()
    progress.start(Timeouts(30.0, 9.0, lambda: backend.now))
    network = Network(progress)
    monkeypatch.setattr(network, "_backend", backend)
    with pytest.raises(httpcore.ConnectTimeout):
        network.connect_tcp("dd.test", 443)
    assert backend.now <= 9.0


@both
def test_an_address_family_that_the_system_lacks_is_skipped(
    calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    with scripted(numbered(1)) as server:
        (found, last) = addresses("::1", "127.0.0.1")
        found, last = ((*one[:4], (one[4][0], server.port)) for one in (found, last))
        create = socket.socket

        def without_ipv6(family: int = -1, *arguments: Any, **options: Any) -> socket.socket:
            if family == socket.AF_INET6:
                raise OSError(97, "Address family not supported by protocol")
            return create(family, *arguments, **options)

        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [found, last])
        monkeypatch.setattr(socket, "socket", without_ipv6)
        base_url = f"http://localhost:{server.port}"
        (result,) = calls(server, "list_incident_impacts", base_url=base_url, retry=RetryPolicy(attempts=1))
    assert getattr(result, "content", result) == b"1"


@pytest.mark.parametrize("plan", [(4, -1), (-4, 1), (-1, 1, -1), (-1, -1, 1), (2, 2), (3, 1)])
def test_failures_of_other_addresses_are_retrieved(
    plan: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise asyncio reports them when they are collected as garbage."""
    reported: list[Any] = []
    hosts = addresses(*(f"192.0.2.{number}" for number in range(len(plan))))

    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: reported.append(context))

        async def getaddrinfo(*_: Any, **__: Any) -> list[tuple[Any, ...]]:
            return hosts

        async def sock_connect(_: object, address: tuple[str, int]) -> None:
            steps = plan[int(address[0].rpartition(".")[2])]
            for _step in range(abs(steps)):
                await asyncio.sleep(0)
            if steps < 0:
                raise ConnectionRefusedError

        monkeypatch.setattr("datadog_incidents._http.async_connect.DELAY", 0)
        monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)
        monkeypatch.setattr(loop, "sock_connect", sock_connect)
        (await connect("dd.test", 443)).close()

    asyncio.run(main())
    assert reported == []
