"""Threads and tasks can share a client: its pool, rate limits, and each call's own response."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._http.library import httpx
from datadog_incidents._policy.rate_limit_window import PROBES
from datadog_incidents._policy.sleep import AsyncSignal, Signal
from datadog_incidents.mock import MockDatadog

from .loopback import reply, serving
from .sync_and_async import KEYS, call_of

THREADS, TASKS = 32, 1000
SPEED = 20.0
"""Acceleration of the clock: rate limits reset after whole seconds, which would be slow in real time."""


def accelerated_clock() -> float:
    return time.monotonic() * SPEED


class AcceleratedSignal(Signal):
    def wait(self, seconds: float) -> None:
        super().wait(seconds / SPEED)


class AcceleratedAsyncSignal(AsyncSignal):
    async def wait(self, seconds: float) -> None:
        await super().wait(seconds / SPEED)


def accelerate(client: IncidentsClient | AsyncIncidentsClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a client use the accelerated clock."""
    signal = AcceleratedSignal if isinstance(client, IncidentsClient) else AcceleratedAsyncSignal
    monkeypatch.setattr(client._engine, "_monotonic", accelerated_clock)
    monkeypatch.setattr(client._engine, "_signal", signal)


class RateLimitedNetwork(httpx.MockTransport):
    """Network that allows a number of requests per period, and counts those that it refuses."""

    def __init__(self, limit: int, period: int) -> None:
        self.limit, self.period = limit, period
        self.used: Counter[int] = Counter()
        self.refused = 0
        self._lock = threading.Lock()
        self._started = accelerated_clock()
        super().__init__(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            elapsed = accelerated_clock() - self._started
            current = int(elapsed // self.period)
            ok = self.used[current] < self.limit
            if ok:
                self.used[current] += 1
            else:
                self.refused += 1
            values = {
                "limit": self.limit,
                "period": self.period,
                "remaining": self.limit - self.used[current],
                "reset": int((current + 1) * self.period - elapsed) + 1,
                "name": "incidents",
            }
        headers = {f"x-ratelimit-{name}": str(value) for name, value in values.items()}
        return httpx.Response(200 if ok else 429, headers=headers)


def test_threads_share_a_client() -> None:
    mock = MockDatadog()
    barrier = threading.Barrier(THREADS)
    with mock.client() as client:

        def work(number: int) -> tuple[str, str]:
            barrier.wait()
            incident = client.incidents.create(title=f"incident {number}")
            client.with_options(headers={"X-Number": str(number)}).incidents.get(incident.id)
            return incident.id, client.incidents.get(incident.id).attributes.title

        with ThreadPoolExecutor(THREADS) as pool:
            found = list(pool.map(work, range(THREADS)))
    assert [title for _, title in found] == [f"incident {number}" for number in range(THREADS)]
    assert len({incident_id for incident_id, _ in found}) == THREADS
    assert len(mock.calls) == 3 * THREADS


def test_resources_created_concurrently_by_threads_work() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(204))
    for _ in range(5):
        client = IncidentsClient(**KEYS, transport=transport)
        barrier = threading.Barrier(THREADS)

        def work(_: int, client: IncidentsClient = client, barrier: threading.Barrier = barrier) -> Any:
            barrier.wait()
            client.users.delete("u")
            return client.users

        with ThreadPoolExecutor(THREADS) as pool:
            resources = list(pool.map(work, range(THREADS)))
        assert {type(resource) for resource in resources} == {type(client.users)}


def test_tasks_share_a_client() -> None:
    mock = MockDatadog()

    async def main() -> list[tuple[str, str]]:
        async with mock.async_client() as client:

            async def work(number: int) -> tuple[str, str]:
                incident = await client.incidents.create(title=f"incident {number}")
                return incident.id, (await client.incidents.get(incident.id)).attributes.title

            return list(await asyncio.gather(*map(work, range(TASKS))))

    found = asyncio.run(main())
    assert [title for _, title in found] == [f"incident {number}" for number in range(TASKS)]
    assert len({incident_id for incident_id, _ in found}) == TASKS
    assert len(mock.calls) == 2 * TASKS


def test_threads_share_one_pool() -> None:
    with serving(lambda connection, _: connection.sendall(reply())) as server:
        with (
            IncidentsClient(**{**KEYS, "base_url": server.url}) as client,
            ThreadPoolExecutor(THREADS) as pool,
        ):
            replies = list(pool.map(lambda _: client.execute(call_of()).status, range(THREADS * 5)))
        assert replies == [200] * THREADS * 5
        assert server.connections <= THREADS


def test_tasks_share_one_pool() -> None:
    with serving(lambda connection, _: connection.sendall(reply())) as server:

        async def main() -> list[int]:
            async with AsyncIncidentsClient(**{**KEYS, "base_url": server.url}) as client:
                replies = await asyncio.gather(*(client.execute(call_of()) for _ in range(200)))
                return [reply.status for reply in replies]

        assert asyncio.run(main()) == [200] * 200
        assert server.connections <= 100


def test_tasks_stay_within_the_announced_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    network = RateLimitedNetwork(limit=200, period=1)

    async def main() -> list[int]:
        async with AsyncIncidentsClient(**KEYS, transport=network, retry=None) as client:
            accelerate(client, monkeypatch)
            replies = await asyncio.gather(*(client.execute(call_of()) for _ in range(300)))
            return [reply.status for reply in replies]

    assert asyncio.run(main()) == [200] * 300
    assert network.refused == 0


def test_threads_stay_within_the_announced_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    network = RateLimitedNetwork(limit=200, period=1)
    with (
        IncidentsClient(**KEYS, transport=network, retry=None) as client,
        ThreadPoolExecutor(THREADS) as pool,
    ):
        accelerate(client, monkeypatch)
        statuses = list(pool.map(lambda _: client.execute(call_of()).status, range(300)))
    assert statuses == [200] * 300
    assert network.refused == 0


def test_limit_below_the_number_of_probes_causes_few_refusals(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is smaller than the number of calls that start before it is known."""
    network = RateLimitedNetwork(limit=PROBES // 2, period=1)

    async def sleep(seconds: float) -> None:
        await asyncio.sleep(seconds / SPEED)

    async def main() -> list[int]:
        retry = RetryPolicy(backoff=0)
        async with AsyncIncidentsClient(**KEYS, transport=network, retry=retry) as client:
            accelerate(client, monkeypatch)
            monkeypatch.setattr(client._engine, "_sleep", sleep)
            replies = await asyncio.gather(*(client.execute(call_of()) for _ in range(PROBES)))
            return [reply.status for reply in replies]

    assert asyncio.run(main()) == [200] * PROBES
    assert network.refused <= PROBES


def test_without_the_limiter_the_server_refuses() -> None:
    network = RateLimitedNetwork(limit=20, period=3600)

    async def main() -> int:
        options: dict[str, Any] = {**KEYS, "transport": network, "retry": None}
        async with AsyncIncidentsClient(**options, wait_for_rate_limits=False) as client:
            calls = (client.execute(call_of()) for _ in range(100))
            results = await asyncio.gather(*calls, return_exceptions=True)
            return sum(isinstance(result, BaseException) for result in results)

    assert asyncio.run(main()) == network.refused == 80
