"""Connection pool: one request per connection, most recently used first, idle ones are closed."""

from __future__ import annotations

import asyncio
import ssl
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._async.pool import CONNECTIONS, IDLE, AsyncPool
from datadog_incidents._http.library import httpx
from datadog_incidents._http.slots import Slot
from datadog_incidents._sync.connection import Connection
from datadog_incidents._sync.pool import Pool
from datadog_incidents.errors import ConfigurationError, RequestTimeoutError

from .loopback import always, reply, serving
from .sync_and_async import KEYS, call_of


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


URL = "https://dd.test"


def take(pool: Pool) -> Slot[Connection]:
    slot = pool.take(20)
    assert slot is not None
    return slot


def idle_connections(pool: Any) -> list[Any]:
    return [connection for _, connection in pool._idle]


def test_most_recently_used_connection_is_reused_first() -> None:
    pool = Pool(URL, trust_env=False)
    slots = take(pool), take(pool)
    first, second = (slot.connection for slot in slots)
    assert first is not second
    for slot in slots:
        pool.give(slot)
    assert [take(pool).connection, take(pool).connection] == [second, first]


def test_certificates_are_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[ssl.SSLContext] = []
    create = httpx.create_ssl_context

    def load(**options: Any) -> ssl.SSLContext:
        loaded.append(create(**options))
        return loaded[-1]

    monkeypatch.setattr(httpx, "create_ssl_context", load)
    pool = Pool(URL, trust_env=False)
    assert len({id(slot.connection) for slot in [take(pool), take(pool)]}) == 2
    assert len(loaded) == 1


def test_idle_connections_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[Connection] = []
    monkeypatch.setattr(Connection, "close", lambda connection: closed.append(connection))
    clock = Clock()
    pool = Pool(URL, trust_env=False, clock=clock)
    slots = [take(pool) for _ in range(3)]
    burst = [slot.connection for slot in slots]
    for slot in slots:
        pool.give(slot)
    clock.now += IDLE / 2
    pool.give(take(pool))
    assert idle_connections(pool) == burst
    clock.now += IDLE / 2 + 1
    pool.give(take(pool))
    assert idle_connections(pool) == [burst[2]]
    assert closed == burst[:2]


def test_connection_that_has_been_idle_for_too_long_is_not_used() -> None:
    clock = Clock()
    pool = Pool(URL, trust_env=False, clock=clock)
    slot = take(pool)
    connection = slot.connection
    pool.give(slot)
    clock.now += IDLE
    assert take(pool).connection is not connection


def test_take_waits_for_a_free_slot_until_the_timeout() -> None:
    pool = Pool(URL, trust_env=False)
    busy = [take(pool) for _ in range(CONNECTIONS)]
    connection = busy[0].connection
    assert pool.take(0.001) is None
    waiting = threading.Thread(target=lambda: busy.append(take(pool)))
    waiting.start()
    pool.give(busy[0])
    waiting.join()
    assert busy[-1].connection is connection


def test_waiting_tasks_are_served_first_come_first_served() -> None:
    async def main() -> None:
        pool = AsyncPool(URL, trust_env=False)
        busy = [await pool.take(None) for _ in range(CONNECTIONS)]
        assert await pool.take(0.001) is None
        served: list[int] = []

        async def wait(number: int) -> None:
            slot = await pool.take(20)
            served.append(number)
            assert slot is not None
            pool.give(slot)

        waiting = [asyncio.create_task(wait(number)) for number in range(3)]
        await asyncio.sleep(0)
        waiting[1].cancel()
        assert busy[0] is not None
        pool.give(busy[0])
        await asyncio.gather(*waiting, return_exceptions=True)
        assert served == [0, 2]
        await pool.aclose()

    asyncio.run(main())


def test_failure_to_create_a_connection_releases_its_slot(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool(URL, trust_env=False)
    busy = [take(pool)]
    with monkeypatch.context() as patched:
        patched.setattr(Connection, "__init__", lambda *_: 1 / 0)
        for _ in range(CONNECTIONS):
            with pytest.raises(ZeroDivisionError):
                pool.take(None)
    busy.append(take(pool))


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SSL_CERT_FILE", "no-such-file.pem"),
        ("HTTPS_PROXY", "gopher://user:s3cr3ts3cr3t@proxy.test"),
        ("HTTPS_PROXY", "http://user:s3cr3ts3cr3t@proxy.test:port"),
        ("HTTPS_PROXY", "http://user:s3cr3t/s3cr3t@proxy.test"),
        ("HTTPS_PROXY", "http://user:s3cr3t?s3cr3t@proxy.test"),
        ("ALL_PROXY", "socks5://user:s3cr3t#s3cr3t@proxy.test"),
    ],
)
@pytest.mark.parametrize("kind", [IncidentsClient, AsyncIncidentsClient])
def test_unusable_environment_variables_are_reported_on_creation(
    kind: type[IncidentsClient | AsyncIncidentsClient],
    variable: str,
    value: str,
    no_proxies: None,
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


def test_connection_in_use_is_closed_when_returned() -> None:
    pool = Pool(URL, trust_env=False)
    slot = take(pool)
    connection = slot.connection
    pool.close()
    assert connection.reusable
    pool.give(slot)
    assert not connection.reusable and not idle_connections(pool)
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


def test_closing_fails_tasks_that_wait_for_a_connection() -> None:
    async def main() -> None:
        pool = AsyncPool(URL, trust_env=False)
        busy = [await pool.take(None) for _ in range(CONNECTIONS)]
        waiting = [asyncio.create_task(pool.take(None)) for _ in range(2)]
        await asyncio.sleep(0)
        await pool.aclose()
        assert busy[0] is not None
        pool.give(busy[0])
        for error in await asyncio.gather(*waiting, return_exceptions=True):
            assert isinstance(error, RuntimeError) and "closed" in str(error)

    asyncio.run(main())


def test_pool_is_bound_to_its_event_loop() -> None:
    pool = AsyncPool(URL, trust_env=False)

    async def once() -> None:
        slot = await pool.take(None)
        assert slot is not None
        pool.give(slot)

    asyncio.run(once())
    with pytest.raises(RuntimeError, match=r"create a new client for each asyncio\.run"):
        asyncio.run(once())


def test_connection_taken_by_another_thread_during_give_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool(URL, trust_env=False)
    slot = take(pool)
    monkeypatch.setattr(pool._slots, "put", lambda _: pool._idle.clear())  # simulates another thread
    pool.give(slot)
    assert idle_connections(pool) == []


def test_failure_to_close_a_connection_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    pool = Pool(URL, trust_env=False, clock=clock)
    first, second, third = (take(pool) for _ in range(3))
    kept = second.connection
    pool.give(first)
    monkeypatch.setattr(Connection, "close", lambda _: 1 / 0)
    clock.now += IDLE + 1
    pool.give(second)
    assert idle_connections(pool) == [kept]
    third.connection.reusable = False
    pool.give(third)
    pool.close()
    assert idle_connections(pool) == []
