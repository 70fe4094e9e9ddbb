"""Redis that is down, slow, restarted or refuses: one warning, no lost call, and a return by itself."""

from __future__ import annotations

import time
import warnings

import pytest
from benchmarks.redis_server import RedisServer, free_port

from datadog_incidents._policy.outage import FIRST_PAUSE
from datadog_incidents.errors import SharedLimitsWarning

from .kit import PASSWORD, Network, Start, known_to


def test_a_redis_that_is_down_costs_one_warning_without_secrets(start: Start) -> None:
    network = Network(limit=100)
    calls = start(network, f"redis://user:{PASSWORD}@127.0.0.1:{(port := free_port())}/0")
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
    calls = start(network, f"redis://127.0.0.1:{free_port()}")
    began = time.monotonic()
    with pytest.warns(SharedLimitsWarning):
        calls.make(3)
    network.remaining = 3  # of the next period, in a second at the latest
    calls.make(1)
    assert time.monotonic() - began > 0.9
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
    network = Network(limit=1000)
    calls = start(network, redis_server.url)
    calls.make(2)
    redis_server.pause()
    began = time.monotonic()
    try:
        with pytest.warns(SharedLimitsWarning) as caught:
            calls.make(200)
    finally:
        redis_server.resume()
    assert len(caught) == 1
    assert time.monotonic() - began < 200 * 0.05, "each call has waited"
    calls.clock.now += 2 * FIRST_PAUSE
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        calls.make(2)
    assert calls.client._shared.limiter._outage.is_due(calls.clock.now)
    assert network.statuses == [200] * 204


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
    calls = start(network, f"redis://127.0.0.1:{free_port()}")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        calls.make(3)
    assert network.statuses == [200] * 3
