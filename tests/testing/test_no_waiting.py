"""`no_waiting`: waits of clients of any server take no time, and are listed."""

from __future__ import annotations

import asyncio
import email.utils
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import freezegun
import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._http.library import httpx
from datadog_incidents._policy.client_time import ClientTime
from datadog_incidents.errors import RateLimitedError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.testing import no_waiting

KEYS: Any = {"api_key": "k3yk3yk3yk3y", "app_key": "4pp4pp4pp4pp"}
INCIDENT = "5a921187-19c7-5df4-8f4f-f31e78de5857"
REFUSED = {"Retry-After": "60"}


class Busy(httpx.MockTransport):
    """Server that refuses a number of requests."""

    def __init__(self, refusals: int, status: int = 429, **headers: str) -> None:
        self.left = refusals
        self.requests = 0
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        self.refusal: Any = {"status_code": status, "headers": names or REFUSED}
        super().__init__(self._answer)

    def _answer(self, _: httpx.Request) -> httpx.Response:
        self.requests += 1
        self.left -= 1
        return httpx.Response(**self.refusal) if self.left >= 0 else httpx.Response(204)


def client_of(server: httpx.MockTransport, **options: Any) -> IncidentsClient:
    return IncidentsClient(**KEYS, transport=server, unstable_operations="all", **options)


@pytest.fixture(autouse=True)
def _quick_and_undone() -> Iterator[None]:
    started = time.monotonic()
    yield
    assert time.monotonic() - started < 5
    assert ClientTime.listed_of_all == ()


def test_waits_of_one_client_are_listed() -> None:
    with client_of(Busy(2)) as dd, no_waiting(dd) as waits:
        dd.incidents.delete(INCIDENT)
    assert waits == [60.0, 60.0]
    assert dd._time.listed == ()


def test_waits_of_an_async_client_are_listed() -> None:
    async def main() -> list[float]:
        client: Any = {**KEYS, "transport": Busy(2, 503, x_nothing="1"), "unstable_operations": "all"}
        async with AsyncIncidentsClient(**client) as dd, no_waiting(dd) as waits:
            await dd.incidents.delete(INCIDENT)
        return waits

    assert asyncio.run(main()) == [0.25, 0.5]


def test_without_clients_those_of_all_threads_are_listed() -> None:
    def delete(_: int) -> None:
        with client_of(Busy(1)) as dd:
            dd.incidents.delete(INCIDENT)

    with client_of(Busy(1)) as before, no_waiting() as waits, ThreadPoolExecutor(4) as pool:
        before.incidents.delete(INCIDENT)
        list(pool.map(delete, range(4)))
    assert waits == [60.0] * 5


def test_other_clients_still_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("datadog_incidents._policy.client_time.sync_sleep", slept.append)
    with client_of(Busy(1)) as one, client_of(Busy(1)) as other, no_waiting(one) as waits:
        other.incidents.delete(INCIDENT)
        assert waits == []
        one.incidents.delete(INCIDENT)
    assert (len(slept), waits) == (1, [60.0])
    assert 60 <= slept[0] <= 66


def test_after_the_block_clients_wait_again(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("datadog_incidents._policy.client_time.sync_sleep", slept.append)
    server = Busy(1)
    with client_of(server) as dd:
        with pytest.raises(ZeroDivisionError), no_waiting(dd) as waits:
            raise ZeroDivisionError
        dd.incidents.delete(INCIDENT)
    assert (len(slept), waits) == (1, [])


def test_derived_clients_are_included() -> None:
    with client_of(Busy(2)) as dd:
        derived_before = dd.with_options(timeout=5)
        with no_waiting(dd) as waits:
            derived_before.incidents.delete(INCIDENT)
    assert waits == [60.0, 60.0]


def test_nested_blocks_each_list_their_waits() -> None:
    with client_of(Busy(2)) as dd, no_waiting() as outer:
        with no_waiting(dd) as inner, no_waiting(dd, dd) as twice:
            dd.incidents.delete(INCIDENT)
        assert outer == inner == twice == [60.0, 60.0]
        dd._http._client._transport.left = 1  # type: ignore[attr-defined]
        dd.incidents.delete(INCIDENT)
    assert (outer, inner) == ([60.0] * 3, [60.0] * 2)


def test_rate_limits_are_skipped_and_listed() -> None:
    used_up = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "30"}
    server = httpx.MockTransport(lambda _: httpx.Response(204, headers=used_up))
    with client_of(server) as dd, no_waiting(dd) as waits:
        for _ in range(3):
            dd.incidents.delete(INCIDENT)
    assert waits == pytest.approx([30.0, 30.0], abs=0.1)


def test_a_date_is_that_of_the_server_even_if_a_test_freezes_time() -> None:
    date = email.utils.formatdate(time.time() + 45, usegmt=True)
    with (
        freezegun.freeze_time("2020-01-01"),
        client_of(Busy(1, retry_after=date)) as dd,
        no_waiting(dd) as waits,
    ):
        dd.incidents.delete(INCIDENT)
    (wait,) = waits  # less what it takes to freeze time; 60, the longest wait, on the clock of the test
    assert 10 < wait <= 45


def test_deadlines_count_skipped_waits() -> None:
    server = Busy(9)
    retry = RetryPolicy(attempts=9, deadline=100.0)
    with (
        client_of(server, retry=retry) as dd,
        no_waiting(dd) as waits,
        pytest.raises(RateLimitedError, match="deadline of 100 s"),
    ):
        dd.incidents.delete(INCIDENT)
    assert (waits, server.requests) == ([60.0], 2)


def test_waits_of_clients_of_a_mock_are_listed_too(datadog_mock: MockDatadog) -> None:
    datadog_mock.freeze()
    before = datadog_mock.now
    datadog_mock.fail_next(429, headers=REFUSED)
    with datadog_mock.client() as dd, no_waiting() as waits:
        dd.incidents.create(title="t")
    assert waits == [60.0]
    assert (datadog_mock.now - before).total_seconds() == 60


def test_waits_on_the_clock_of_the_system_are_skipped() -> None:
    mock = MockDatadog(clock="system")
    mock.fail_next(429, headers=REFUSED)
    with mock.client() as dd, no_waiting(dd) as waits:
        dd.incidents.create(title="t")
    assert waits == [60.0]


def test_the_block_may_be_asynchronous() -> None:
    async def main() -> list[float]:
        async with no_waiting() as waits:
            with client_of(Busy(1)) as dd:
                dd.incidents.delete(INCIDENT)
        return waits

    assert asyncio.run(main()) == [60.0]


@pytest.mark.parametrize("other", [None, "client", IncidentsClient, MockDatadog()])
def test_anything_but_a_client_is_refused(other: Any) -> None:
    with pytest.raises(ValueError, match="no_waiting takes clients, IncidentsClient or AsyncIncidentsClient"):
        no_waiting(other)
