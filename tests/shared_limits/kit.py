"""Clients under a rate limit, and the server that announces it, for tests with a real Redis."""

from __future__ import annotations

import asyncio
import math
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import redis
from benchmarks.redis_server import RedisServer

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx

from ..client.sync_and_async import KEYS, call_of

LIMIT = 20
OPERATION = "GET /api/v2/incidents/{incident_id}"
PASSWORD = "s3cr3tpassw0rd"


class Network(httpx.MockTransport):
    """Network with a limit, whose period does not end by itself.

    Attributes:
        name: name of the limit.
        ends: end of its period, on the monotonic clock.
        loses: exception that is raised in place of the response, for requests that count nevertheless.
    """

    def __init__(self, limit: int = LIMIT, reset: int = 60) -> None:
        self.limit, self.ends = limit, time.monotonic() + reset
        self.remaining = limit
        self.name = "incidents"
        self.loses: type[httpx.TransportError] | None = None
        self.statuses: list[int] = []
        self._lock = threading.Lock()
        super().__init__(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            status = 200 if self.remaining > 0 else 429
            self.remaining = max(self.remaining - 1, 0)
            self.statuses.append(status)
            values = {
                "limit": self.limit,
                "period": 60,
                "remaining": self.remaining,
                "reset": max(math.ceil(self.ends - time.monotonic()), 1),
                "name": self.name,
            }
        if self.loses is not None:
            raise self.loses("lost", request=request)
        headers = {f"x-ratelimit-{name}": str(value) for name, value in values.items()}
        return httpx.Response(status, headers=headers)


def client_of(network: Network, url: Any, **options: Any) -> IncidentsClient:
    return IncidentsClient(**KEYS, transport=network, retry=None, rate_limits=url, **options)


def waits(client: IncidentsClient, seconds: float = 0.3) -> bool:
    """Whether a call of the client is held back, for so many seconds at least."""

    def call() -> None:
        with suppress(RuntimeError):  # the client is closed before the call may start
            client.execute(call_of())

    thread = threading.Thread(target=call, daemon=True)
    thread.start()
    thread.join(seconds)
    return thread.is_alive()


class Clock:
    """Monotonic clock that a test advances."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Calls:
    """Client that makes calls one after the other, sync or async, on a simulated clock of outages."""

    def __init__(self, kind: str, network: httpx.MockTransport, url: str, **more: Any) -> None:
        self._runner = asyncio.Runner()
        self._is_async = kind == "async"
        self._is_open = True
        self.clock = Clock()
        options: dict[str, Any] = {**KEYS, "transport": network, "rate_limits": url, **more}
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
        """Close the client, again without effect."""
        if self._is_open:
            self._is_open = False
            if self._is_async:
                self._runner.run(self.client.aclose())
            else:
                self.client.close()
            self._runner.close()


Start = Callable[..., Calls]


def admitted(client: IncidentsClient) -> Any:
    """Ticket of a call that is in flight, and will not end."""
    assert client._shared is not None
    limiter: Any = client._engine._limiter
    ticket = limiter.ticket(OPERATION, threading.Event)
    assert client._shared.admit(ticket, 0.0) is None
    return ticket


def known_to(server: RedisServer) -> int:
    """Number of keys that the server has."""
    with server.client() as client:
        return int(client.dbsize())


def window_of(state: redis.Redis) -> dict[str, str]:
    """State of the limit in Redis."""
    (key,) = state.keys("*:limit incidents")
    found: Any = state.hgetall(key)
    return dict(found)
