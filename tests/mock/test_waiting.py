"""Clients of a mock wait on its clock: their waits take no time, and advance it exactly."""

from __future__ import annotations

import asyncio
import datetime
import email.utils
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import freezegun
import pytest

from datadog_incidents import RetryPolicy
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import RateLimitedError, RequestTimeoutError
from datadog_incidents.mock import MockDatadog

SECOND = datetime.timedelta(seconds=1)
START = datetime.datetime(2026, 1, 5, 9, 0, tzinfo=datetime.UTC)
QUICK = 5.0
"""Seconds within which a test must end that would otherwise wait for a minute."""
Create = Callable[..., list[Any]]


def create_sync(mock: MockDatadog, *, count: int = 1, **options: Any) -> list[Any]:
    with mock.client(**options) as dd:
        return [dd.incidents.create(title="t") for _ in range(count)]


def create_async(mock: MockDatadog, *, count: int = 1, **options: Any) -> list[Any]:
    async def main() -> list[Any]:
        async with mock.async_client(**options) as dd:
            return [await dd.incidents.create(title="t") for _ in range(count)]

    return asyncio.run(main())


both = pytest.mark.parametrize("create", [create_sync, create_async], ids=["sync", "async"])


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    started = time.monotonic()
    yield
    assert time.monotonic() - started < QUICK


@pytest.fixture
def frozen() -> MockDatadog:
    """Mock whose clock only waits and `advance` move."""
    mock = MockDatadog()
    mock.freeze()
    return mock


@both
def test_a_retry_after_a_minute_takes_no_time_and_advances_the_clock(
    frozen: MockDatadog, create: Create
) -> None:
    frozen.fail_next(429, headers={"Retry-After": "60"})
    (incident,) = create(frozen)
    assert frozen.now == incident.attributes.created == START + 60 * SECOND
    assert [call.status for call in frozen.calls] == [429, 201]


@both
def test_the_wait_is_added_to_the_steps_of_the_default_clock(create: Create) -> None:
    def last(wait: str) -> datetime.datetime:
        mock = MockDatadog()
        mock.fail_next(429, headers={"Retry-After": wait})
        create(mock)
        return mock.now

    assert last("60") - last("0") == 60 * SECOND
    assert last("60") == last("60")  # without jitter


@both
def test_a_date_is_read_on_the_clock_of_the_mock(frozen: MockDatadog, create: Create) -> None:
    date = email.utils.format_datetime(START + 45 * SECOND, usegmt=True)
    frozen.fail_next(429, headers={"Retry-After": date})
    create(frozen)
    assert frozen.now == START + 45 * SECOND


@both
def test_backoffs_advance_the_clock(frozen: MockDatadog, create: Create) -> None:
    frozen.fail_next(refuse=True, times=2)
    create(frozen, retry=RetryPolicy(backoff=8.0))
    assert frozen.now == START + 12 * SECOND  # half of 8, and half of 16


@both
def test_waits_for_a_rate_limit_advance_the_clock(frozen: MockDatadog, create: Create) -> None:
    used_up = {"X-RateLimit-Limit": "2", "X-RateLimit-Period": "30", "X-RateLimit-Remaining": "0"}
    frozen.fail_next(headers={**used_up, "X-RateLimit-Reset": "30", "X-RateLimit-Name": "n"}, times=2)
    created = [one.attributes.created for one in create(frozen, count=3)]
    assert created == [START, START + 30 * SECOND, START + 60 * SECOND]


def test_advancing_the_clock_ends_a_rate_limit(frozen: MockDatadog) -> None:
    headers = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "3000"}
    with frozen.client(retry=RetryPolicy(max_wait=3600.0)) as dd:
        frozen.fail_next(headers=headers)
        dd.incidents.create(title="t")
        frozen.advance(3001 * SECOND)
        dd.incidents.create(title="t")
    assert frozen.now == START + 3001 * SECOND


@both
def test_a_deadline_counts_skipped_waits(frozen: MockDatadog, create: Create) -> None:
    retry = RetryPolicy(attempts=10, max_wait=100.0, deadline=100.0)
    frozen.fail_next(429, headers={"Retry-After": "40"}, times=9)
    with pytest.raises(RateLimitedError, match="deadline of 100 s"):
        create(frozen, retry=retry)
    assert len(frozen.calls) == 3
    assert frozen.now == START + 80 * SECOND


