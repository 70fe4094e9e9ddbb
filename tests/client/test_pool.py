"""Connection pool: one request per connection, most recently used first, idle ones are closed."""

from __future__ import annotations

import asyncio
import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._async.pool import CONNECTIONS, IDLE, AsyncPool
from datadog_incidents._sync.pool import Pool
from datadog_incidents.errors import ConfigurationError, RequestTimeoutError

from .loopback import always, reply, serving
from .sync_and_async import KEYS, call_of


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def take(pool: Pool) -> httpx.Client:
    client = pool.take(20)
    assert client is not None
    return client


def idle_clients(pool: Any) -> list[Any]:
    return [client for _, client in pool._idle]


def test_most_recently_used_client_is_reused_first() -> None:
    pool = Pool(trust_env=False)
    first, second = take(pool), take(pool)
    assert first is not second
    pool.give(first)
    pool.give(second)
    assert pool.take(None) is second
    assert pool.take(None) is first


def test_connections_share_the_ssl_context() -> None:
    pool = Pool(trust_env=False)
    clients: list[Any] = [take(pool) for _ in range(3)]
    assert len({id(client._transport._pool._ssl_context) for client in clients}) == 1


def test_idle_clients_are_closed() -> None:
    clock = Clock()
    pool = Pool(trust_env=False, clock=clock)
    burst = [take(pool) for _ in range(3)]
    for client in burst:
        pool.give(client)
    clock.now += IDLE / 2
    pool.give(take(pool))
    assert idle_clients(pool) == burst
    clock.now += IDLE / 2 + 1
    pool.give(take(pool))
    assert idle_clients(pool) == [burst[2]]
    assert [client.is_closed for client in burst] == [True, True, False]


def test_take_waits_for_a_busy_client_until_the_timeout() -> None:
    pool = Pool(trust_env=False)
    busy = [take(pool) for _ in range(CONNECTIONS)]
    assert pool.take(0.001) is None
    waiting = threading.Thread(target=lambda: busy.append(take(pool)))
    waiting.start()
    pool.give(busy[0])
    waiting.join()
    assert busy[-1] is busy[0]


def test_waiting_tasks_are_served_first_come_first_served() -> None:
    async def main() -> None:
        pool = AsyncPool(trust_env=False)
        busy = [await pool.take(None) for _ in range(CONNECTIONS)]
        assert await pool.take(0.001) is None
        served: list[int] = []

        async def wait(number: int) -> None:
            client = await pool.take(20)
            served.append(number)
            assert client is not None
            await pool.give(client)

        waiting = [asyncio.create_task(wait(number)) for number in range(3)]
        await asyncio.sleep(0)
        waiting[1].cancel()
        assert busy[0] is not None
        await pool.give(busy[0])
        await asyncio.gather(*waiting, return_exceptions=True)
        assert served == [0, 2]
        await pool.aclose()

    asyncio.run(main())


def test_failure_to_create_a_client_releases_its_slot(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool(trust_env=False)
    take(pool)
    with monkeypatch.context() as patched:
        patched.setattr("datadog_incidents._sync.pool.httpx.Client", lambda **_: 1 / 0)
        for _ in range(CONNECTIONS):
            with pytest.raises(ZeroDivisionError):
                pool.take(None)
    take(pool)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SSL_CERT_FILE", "no-such-file.pem"),
        ("HTTPS_PROXY", "gopher://user:s3cr3ts3cr3t@proxy.test"),
        ("HTTPS_PROXY", "http://user:s3cr3ts3cr3t@proxy.test:port"),
    ],
)
@pytest.mark.parametrize("kind", [IncidentsClient, AsyncIncidentsClient])
def test_unusable_environment_variables_are_reported_on_creation(
    kind: type[IncidentsClient | AsyncIncidentsClient],
    variable: str,
    value: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigurationError, match=variable) as caught:
        kind(**KEYS)
    assert "s3cr3t" not in "".join(traceback.format_exception(caught.value))


def test_deadline_limits_the_wait_for_a_connection() -> None:
    release = threading.Event()

    def answer(connection: Any, _: bytes) -> None:
        release.wait(20)
        connection.sendall(reply())

    options: dict[str, Any] = {**KEYS, "wait_for_rate_limits": False}
    with serving(answer) as server, IncidentsClient(**{**options, "base_url": server.url}) as client:
        with ThreadPoolExecutor(CONNECTIONS) as threads:
            busy = [threads.submit(client.execute, call_of()) for _ in range(CONNECTIONS)]
            while len(server.requests) < CONNECTIONS:
                time.sleep(0.001)
            impatient = client.with_options(retry=RetryPolicy(attempts=1, deadline=0.05))
            try:
                with pytest.raises(RequestTimeoutError, match="all connections are busy") as caught:
                    impatient.execute(call_of())
            finally:
                release.set()
            assert [future.result().status for future in busy] == [200] * CONNECTIONS
        assert not caught.value.sent
        assert len(server.requests) == CONNECTIONS


