"""Calls that wait for a limit in Redis end when their client is closed."""

from __future__ import annotations

from benchmarks.redis_server import RedisServer

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx

from ..client.sync_and_async import KEYS
from ..client.test_closing import CALLS, CLOSED, errors_of_threads, used_up


def test_calls_that_wait_for_a_shared_limit(redis_server: RedisServer) -> None:
    transport = httpx.MockTransport(used_up)
    client = IncidentsClient(**KEYS, transport=transport, rate_limits=redis_server.url)
    errors = errors_of_threads(client, client.close)
    assert [(type(one), str(one)) for one in errors] == [(RuntimeError, CLOSED)] * CALLS
