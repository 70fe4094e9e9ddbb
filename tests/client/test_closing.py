"""Calls that wait for a rate limit when their client is closed end with an error, not with the wait."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx

from .sync_and_async import KEYS, call_of

USED_UP = {"limit": "10", "period": "60", "remaining": "0", "reset": "60"}
CLOSED = "cannot send a request: the client has been closed"
CALLS = 5


def used_up(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, headers={f"x-ratelimit-{name}": value for name, value in USED_UP.items()})


def waiting(client: IncidentsClient | AsyncIncidentsClient) -> int:
    """Number of calls that wait for a rate limit."""
    return sum(len(window.waiting) for window in client._engine._limiter._windows.values())


def errors_of_threads(client: IncidentsClient, close: Callable[[], object]) -> list[BaseException]:
    """Close a client while calls wait in threads; return their errors."""
    errors: list[BaseException] = []

    def call() -> None:
        try:
            client.execute(call_of())
        except BaseException as error:
            errors.append(error)

    client.execute(call_of())
    threads = [threading.Thread(target=call, daemon=True) for _ in range(CALLS)]
    for one in threads:
        one.start()
    while waiting(client) < CALLS:
        time.sleep(0.001)
    close()
    for one in threads:
        one.join(20)
    return errors


async def errors_of_tasks(client: AsyncIncidentsClient, close: Callable[[], Any]) -> list[BaseException]:
    """Close a client while calls wait in tasks; return their errors."""
    await client.execute(call_of())
    tasks = [asyncio.create_task(client.execute(call_of())) for _ in range(CALLS)]
    while waiting(client) < CALLS:
        await asyncio.sleep(0.001)
    await close()
    async with asyncio.timeout(20):
        results = await asyncio.gather(*tasks, return_exceptions=True)
    return [one for one in results if isinstance(one, BaseException)]


@pytest.mark.parametrize("is_derived", [False, True])
@pytest.mark.parametrize("owns", [True, False], ids=["transport", "http_client"])
def test_waiting_threads(owns: bool, is_derived: bool) -> None:
    transport = httpx.MockTransport(used_up)
    own: Any = {"transport": transport} if owns else {"http_client": httpx.Client(transport=transport)}
    client = IncidentsClient(**KEYS, **own)
    closed = client.with_options(timeout=1) if is_derived else client
    errors = errors_of_threads(client, closed.close)
    assert [(type(one), str(one)) for one in errors] == [(RuntimeError, CLOSED)] * CALLS
    assert waiting(client) == 0


@pytest.mark.parametrize("is_derived", [False, True])
@pytest.mark.parametrize("owns", [True, False], ids=["transport", "http_client"])
def test_waiting_tasks(owns: bool, is_derived: bool) -> None:
    transport = httpx.MockTransport(used_up)
    own: Any = {"transport": transport} if owns else {"http_client": httpx.AsyncClient(transport=transport)}

    async def main() -> None:
        client = AsyncIncidentsClient(**KEYS, **own)
        closed = client.with_options(timeout=1) if is_derived else client
        errors = await errors_of_tasks(client, closed.aclose)
        assert [(type(one), str(one)) for one in errors] == [(RuntimeError, CLOSED)] * CALLS
        assert waiting(client) == 0

    asyncio.run(main())


def test_a_task_of_an_event_loop_that_has_been_closed_is_left_alone() -> None:
    client = AsyncIncidentsClient(**KEYS, transport=httpx.MockTransport(used_up))
    loop = asyncio.new_event_loop()

    async def begin() -> asyncio.Task[Any]:
        await client.execute(call_of())
        task = asyncio.create_task(client.execute(call_of()))
        while waiting(client) == 0:
            await asyncio.sleep(0.001)
        return task

    task = loop.run_until_complete(begin())
    loop.close()  # without cancelling its tasks, as `asyncio.run` does
    asyncio.run(client.aclose())
    assert not task.done()
    task._log_destroy_pending = False  # type: ignore[attr-defined]  # asyncio would report it as an error
