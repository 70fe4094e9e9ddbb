"""Values in Redis that no script has written: no call is lost or held back, and others remain shared."""

from __future__ import annotations

import pytest
import redis
from benchmarks.redis_server import RedisServer

from datadog_incidents import RetryPolicy
from datadog_incidents.errors import SharedLimitsWarning

from .kit import Network, Start

FIELDS = (
    "limit", "period", "remaining", "resets", "assumed", "started", "seen", "reported", "taken", "total",
    "ends", "changed",
)  # fmt: skip
VALUES = (
    "text",
    "",
    "nan",
    "-nan",
    "inf",
    "-inf",
    "1e308",
    "9" * 400,
    "-1",
    "-1e18",
    "0",
    "1e18",
    "1.5",
)


AT_ONCE = RetryPolicy(attempts=1, deadline=5)
"""Has a call fail that is held back until the end of the period."""


def key_of(state: redis.Redis, part: str = "") -> str:
    (key,) = state.keys("*:limit incidents")
    return str(key) + part


@pytest.mark.usefixtures("no_outage")
@pytest.mark.parametrize("share", [1.0, 0.9])
@pytest.mark.parametrize("value", VALUES, ids=lambda value: value[:9] or "empty")
def test_a_number_that_is_none_holds_no_call_up(
    start: Start, redis_server: RedisServer, value: str, share: float
) -> None:
    network = Network(limit=1000)
    calls = start(network, redis_server.url, retry=AT_ONCE, rate_limit_share=share)
    calls.make(2)
    with redis_server.client() as state:
        for name in FIELDS:
            if (name, value) in TRUE_FOR_A_PERIOD:
                continue
            state.hset(key_of(state), name, value)
            calls.make(2)
    assert {*network.statuses} == {200}


TRUE_FOR_A_PERIOD = {("remaining", "-1"), ("remaining", "0"), ("remaining", "1.5"), ("total", "1.5")}
"""What a server could have announced: calls wait for the end of the period."""


@pytest.mark.usefixtures("no_outage")
@pytest.mark.parametrize("missing", FIELDS)
def test_a_value_that_is_missing_holds_no_call_up(
    start: Start, redis_server: RedisServer, missing: str
) -> None:
    network = Network(limit=1000)
    calls = start(network, redis_server.url, retry=AT_ONCE, rate_limit_share=0.9)
    calls.make(2)
    with redis_server.client() as state:
        state.hdel(key_of(state), missing)
    calls.make(3)
    assert network.statuses == [200] * 5


@pytest.mark.usefixtures("no_outage")
def test_counts_of_processes_that_are_no_numbers_hold_no_call_up(
    start: Start, redis_server: RedisServer
) -> None:
    network = Network(limit=20)
    calls = start(network, redis_server.url, retry=AT_ONCE)
    calls.make(2)
    with redis_server.client() as state:
        own, *_ = state.hkeys(key_of(state, ":users"))
        for value in VALUES:
            state.hset(key_of(state, ":users"), mapping={str(own): value, "another": value})
            calls.make(1)
    assert network.statuses == [200] * (2 + len(VALUES))


@pytest.mark.usefixtures("no_outage")
def test_leases_that_would_never_end_are_removed(start: Start, redis_server: RedisServer) -> None:
    network = Network(limit=20)
    calls = start(network, redis_server.url, retry=AT_ONCE)
    calls.make(2)
    with redis_server.client() as state:
        state.zadd(key_of(state, ":leases"), {f"{number}": float("inf") for number in range(20)})
        calls.make(2)
        assert state.zcard(key_of(state, ":leases")) == 0
    assert network.statuses == [200] * 4


def test_a_name_that_is_no_text_is_a_damaged_key(start: Start, redis_server: RedisServer) -> None:
    network = Network(limit=100)
    calls = start(network, redis_server.url)
    calls.make(2)
    with redis_server.client() as state:
        state.hset(key_of(state), "name", b"\xff\xfe")
    with pytest.warns(SharedLimitsWarning, match="has a damaged key, or one of another type") as caught:
        calls.make(3)
    assert len(caught) == 1
    assert network.statuses == [200] * 5
