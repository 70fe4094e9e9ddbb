"""Interrupts and cancellations while Redis is asked: no response is taken for another, no admission leaks."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from typing import Any

import pytest
import redis.asyncio
from benchmarks.redis_server import RedisServer

from datadog_incidents import AsyncIncidentsClient, RetryPolicy

from ..amounts import amount
from ..client.sync_and_async import KEYS, call_of
from ..hostile.test_interrupts import interrupted
from .kit import Network, client_of, window_of

pytestmark = pytest.mark.usefixtures("no_outage")

PERIOD = 60


def assert_no_lease_outlasts_a_period(server: RedisServer) -> None:
    with server.client() as state:
        for key in state.scan_iter("*:leases"):
            for _, ends in state.zrange(key, 0, -1, withscores=True):
                assert float(ends) / 1000 <= time.time() + PERIOD


def test_an_interrupted_call_spoils_none_that_follows(redis_server: RedisServer) -> None:
    network = Network(limit=100_000)
    step = amount(29, 1)
    url = f"{redis_server.url}?socket_timeout=5"  # Redis looks for the end of a pause every 100 ms
    with client_of(network, url) as client, redis_server.client() as admin:
        call = partial(client.execute, call_of())
        call()
        number = 0
        while interrupted(call, number):
            call()
            number += step
            assert_no_lease_outlasts_a_period(redis_server)
        assert number > 100
        # The same with responses that arrive only after the interrupt.
        for late in range(0, number, step):
            admin.client_pause(15)
            interrupted(call, late)
            call()
        call()
        assert len(admin.client_list()) <= 3
        assert int(window_of(admin)["remaining"]) <= network.remaining


@pytest.mark.parametrize("is_own", [True, False], ids=["own connections", "of the application"])
def test_a_canceled_call_spoils_none_that_follows(redis_server: RedisServer, is_own: bool) -> None:
    network = Network(limit=100_000)
    options: dict[str, Any] = {**KEYS, "transport": network, "retry": RetryPolicy(attempts=1, deadline=10)}

    async def main(client: AsyncIncidentsClient) -> None:
        await client.execute(call_of())
        for number in range(amount(60, 600)):
            calls = [asyncio.create_task(client.execute(call_of())) for _ in range(3)]
            for _ in range(number % 30):
                await asyncio.sleep(0)
            for canceled in calls[1:]:
                canceled.cancel()
            results = await asyncio.gather(*calls, return_exceptions=True)
            assert [one for one in results if isinstance(one, Exception)] == []
            assert not isinstance(results[0], BaseException)
        assert_no_lease_outlasts_a_period(redis_server)
        await client.execute(call_of())

    async def run() -> None:
        own = redis.asyncio.Redis(port=redis_server.port, protocol=2)
        async with (
            own,
            AsyncIncidentsClient(**options, rate_limits=redis_server.url if is_own else own) as client,
        ):
            await main(client)

    asyncio.run(run())
    with redis_server.client() as state:
        assert int(window_of(state)["remaining"]) <= network.remaining
