"""Keys that another application wrote: their limit is kept in memory, with one warning; others are shared."""

from __future__ import annotations

import logging
import warnings

import pytest
import redis
from benchmarks.redis_server import RedisServer

from datadog_incidents._policy.outage import FIRST_PAUSE
from datadog_incidents.errors import SharedLimitsWarning

from ..client.sync_and_async import API_KEY, call_of
from .kit import Network, Start, client_of, waits


def spoil(state: redis.Redis, part: str, kind: str) -> str:
    """Replace a key of the only limit by one of another type."""
    (window,) = state.keys("*:limit incidents")
    key = str(window) + part
    state.delete(key)
    if kind == "list":
        state.rpush(key, "of another application")
    else:
        state.set(key, "of another application")
    return key


@pytest.mark.parametrize("part", ["", ":leases", ":users"])
@pytest.mark.parametrize("kind", ["string", "list"])
def test_a_key_of_another_type_costs_one_warning(
    start: Start, redis_server: RedisServer, part: str, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    network = Network(limit=100)
    calls = start(network, redis_server.url)
    calls.make(2)
    with redis_server.client() as state:
        key = spoil(state, part, kind)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            with caplog.at_level(logging.WARNING, "datadog_incidents"):
                for _ in range(5):
                    calls.make(2)
                    calls.clock.now += 10
        assert [one.category for one in caught] == [SharedLimitsWarning]
        message = str(caught[0].message)
        assert [one for one in caplog.messages if "Redis" in one] == [message]
        assert (
            "has a damaged key, or one of another type, for the rate limit of "
            "GET /api/v2/incidents/{incident_id}:" in message
        )
        assert key.partition("limit")[0] in message and API_KEY not in message
        assert state.type(key) == kind, "it belongs to another application"
    assert network.statuses == [200] * 12


def test_other_limits_are_shared_meanwhile_without_further_warnings(redis_server: RedisServer) -> None:
    network = Network(limit=100)
    with client_of(network, redis_server.url) as client, redis_server.client() as state:
        client.execute(call_of())
        spoil(state, ":leases", "string")
        network.name, network.remaining, network.limit = "todos", 100, 100
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            for _ in range(5):
                network.name = "incidents"
                client.execute(call_of())
                network.name = "todos"
                client.execute(call_of("list_incident_todos"))
        assert len(caught) == 1
        (window,) = state.keys("*:limit todos")
        assert state.hget(window, "remaining") == str(network.remaining)


def test_the_limit_is_respected_in_memory(redis_server: RedisServer) -> None:
    network = Network(limit=5)
    with client_of(network, redis_server.url) as client, redis_server.client() as state:
        client.execute(call_of())
        spoil(state, "", "string")
        with pytest.warns(SharedLimitsWarning):
            client.execute(call_of())
        for _ in range(3):
            client.execute(call_of())
        assert waits(client)
    assert network.statuses == [200] * 5


def test_the_limit_is_shared_again_when_the_key_has_been_deleted(
    start: Start, redis_server: RedisServer
) -> None:
    network = Network(limit=100)
    calls = start(network, redis_server.url)
    calls.make(2)
    with redis_server.client() as state:
        key = spoil(state, "", "string")
        with pytest.warns(SharedLimitsWarning):
            calls.make(1)
        state.delete(key)
        calls.make(1)
        assert not state.exists(key), "the pause is not over"
        calls.clock.now += 2 * FIRST_PAUSE
        calls.make(1)
        assert state.hget(key, "remaining") == str(network.remaining)
        spoil(state, "", "string")
        with pytest.warns(SharedLimitsWarning):
            calls.make(1)


def test_an_outage_while_a_key_is_spoiled_is_another_warning(start: Start, redis_server: RedisServer) -> None:
    calls = start(Network(limit=100), redis_server.url)
    calls.make(2)
    with redis_server.client() as state:
        spoil(state, "", "string")
    with pytest.warns(SharedLimitsWarning, match="another type"):
        calls.make(1)
    redis_server.kill()
    calls.clock.now += 10
    with pytest.warns(SharedLimitsWarning, match="does not respond"):
        calls.make(1)


def test_a_limit_that_has_another_name_itself_is_kept_in_memory(
    start: Start, redis_server: RedisServer
) -> None:
    network = Network(limit=100)
    calls = start(network, redis_server.url)
    calls.make(2)
    with redis_server.client() as state:
        (window,) = state.keys("*:limit incidents")
        state.hset(window, "name", "incidents")
    calls.make(2)
    assert network.statuses == [200] * 4
