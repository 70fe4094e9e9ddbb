"""Requests without a response: the server may have counted them, unless they were not sent."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import Any

import pytest
from benchmarks.redis_server import RedisServer

from datadog_incidents import IncidentsClient, RetryPolicy
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import RequestTimeoutError, TransportError

from ..client.sync_and_async import KEYS, call_of
from .kit import LIMIT, OPERATION, Network, admitted, client_of, waits, window_of

LOST = 4


@pytest.fixture(params=["memory", "redis"])
def client(request: pytest.FixtureRequest, network: Network) -> Any:
    """Client whose limits are kept in memory or in Redis."""
    url = request.getfixturevalue("redis_server").url if request.param == "redis" else None
    return IncidentsClient(
        **KEYS, transport=network, rate_limits=url, retry=RetryPolicy(attempts=1, deadline=0.3)
    )


@pytest.fixture
def network() -> Network:
    return Network(limit=LOST + 1)


def lose(client: IncidentsClient, network: Network, kind: type[httpx.TransportError]) -> None:
    client.execute(call_of())  # the limit becomes known
    network.loses = kind
    for _ in range(LOST):
        with pytest.raises(TransportError):
            client.execute(call_of())
    network.loses = None


def test_a_request_that_got_no_response_counts(client: IncidentsClient, network: Network) -> None:
    with client:
        lose(client, network, httpx.ReadTimeout)
        with pytest.raises(RequestTimeoutError, match="held back by a rate limit"):
            client.execute(call_of())
    assert network.statuses == [200] * (LOST + 1), "the server has refused a call"


def test_a_request_that_was_not_sent_does_not_count(client: IncidentsClient, network: Network) -> None:
    with client:
        lose(client, network, httpx.ConnectError)
        network.remaining = LOST
        for _ in range(LOST):
            client.execute(call_of())
    assert network.statuses == [200] * (2 * LOST + 1)


@pytest.mark.usefixtures("no_outage")
def test_what_the_server_announces_later_corrects_the_count(redis_server: RedisServer) -> None:
    network = Network()
    with client_of(network, redis_server.url) as client, redis_server.client() as state:
        lose(client, network, httpx.ReadTimeout)
        network.remaining = LIMIT - 1  # it has counted none of them
        client.execute(call_of())
        assert int(window_of(state)["remaining"]) == network.remaining
        assert int(window_of(state)["limit"]) == LIMIT


@pytest.mark.usefixtures("no_outage")
def test_a_lease_whose_answer_was_lost_is_given_back_and_uses_nothing_of_the_share(
    redis_server: RedisServer,
) -> None:
    network = Network()
    with client_of(network, redis_server.url, rate_limit_share=0.5) as client:
        client.execute(call_of())
        for _ in range(LIMIT):
            with suppress(KeyboardInterrupt):
                interrupt_after_the_question(client)
        for _ in range(LIMIT // 2 - 1):
            client.execute(call_of())
        assert waits(client)


def interrupt_after_the_question(client: IncidentsClient) -> None:
    """Have Redis admit a call that does not learn of it."""
    shared: Any = client._shared
    ticket = shared.limiter.ticket(OPERATION, threading.Event)
    original, shared.limiter.answered = shared.limiter.answered, interrupt
    try:
        shared.admit(ticket, 0.0)
    finally:
        shared.limiter.answered = original
        shared.limiter.leave(ticket, 0.0)


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.usefixtures("no_outage")
def test_a_call_that_was_sent_is_in_flight_until_the_next_question(redis_server: RedisServer) -> None:
    with client_of(Network(), redis_server.url) as client, redis_server.client() as state:
        client.execute(call_of())
        limiter = client._engine._limiter
        tickets = [admitted(client) for _ in range(3)]
        for ticket in tickets:
            limiter.leave(ticket, 0.0)
        (leases,) = state.keys("*:limit incidents:leases")
        assert state.zcard(leases) == 3
        client.execute(call_of())
        assert not state.exists(leases)