@pytest.mark.parametrize("ending", [b"", b"Connection: close\r\n"], ids=["kept", "closed"])
def test_connection_closed_by_the_server_is_replaced(ending: bytes) -> None:
    answer = reply().replace(b"\r\n\r\n", b"\r\n" + ending + b"\r\n", 1) if ending else reply()
    with serving(always(answer)) as server, IncidentsClient(**{**KEYS, "base_url": server.url}) as client:
        assert [client.execute(call_of()).status for _ in range(3)] == [200] * 3
        assert server.connections == (3 if ending else 1)


def closed_when_returned(close: Callable[[], None], pool: Pool) -> bool:
    client = take(pool)
    close()
    still_open = not client.is_closed
    pool.give(client)
    return still_open and client.is_closed and not idle_clients(pool)


def test_connection_in_use_is_closed_when_returned() -> None:
    pool = Pool(trust_env=False)
    assert closed_when_returned(pool.close, pool)
    with pytest.raises(RuntimeError, match="closed"):
        pool.take(None)


def test_a_closed_client_sends_nothing() -> None:
    async def main() -> None:
        client = AsyncIncidentsClient(**KEYS)
        await client.aclose()
        with pytest.raises(RuntimeError, match="closed"):
            await client.execute(call_of())

    asyncio.run(main())


@pytest.mark.parametrize("warm", [False, True], ids=["new", "warm"])
def test_cancellation_at_any_step_does_not_affect_the_next_call(warm: bool) -> None:
    async def main(url: str) -> None:
        for steps in range(40):
            async with AsyncIncidentsClient(**{**KEYS, "base_url": url, "timeout": None}) as client:
                if warm:
                    await client.execute(call_of())
                task = asyncio.create_task(client.execute(call_of()))
                for _ in range(steps):
                    await asyncio.sleep(0)
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
                async with asyncio.timeout(20):
                    assert (await client.execute(call_of())).status == 200

    with serving(always(reply())) as server:
        asyncio.run(main(server.url))


def test_interrupted_request_discards_its_client(monkeypatch: pytest.MonkeyPatch) -> None:
    client = IncidentsClient(**KEYS)
    pool: Any = client._http._sender
    used: list[httpx.Client] = []

    def broken(self: httpx.Client, *_: Any, **__: Any) -> httpx.Response:
        used.append(self)
        raise KeyboardInterrupt

    monkeypatch.setattr(httpx.Client, "send", broken)
    with pytest.raises(KeyboardInterrupt):
        client.execute(call_of())
    assert used[0].is_closed and idle_clients(pool) == []
    assert [take(pool).is_closed for _ in range(CONNECTIONS)] == [False] * CONNECTIONS


def test_closing_fails_tasks_that_wait_for_a_connection() -> None:
    async def main() -> None:
        pool = AsyncPool(trust_env=False)
        busy = [await pool.take(None) for _ in range(CONNECTIONS)]
        waiting = [asyncio.create_task(pool.take(None)) for _ in range(2)]
        await asyncio.sleep(0)
        await pool.aclose()
        assert busy[0] is not None
        await pool.give(busy[0])
        for error in await asyncio.gather(*waiting, return_exceptions=True):
            assert isinstance(error, RuntimeError) and "closed" in str(error)

    asyncio.run(main())


def test_pool_is_bound_to_its_event_loop() -> None:
    pool = AsyncPool(trust_env=False)

    async def once() -> None:
        client = await pool.take(None)
        assert client is not None
        await pool.give(client)

    asyncio.run(once())
    with pytest.raises(RuntimeError, match=r"create a new client for each asyncio\.run"):
        asyncio.run(once())


def test_client_taken_by_another_thread_during_give_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool(trust_env=False)
    client = take(pool)
    monkeypatch.setattr(pool._semaphore, "release", lambda: pool._idle.clear())  # simulates another thread
    pool.give(client)
    assert idle_clients(pool) == []


def test_failure_to_close_a_connection_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    pool = Pool(trust_env=False, clock=clock)
    first, second, third = (take(pool) for _ in range(3))
    pool.give(first)
    monkeypatch.setattr(httpx.Client, "close", lambda _: 1 / 0)
    clock.now += IDLE + 1
    pool.give(second)
    assert idle_clients(pool) == [second]
    pool.drop(third)
    pool.close()
    assert idle_clients(pool) == []
