"""Redis that is down, slow, restarted or refuses: one warning, no lost call, and a return by itself."""

from __future__ import annotations

import asyncio
import socket
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from benchmarks.redis_server import RedisServer

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents._policy.outage import FIRST_PAUSE
from datadog_incidents.errors import SharedLimitsWarning

from ..client.sync_and_async import KEYS, call_of
from .test_redis import Network

PASSWORD = "s3cr3tpassw0rd"


class Clock:
    """Monotonic clock that a test advances."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Calls:
    """Client that makes calls one after the other, sync or async, on a simulated clock of outages."""

    def __init__(self, kind: str, network: httpx.MockTransport, url: str) -> None:
        self._runner = asyncio.Runner()
        self._is_async = kind == "async"
        self.clock = Clock()
        options: dict[str, Any] = {**KEYS, "transport": network, "rate_limits": url}
        cls: Any = AsyncIncidentsClient if self._is_async else IncidentsClient
        self.client = cls(**options)
        self.client._shared.limiter._monotonic = self.clock

    def make(self, count: int) -> None:
        for _ in range(count):
            if self._is_async:
                self._runner.run(self.client.execute(call_of()))
            else:
                self.client.execute(call_of())

    def close(self) -> None:
        if self._is_async:
            self._runner.run(self.client.aclose())
        else:
            self.client.close()
        self._runner.close()


Start = Callable[[httpx.MockTransport, str], Calls]


@pytest.fixture(params=["sync", "async"])
def start(request: pytest.FixtureRequest) -> Iterator[Start]:
    started: list[Calls] = []

    def start(network: httpx.MockTransport, url: str) -> Calls:
        started.append(Calls(request.param, network, url))
        return started[-1]

    yield start
    for calls in started:
        calls.close()


def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def known_to(server: RedisServer) -> int:
    """Number of keys that the server has."""
    with server.client() as client:
        return int(client.dbsize())


def test_a_redis_that_is_down_costs_one_warning_without_secrets(start: Start) -> None:
    network = Network(limit=100)
    calls = start(network, f"redis://user:{PASSWORD}@127.0.0.1:{(port := unused_port())}/0")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(10):
            calls.make(2)
            calls.clock.now += 2
    assert [one.category for one in caught] == [SharedLimitsWarning]
    message = str(caught[0].message)
    assert f"at 127.0.0.1:{port}" in message and PASSWORD not in message and "user" not in message
    assert network.statuses == [200] * 20


@pytest.mark.parametrize("host", ["a..test", f"{'a' * 70}.test"])
def test_a_host_that_no_domain_name_can_have_loses_no_call(start: Start, host: str) -> None:
    network = Network(limit=100)
    calls = start(network, f"redis://:{PASSWORD}@{host}")
    with pytest.warns(SharedLimitsWarning):  # of a UnicodeError, which the encoding of host names raises
        calls.make(2)
    assert network.statuses == [200] * 2


def test_limits_are_respected_during_an_outage(start: Start) -> None:
    network = Network(limit=3, reset=1)
    calls = start(network, f"redis://127.0.0.1:{unused_port()}")
    with pytest.warns(SharedLimitsWarning):
        calls.make(3)
    began = time.monotonic()
    network.remaining = 3  # of the next period, in a second at the latest
    calls.make(1)
    assert time.monotonic() - began > 0.3
    assert network.statuses == [200] * 4


def test_a_redis_that_is_killed_and_restarted_is_used_again(start: Start, redis_server: RedisServer) -> None:
    network = Network(limit=100)
    calls = start(network, redis_server.url)
    calls.make(2)
    redis_server.kill()
    with pytest.warns(SharedLimitsWarning) as caught:
        calls.make(3)
    redis_server.start()
    assert known_to(redis_server) == 0
    calls.make(1)  # the pause is not over
    assert known_to(redis_server) == 0
    calls.clock.now += 2 * FIRST_PAUSE
    calls.make(2)
    assert known_to(redis_server) > 0
    redis_server.kill()
    with pytest.warns(SharedLimitsWarning) as again:
        calls.make(2)
    assert (len(caught), len(again)) == (1, 1)
    assert network.statuses == [200] * 10


def test_a_redis_that_does_not_respond_delays_a_call_by_its_timeout(
    start: Start, redis_server: RedisServer
) -> None:
    network = Network(limit=100)
    calls = start(network, redis_server.url)
    calls.make(2)
    redis_server.pause()
    began = time.monotonic()
    try:
        with pytest.warns(SharedLimitsWarning) as caught:
            calls.make(20)
    finally:
        redis_server.resume()
    assert len(caught) == 1
    assert time.monotonic() - began < 20 * 0.05, "each call has waited"
    calls.clock.now += 2 * FIRST_PAUSE
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        calls.make(2)
    assert calls.client._shared.limiter.may_ask()
    assert network.statuses == [200] * 24


def test_a_redis_that_demands_a_password_is_an_outage(start: Start, redis_server: RedisServer) -> None:
    with redis_server.client() as admin:
        admin.config_set("requirepass", PASSWORD)
    network = Network(limit=100)
    calls = start(network, redis_server.url)
    with pytest.warns(SharedLimitsWarning, match="AuthenticationError"):
        calls.make(2)
    right = start(network, f"redis://:{PASSWORD}@127.0.0.1:{redis_server.port}")
    right.make(2)
    assert network.statuses == [200] * 4


def test_a_filter_that_turns_warnings_into_errors_loses_no_call(start: Start) -> None:
    network = Network(limit=100)
    calls = start(network, f"redis://127.0.0.1:{unused_port()}")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        calls.make(3)
    assert network.statuses == [200] * 3
