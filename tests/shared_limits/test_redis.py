"""Rate limits in a real Redis: clients of several processes share them, in sync and async."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import redis
import redis.asyncio
from benchmarks.redis_server import RedisServer

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents._policy.rate_limit_window import PROBES, Ticket
from datadog_incidents._policy.shared_limiter import SharedTicket, SharedWindow

from ..client.sync_and_async import API_KEY, KEYS, call_of
from .kit import LIMIT, OPERATION, Network, admitted, client_of, waits

pytestmark = pytest.mark.usefixtures("no_outage")


def test_clients_share_what_remains(redis_server: RedisServer) -> None:
    network = Network()
    with client_of(network, redis_server.url) as one, client_of(network, redis_server.url) as other:
        for number in range(LIMIT):
            (one, other)[number % 2].execute(call_of())
        assert waits(one) and waits(other)
    assert network.statuses == [200] * LIMIT


def test_tasks_of_clients_share_what_remains(redis_server: RedisServer) -> None:
    network = Network()

    async def main() -> int:
        options: dict[str, Any] = {**KEYS, "transport": network, "rate_limits": redis_server.url}
        async with AsyncIncidentsClient(**options) as one, AsyncIncidentsClient(**options) as other:
            calls = [client.execute(call_of()) for _ in range(LIMIT) for client in (one, other)]
            done, waiting = await asyncio.wait([asyncio.create_task(call) for call in calls], timeout=1.5)
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)
            return len(done)

    assert asyncio.run(main()) == LIMIT
    assert network.statuses == [200] * LIMIT


def test_a_new_client_knows_the_limit_before_its_first_call(redis_server: RedisServer) -> None:
    network = Network(limit=PROBES)
    with client_of(network, redis_server.url) as client:
        for _ in range(PROBES):
            client.execute(call_of())
    with client_of(network, redis_server.url) as later:
        assert waits(later)
    assert network.statuses == [200] * PROBES


def test_organizations_and_addresses_do_not_share(redis_server: RedisServer) -> None:
    network = Network(limit=1)
    with client_of(network, redis_server.url) as client:
        client.execute(call_of())
        assert waits(client)
    for changed in ({"api_key": "another-key"}, {"base_url": "https://elsewhere.test"}):
        other = Network(limit=1)
        options = {**KEYS, **changed, "transport": other, "rate_limits": redis_server.url}
        with IncidentsClient(**options) as client:
            client.execute(call_of())
        assert other.statuses == [200]


def test_no_key_contains_the_api_key_and_all_expire(redis_server: RedisServer) -> None:
    with client_of(Network(), redis_server.url) as client, redis_server.client() as state:
        client.execute(call_of())
        client.execute(call_of())
        keys: Any = state.keys()
        assert {key.split("}:", 1)[1] for key in keys} >= {
            "limit incidents",
            "limit incidents:users",
            f"operation {OPERATION}",
        }
        assert all(API_KEY not in key for key in keys)
        lives: list[Any] = [state.pttl(key) for key in keys]
        assert all(0 < life <= 24 * 3600 * 1000 for life in lives)


def test_the_call_of_a_killed_process_counts_for_one_period_at_most(redis_server: RedisServer) -> None:
    with client_of(Network(), redis_server.url) as client, redis_server.client() as state:
        client.execute(call_of())
        admitted(client)
        (leases,) = state.keys("*:leases")
        ((_, expires),) = state.zrange(leases, 0, -1, withscores=True)
        assert 0 < float(expires) / 1000 - time.time() <= 60


def test_a_call_without_a_response_gives_back_its_lease(redis_server: RedisServer) -> None:
    network = Network(limit=3)
    with client_of(network, redis_server.url) as client:
        client.execute(call_of())
        limiter = client._engine._limiter
        for _ in range(5):
            limiter.leave(admitted(client), 0.0, counted=False)
        client.execute(call_of())
        client.execute(call_of())
    assert network.statuses == [200] * 3


def test_calls_that_are_not_sent_use_nothing_of_the_share(redis_server: RedisServer) -> None:
    network = Network()
    with client_of(network, redis_server.url, rate_limit_share=0.5) as client:
        client.execute(call_of())
        limiter = client._engine._limiter
        for _ in range(LIMIT):
            limiter.leave(admitted(client), 0.0, counted=False)
        for _ in range(LIMIT // 2 - 1):
            client.execute(call_of())
        assert waits(client)


def test_a_share_is_that_of_all_processes_together(redis_server: RedisServer) -> None:
    network = Network()
    url = redis_server.url
    with (
        client_of(network, url, rate_limit_share=0.5) as one,
        client_of(network, url, rate_limit_share=0.5) as other,
        client_of(network, url) as whole,
    ):
        for number in range(LIMIT // 2):
            (one, other)[number % 2].execute(call_of())
        assert waits(one) and waits(other)
        whole.execute(call_of())
    assert len(network.statuses) == LIMIT // 2 + 1


def test_waiting_calls_start_in_their_order_when_the_limit_resets(
    redis_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = Network(limit=1, reset=1)
    order: list[int] = []

    def start(ticket: SharedTicket[Any], window: Any) -> None:
        order.append(ticket.number)
        Ticket.enter_flight(ticket, window)

    monkeypatch.setattr(SharedTicket, "enter_flight", start)
    with client_of(network, redis_server.url) as client, ThreadPoolExecutor(4) as pool:
        client.execute(call_of())
        started = []
        for _ in range(3):
            started.append(pool.submit(client.execute, call_of()))
            time.sleep(0.1)
        network.limit = network.remaining = 100
        for future in started:
            future.result()
    assert network.statuses == [200] * 4
    assert order == [0, 1, 2, 3]


def test_the_scripts_are_loaded_again_after_a_flush(redis_server: RedisServer) -> None:
    with client_of(Network(), redis_server.url) as client, redis_server.client() as state:
        client.execute(call_of())
        state.script_flush()
        client.execute(call_of())


def test_a_client_of_the_application_is_used_and_stays_open(redis_server: RedisServer) -> None:
    network = Network(limit=1)
    with redis.Redis(port=redis_server.port, decode_responses=True) as own:
        with client_of(network, own) as client:
            client.execute(call_of())
            assert waits(client)
        assert own.ping()

    async def main() -> None:
        async with redis.asyncio.Redis(port=redis_server.port) as own:
            options: dict[str, Any] = {**KEYS, "transport": Network(), "api_key": "another"}
            async with AsyncIncidentsClient(**options, rate_limits=own) as client:
                await client.execute(call_of())
            assert await own.ping()

    asyncio.run(main())


def test_responses_that_take_long_begin_no_period(redis_server: RedisServer) -> None:
    network = Network(reset=50)
    with client_of(network, redis_server.url) as client, redis_server.client() as state:
        client.execute(call_of())
        for late in (0, 2, 0, 2):  # seconds by which the announced end seems to differ
            network.ends = time.monotonic() + 50 + late
            client.execute(call_of())
        (users,) = state.keys("*:limit incidents:users")
        assert state.hvals(users) == ["4"]
        network.ends = time.monotonic() + 60  # of another period
        network.remaining = LIMIT
        client.execute(call_of())
        assert state.hvals(users) == ["-1"]


def test_clients_of_with_options_share_the_connections(redis_server: RedisServer) -> None:
    with client_of(Network(), redis_server.url) as client:
        derived = client.with_options(timeout=5)
        assert derived._shared is client._shared and derived._engine._limiter is client._engine._limiter
        derived.execute(call_of())


def test_an_operation_without_a_limit_is_not_held_back(redis_server: RedisServer) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200))
    with IncidentsClient(**KEYS, transport=transport, rate_limits=redis_server.url) as client:
        for _ in range(3 * PROBES):
            client.execute(call_of())


def test_calls_that_wait_when_the_client_is_closed_open_no_connection(redis_server: RedisServer) -> None:
    async def main() -> int:
        options: dict[str, Any] = {**KEYS, "transport": Network(limit=1), "retry": None}
        client = AsyncIncidentsClient(**options, rate_limits=redis_server.url)
        await client.execute(call_of())
        waiting = [asyncio.create_task(client.execute(call_of())) for _ in range(3)]
        await asyncio.sleep(0.2)
        await client.aclose()
        for window in client._engine._limiter._windows.values():
            assert isinstance(window, SharedWindow)
            window.opens_at = 0.0  # as if the time to ask again had come
            window.wake_first(3)
        await asyncio.sleep(0.2)
        with redis_server.client() as state:
            connections = len(state.client_list())
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        return connections

    assert asyncio.run(main()) == 1  # of the inspection
