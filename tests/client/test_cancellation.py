"""Cancellation at any time leaves the connection pool and the rate limiter in a clean state."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._async.pool import CONNECTIONS, AsyncPool
from datadog_incidents._http.library import httpx
from datadog_incidents._policy.rate_limit_window import PROBES
from datadog_incidents._sync.pool import Pool
from datadog_incidents.errors import ResponseTooLargeError

from .loopback import Server, always, reply, serving
from .sync_and_async import KEYS, call_of

SILENT = b""
HEAD_ONLY = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"
HALF = HEAD_ONLY + b"x" * 500
HALF_CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"


class Halting:
    """Server that sends only the beginning of a response, until `complete` is set."""

    def __init__(self, beginning: bytes) -> None:
        self.beginning = beginning
        self.complete = False
        self.halted = 0
        self._lock = threading.Lock()

    def __call__(self, connection: Any, _: bytes) -> None:
        if self.complete:
            connection.sendall(reply())
            return
        connection.sendall(self.beginning)
        with self._lock:
            self.halted += 1
        connection.recv(1)  # until the client disconnects


@pytest.fixture
def served() -> Iterator[Callable[[Halting], Server]]:
    with ExitStack() as stack:
        yield lambda halting: stack.enter_context(serving(halting))


def pool_usage(client: AsyncIncidentsClient | IncidentsClient) -> tuple[int, int]:
    """Number of open connections, and of requests that use or wait for one."""
    pool: Any = client._http._pool
    if isinstance(pool, AsyncPool):
        return len(pool._idle), CONNECTIONS - pool._slots._semaphore._value
    if isinstance(pool, Pool):
        return len(pool._idle), CONNECTIONS - pool._slots._free.qsize()
    http_client: Any = client._http._client
    return len(http_client._transport._pool.connections), len(http_client._transport._pool._requests)


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not condition():
            await asyncio.sleep(0.001)


@pytest.mark.parametrize(
    "beginning", [SILENT, HEAD_ONLY, HALF, HALF_CHUNKED], ids=["silent", "head", "half", "chunked"]
)
@pytest.mark.parametrize("tasks", [1, PROBES])
def test_cancellation_leaves_the_pool_clean(
    beginning: bytes, tasks: int, served: Callable[[Halting], Server]
) -> None:
    halting = Halting(beginning)
    server = served(halting)

    async def main() -> None:
        async with AsyncIncidentsClient(**{**KEYS, "base_url": server.url, "timeout": None}) as client:
            running = [asyncio.create_task(client.execute(call_of())) for _ in range(tasks)]
            await until(lambda: halting.halted == tasks)
            for task in running:
                task.cancel()
            results = await asyncio.gather(*running, return_exceptions=True)
            assert [type(result) for result in results] == [asyncio.CancelledError] * tasks
            assert pool_usage(client) == (0, 0)
            halting.complete = True
            assert (await client.execute(call_of())).status == 200
            assert pool_usage(client) == (1, 0)

    asyncio.run(main())


def test_application_timeout_leaves_the_pool_clean(served: Callable[[Halting], Server]) -> None:
    server = served(Halting(HALF))

    async def main() -> None:
        async with AsyncIncidentsClient(**{**KEYS, "base_url": server.url}) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await client.execute(call_of())
            assert pool_usage(client) == (0, 0)

    asyncio.run(main())


def test_cancellation_while_waiting_for_a_connection_leaves_the_pool_clean(
    served: Callable[[Halting], Server],
) -> None:
    halting = Halting(SILENT)
    server = served(halting)

    async def main() -> None:
        http_client = httpx.AsyncClient(limits=httpx.Limits(max_connections=1))
        client = AsyncIncidentsClient(**{**KEYS, "base_url": server.url}, http_client=http_client)
        async with http_client:
            first, second = (asyncio.create_task(client.execute(call_of())) for _ in range(2))
            await until(lambda: pool_usage(client) == (1, 2) and halting.halted == 1)
            second.cancel()
            await asyncio.gather(second, return_exceptions=True)
            assert pool_usage(client) == (1, 1)
            first.cancel()
            await asyncio.gather(first, return_exceptions=True)
            assert pool_usage(client) == (0, 0)

    asyncio.run(main())


def test_cancellation_while_held_back_leaves_the_queue(served: Callable[[Halting], Server]) -> None:
    halting = Halting(SILENT)
    server = served(halting)

    async def main() -> None:
        async with AsyncIncidentsClient(**{**KEYS, "base_url": server.url}) as client:
            running = [asyncio.create_task(client.execute(call_of())) for _ in range(PROBES + 5)]
            (window,) = [await windows(client)]
            await until(lambda: halting.halted == PROBES and len(window().waiting) == 5)
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
            assert (window().in_flight, window().waiting) == (set(), [])
            halting.complete = True
            assert (await client.execute(call_of())).status == 200

    async def windows(client: AsyncIncidentsClient) -> Callable[[], Any]:
        limiter = client._engine._limiter
        await until(lambda: bool(limiter._windows))
        return lambda: next(iter(limiter._windows.values()))

    asyncio.run(main())


def test_cancellation_between_attempts_prevents_the_next_one() -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(503)

    async def main() -> None:
        retry = RetryPolicy(backoff=3600, max_wait=3600)
        async with AsyncIncidentsClient(**KEYS, transport=httpx.MockTransport(answer), retry=retry) as client:
            task = asyncio.create_task(client.execute(call_of()))
            await until(lambda: bool(requests))
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            (window,) = client._engine._limiter._windows.values()
            assert (window.in_flight, window.waiting) == (set(), [])

    asyncio.run(main())
    assert len(requests) == 1


TOO_LARGE = reply(b"x" * 100_000)


def test_oversized_body_leaves_the_async_pool_clean() -> None:
    async def main(url: str) -> None:
        options: dict[str, Any] = {**KEYS, "base_url": url, "max_response_bytes": 10}
        async with AsyncIncidentsClient(**options) as client:
            for _ in range(3):
                with pytest.raises(ResponseTooLargeError):
                    await client.execute(call_of())
                assert pool_usage(client) == (0, 0)

    with serving(always(TOO_LARGE)) as server:
        asyncio.run(main(server.url))


def test_oversized_body_leaves_the_sync_pool_clean() -> None:
    options: dict[str, Any] = {**KEYS, "max_response_bytes": 10}
    with serving(always(TOO_LARGE)) as server:
        options["base_url"] = server.url
        with IncidentsClient(**options) as client:
            with pytest.raises(ResponseTooLargeError):
                client.execute(call_of())
            assert pool_usage(client) == (0, 0)


def test_failed_attempts_leave_the_rate_limiter_clean() -> None:
    answers: list[int | type[httpx.TransportError]] = [httpx.ReadError, 503, httpx.ConnectError, 429, 200]

    def answer(request: httpx.Request) -> httpx.Response:
        status_or_error = answers.pop(0)
        if isinstance(status_or_error, int):
            return httpx.Response(status_or_error)
        raise status_or_error("broken", request=request)

    retry = RetryPolicy(attempts=5, backoff=0)
    with IncidentsClient(**KEYS, transport=httpx.MockTransport(answer), retry=retry) as client:
        assert client.execute(call_of()).attempts == 5
        (window,) = client._engine._limiter._windows.values()
        assert (window.in_flight, window.waiting) == (set(), [])
