"""The pool: one request a connection, the warm ones first, and none kept that nobody needs."""

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


def taken(pool: Pool) -> httpx.Client:
    client = pool.take(20)
    assert client is not None
    return client


def kept(pool: Any) -> list[Any]:
    return [client for _, client in pool._idle]


def test_the_client_used_last_is_used_next() -> None:
    pool = Pool(trust_env=False)
    first, second = taken(pool), taken(pool)
    assert first is not second
    pool.give(first)
    pool.give(second)
    assert pool.take(None) is second
    assert pool.take(None) is first


def test_connections_share_what_certificates_are_trusted() -> None:
    pool = Pool(trust_env=False)
    clients: list[Any] = [taken(pool) for _ in range(3)]
    assert len({id(one._transport._pool._ssl_context) for one in clients}) == 1


def test_what_nobody_needs_any_more_is_closed() -> None:
    clock = Clock()
    pool = Pool(trust_env=False, clock=clock)
    burst = [taken(pool) for _ in range(3)]
    for one in burst:
        pool.give(one)
    clock.now += IDLE / 2
    pool.give(taken(pool))
    assert kept(pool) == burst
    clock.now += IDLE / 2 + 1
    pool.give(taken(pool))
    assert kept(pool) == [burst[2]]
    assert [one.is_closed for one in burst] == [True, True, False]


def test_who_finds_all_busy_waits_as_long_as_there_is_time() -> None:
    pool = Pool(trust_env=False)
    busy = [taken(pool) for _ in range(CONNECTIONS)]
    assert pool.take(0.001) is None
    waiting = threading.Thread(target=lambda: busy.append(taken(pool)))
    waiting.start()
    pool.give(busy[0])
    waiting.join()
    assert busy[-1] is busy[0]


def test_tasks_that_find_all_busy_are_served_in_their_order() -> None:
    async def main() -> None:
        pool = AsyncPool(trust_env=False)
        taken = [await pool.take(None) for _ in range(CONNECTIONS)]
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
        assert taken[0] is not None
        await pool.give(taken[0])
        await asyncio.gather(*waiting, return_exceptions=True)
        assert served == [0, 2]
        await pool.aclose()

    asyncio.run(main())


def test_a_connection_that_cannot_be_made_gives_its_place_back(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool(trust_env=False)
    taken(pool)
    with monkeypatch.context() as patched:
        patched.setattr("datadog_incidents._sync.pool.httpx.Client", lambda **_: 1 / 0)
        for _ in range(CONNECTIONS):
            with pytest.raises(ZeroDivisionError):
                pool.take(None)
    taken(pool)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SSL_CERT_FILE", "no-such-file.pem"),
        ("HTTPS_PROXY", "gopher://user:s3cr3ts3cr3t@proxy.test"),
        ("HTTPS_PROXY", "http://user:s3cr3ts3cr3t@proxy.test:port"),
    ],
)
@pytest.mark.parametrize("kind", [IncidentsClient, AsyncIncidentsClient])
def test_an_environment_that_cannot_be_used_is_told_of_when_a_client_is_made(
    kind: type[IncidentsClient | AsyncIncidentsClient],
    variable: str,
    value: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigurationError, match=variable) as caught:
        kind(**KEYS)
    assert "s3cr3t" not in "".join(traceback.format_exception(caught.value))


def test_a_deadline_bounds_the_wait_for_a_connection() -> None:
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
            hasty = client.with_options(retry=RetryPolicy(attempts=1, deadline=0.05))
            try:
                with pytest.raises(RequestTimeoutError, match="all connections are busy") as caught:
                    hasty.execute(call_of())
            finally:
                release.set()
            assert [one.result().status for one in busy] == [200] * CONNECTIONS
        assert not caught.value.sent
        assert len(server.requests) == CONNECTIONS


@pytest.mark.parametrize("ending", [b"", b"Connection: close\r\n"], ids=["kept", "closed"])
def test_what_the_server_hangs_up_is_connected_anew(ending: bytes) -> None:
    answer = reply().replace(b"\r\n\r\n", b"\r\n" + ending + b"\r\n", 1) if ending else reply()
    with serving(always(answer)) as server, IncidentsClient(**{**KEYS, "base_url": server.url}) as client:
        assert [client.execute(call_of()).status for _ in range(3)] == [200] * 3
        assert server.connections == (3 if ending else 1)


def closed_meanwhile(close: Callable[[], None], pool: Pool) -> bool:
    client = taken(pool)
    close()
    open_still = not client.is_closed
    pool.give(client)
    return open_still and client.is_closed and not kept(pool)


def test_a_connection_in_use_is_closed_once_it_is_given_back() -> None:
    pool = Pool(trust_env=False)
    assert closed_meanwhile(pool.close, pool)
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
def test_a_call_that_is_cancelled_at_any_step_leaves_the_next_one_alone(warm: bool) -> None:
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


def test_a_request_that_is_broken_off_takes_its_client_along(monkeypatch: pytest.MonkeyPatch) -> None:
    client = IncidentsClient(**KEYS)
    pool: Any = client._http._sender
    used: list[httpx.Client] = []

    def broken(self: httpx.Client, *_: Any, **__: Any) -> httpx.Response:
        used.append(self)
        raise KeyboardInterrupt

    monkeypatch.setattr(httpx.Client, "send", broken)
    with pytest.raises(KeyboardInterrupt):
        client.execute(call_of())
    assert used[0].is_closed and kept(pool) == []
    assert [taken(pool).is_closed for _ in range(CONNECTIONS)] == [False] * CONNECTIONS


def test_who_waits_for_a_connection_when_the_client_closes_sends_nothing() -> None:
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


def test_a_pool_stays_in_its_event_loop() -> None:
    pool = AsyncPool(trust_env=False)

    async def once() -> None:
        client = await pool.take(None)
        assert client is not None
        await pool.give(client)

    asyncio.run(once())
    with pytest.raises(RuntimeError, match=r"make a client for each asyncio\.run"):
        asyncio.run(once())


def test_what_another_thread_takes_in_between_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool(trust_env=False)
    client = taken(pool)
    monkeypatch.setattr(pool._slots, "give", lambda: pool._idle.clear())  # as if all had been taken at once
    pool.give(client)
    assert kept(pool) == []


def test_a_connection_that_cannot_be_closed_fails_no_call(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    pool = Pool(trust_env=False, clock=clock)
    first, second, third = (taken(pool) for _ in range(3))
    pool.give(first)
    monkeypatch.setattr(httpx.Client, "close", lambda _: 1 / 0)
    clock.now += IDLE + 1
    pool.give(second)
    assert kept(pool) == [second]
    pool.drop(third)
    pool.close()
    assert kept(pool) == []
