"""Clock of Redis that is set back or forward: no call waits longer than a period.

The clock of the machine cannot be changed. A change is simulated by its effect: all times that Redis has
stored are farther in the future, or in the past, than they were.
"""

from __future__ import annotations

from typing import Any

import pytest
from benchmarks.redis_server import RedisServer

from datadog_incidents import RetryPolicy
from datadog_incidents.errors import RateLimitedError

from ..client.sync_and_async import call_of
from .kit import LIMIT, Network, Start, admitted, client_of, waits, window_of

pytestmark = pytest.mark.usefixtures("no_outage")

MINUTES_BACK = -600.0
PATIENT = RetryPolicy(attempts=1, deadline=3)
"""Policy by which a call fails that waits for longer than the period of the test."""


def set_clock(server: RedisServer, seconds: float) -> None:
    """Change the clock of Redis."""
    with server.client() as state:
        for key in state.scan_iter("*"):
            life = float(state.pttl(key)) - seconds * 1000
            if state.type(key) == "zset":
                for member, _ in state.zrange(key, 0, -1, withscores=True):
                    state.zincrby(key, -seconds * 1000, member)
            elif not str(key).endswith(":users"):
                for field in ("resets", "started", "seen", "ends", "changed"):
                    if state.hget(key, field) not in (None, "", "0"):
                        state.hincrby(key, field, int(-seconds * 1000))
            if life > 0:
                state.pexpire(key, int(life))
            else:
                state.delete(key)


@pytest.mark.parametrize("share", [1.0, 0.5])
def test_a_clock_that_is_set_back_holds_no_call_up(
    start: Start, redis_server: RedisServer, share: float
) -> None:
    network = Network(limit=4, reset=1)
    calls = start(network, redis_server.url, retry=PATIENT, rate_limit_share=share)
    calls.make(int(4 * share))
    set_clock(redis_server, MINUTES_BACK)
    network.remaining = 4  # of the next period
    calls.make(int(4 * share))
    with redis_server.client() as state:
        assert int(window_of(state)["remaining"]) == 4 - 4 * share
        assert all(0 < float(state.pttl(key)) < 600_000 for key in state.scan_iter("*:limit incidents*"))


def test_calls_of_killed_processes_do_not_count_for_longer(redis_server: RedisServer) -> None:
    with client_of(Network(), redis_server.url) as client:
        client.execute(call_of())
        for _ in range(LIMIT - 1):
            admitted(client)
        assert waits(client)
    set_clock(redis_server, MINUTES_BACK)
    with client_of(Network(), redis_server.url) as client:
        assert not waits(client, seconds=10)


def test_a_response_to_a_call_from_before_does_not_raise_what_remains(redis_server: RedisServer) -> None:
    network = Network()
    with client_of(network, redis_server.url) as client:
        client.execute(call_of())
        ticket = admitted(client)
        set_clock(redis_server, MINUTES_BACK)
        ticket.admitted_at -= int(MINUTES_BACK * 1000)
        client.execute(call_of())
        headers = {"remaining": "19", "limit": "20", "period": "60", "reset": "60", "name": "incidents"}
        announced = {f"x-ratelimit-{name}": value for name, value in headers.items()}
        shared: Any = client._shared
        shared.record(ticket, 200, announced, 60.0)
        with redis_server.client() as state:
            assert int(window_of(state)["remaining"]) == network.remaining == LIMIT - 2


def test_a_clock_that_is_corrected_slightly_changes_nothing(redis_server: RedisServer) -> None:
    with client_of(Network(limit=3), redis_server.url) as client:
        for _ in range(3):
            client.execute(call_of())
        set_clock(redis_server, -0.5)
        assert waits(client)


@pytest.mark.parametrize("seconds", [70.0, 600.0])
def test_a_clock_that_is_set_forward_costs_one_refused_call(
    start: Start, redis_server: RedisServer, seconds: float
) -> None:
    network = Network(limit=3)
    calls = start(network, redis_server.url, retry=RetryPolicy(attempts=1, deadline=0.5))
    calls.make(3)
    set_clock(redis_server, seconds)  # the period has ended for Redis, not for the server
    with pytest.raises(RateLimitedError):
        calls.make(1)
    with pytest.raises(Exception, match="held back by a rate limit"):
        calls.make(1)
    assert network.statuses == [200] * 3 + [429]