@both
def test_a_deadline_ends_a_wait_for_a_rate_limit(frozen: MockDatadog, create: Create) -> None:
    frozen.fail_next(headers={"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "50"})
    with pytest.raises(RequestTimeoutError, match="held back by a rate limit"):
        create(frozen, count=2, retry=RetryPolicy(deadline=20.0))
    assert frozen.now == START + 20 * SECOND


def test_concurrent_waits_pass_at_the_same_time(frozen: MockDatadog) -> None:
    async def main() -> None:
        async with frozen.async_client(wait_for_rate_limits=False) as dd:
            await asyncio.gather(*(dd.incidents.create(title="t") for _ in range(20)))

    frozen.fail_next(429, headers={"Retry-After": "60"}, times=20)
    asyncio.run(main())
    assert frozen.now == START + 60 * SECOND


LIMITED = {
    "X-RateLimit-Limit": "5",
    "X-RateLimit-Period": "10",
    "X-RateLimit-Remaining": "0",
    "X-RateLimit-Reset": "10",
    "X-RateLimit-Name": "n",
}


def test_many_tasks_share_a_rate_limit(frozen: MockDatadog) -> None:
    async def main() -> None:
        async with frozen.async_client() as dd:
            await dd.incidents.create(title="t")
            await asyncio.gather(*(dd.incidents.create(title="t") for _ in range(50)))

    frozen.fail_next(headers=LIMITED)
    asyncio.run(main())
    assert len(frozen.calls) == 51
    assert START + 10 * SECOND <= frozen.now <= START + 110 * SECOND


def test_many_threads_share_a_rate_limit(frozen: MockDatadog) -> None:
    with frozen.client() as dd, ThreadPoolExecutor(16) as pool:
        frozen.fail_next(headers=LIMITED)
        dd.incidents.create(title="t")
        list(pool.map(lambda _: dd.incidents.create(title="t"), range(50)))
    assert len(frozen.calls) == 51
    assert START + 10 * SECOND <= frozen.now <= START + 110 * SECOND


def test_derived_clients_wait_on_the_clock_too(frozen: MockDatadog) -> None:
    frozen.fail_next(429, headers={"Retry-After": "60"})
    with frozen.client() as dd:
        dd.with_options(timeout=5).incidents.create(title="t")
    assert frozen.now == START + 60 * SECOND


@both
def test_the_clock_of_the_system_is_really_waited_for(
    create: Create, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr("datadog_incidents._policy.client_time.sync_sleep", slept.append)
    monkeypatch.setattr("datadog_incidents._policy.client_time.async_sleep", sleep)
    mock = MockDatadog(clock="system")
    mock.fail_next(429, headers={"Retry-After": "60"})
    create(mock)
    assert len(slept) == 1 and 60 <= slept[0] <= 66
    assert abs(mock.now - datetime.datetime.now(datetime.UTC)) < QUICK * SECOND


def test_a_date_of_the_clock_of_the_system_is_read_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("datadog_incidents._policy.client_time.sync_sleep", slept.append)
    with freezegun.freeze_time("2020-01-01"):
        mock = MockDatadog(clock="system")
        date = email.utils.format_datetime(mock.now + 45 * SECOND, usegmt=True)
        mock.fail_next(429, headers={"Retry-After": date})
        create_sync(mock)
    assert len(slept) == 1 and 45 <= slept[0] <= 49.5


def test_a_frozen_clock_of_the_system_is_advanced() -> None:
    mock = MockDatadog(clock="system")
    mock.freeze()
    before = mock.now
    mock.fail_next(429, headers={"Retry-After": "60"})
    create_sync(mock)
    assert mock.now == before + 60 * SECOND


def test_a_callable_is_advanced() -> None:
    mock = MockDatadog(clock=lambda: START)
    mock.fail_next(429, headers={"Retry-After": "60"})
    create_sync(mock)
    assert mock.now == START + 60 * SECOND


def test_a_reset_of_the_mock_does_not_stop_its_clients(frozen: MockDatadog) -> None:
    with frozen.client(retry=RetryPolicy(deadline=100.0)) as dd:
        for _ in range(3):
            frozen.fail_next(429, headers={"Retry-After": "60"})
            dd.incidents.create(title="t")
            frozen.reset()
    assert frozen.now == START


def test_clients_of_other_transports_wait_on_the_clock(frozen: MockDatadog) -> None:
    refused = httpx.Response(429, headers={"Retry-After": "60"})
    replies = iter([refused, httpx.Response(204)])
    with frozen.client(transport=httpx.MockTransport(lambda _: next(replies))) as dd:
        dd.incidents.delete("5a921187-19c7-5df4-8f4f-f31e78de5857")
    assert frozen.now == START + 60 * SECOND
