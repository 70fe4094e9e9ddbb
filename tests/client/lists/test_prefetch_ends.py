"""Lists with several pages in flight in threads end cleanly: half-way, by errors and by interrupts."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from collections.abc import Collection, Iterator
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl
from weakref import WeakSet

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents._sync.prefetching import Prefetcher
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving import asgi
from datadog_incidents_api.api.incidents import list_incidents

from ...amounts import amount
from ...hostile.test_interrupts import interrupted
from .changing_server import LISTINGS, Server, new_async_client, new_client, number_of

THREAD = "datadog-incidents-prefetch"


def threads_in_flight() -> int:
    return sum(one.name == THREAD for one in threading.enumerate())


def wait_for_threads() -> None:
    for _ in range(5000):
        if not threads_in_flight():
            return
        time.sleep(0.002)
    raise AssertionError(f"{threads_in_flight()} threads are left")


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    yield
    wait_for_threads()


class Holding(Server):
    """Holds requests of threads beyond the first page until it is released."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.released = threading.Event()
        self.holds = threading.Event()

    def respond(self, request: httpx.Request) -> httpx.Response:
        if threading.current_thread().name == THREAD:
            self.holds.set()
            self.released.wait(30)
        return super().respond(request)


class Received:
    """Response of which there is a weak reference."""

    parsed = None


class Executor:
    """Executor that holds calls for all pages but some until it is released."""

    redactor: Any = None

    def __init__(self, passed: Collection[int] | None = None) -> None:
        self.passed = passed
        self.released = threading.Event()
        self.offsets: list[str] = []
        self.received: WeakSet[Received] = WeakSet()

    def execute(self, call: Any) -> Any:
        offset = dict(call.query)["page[offset]"]
        self.offsets.append(offset)
        if self.passed is not None and int(offset) not in self.passed:
            self.released.wait(30)
        received = Received()
        self.received.add(received)
        return received


def test_requests_of_threads_that_were_given_up_count_until_they_end() -> None:
    offsets = [0, 10, 15, 21, 28, 36, 45, 55]  # no page begins where the one before it led to expect
    executor = Executor(offsets)
    prefetcher = Prefetcher(executor, 4)
    most = 0
    for offset in offsets:
        prefetcher.execute(list_incidents.prepare(page_offset=offset))
        most = max(most, threads_in_flight())
    assert most <= 4
    executor.released.set()
    wait_for_threads()
    del executor.offsets[:]
    prefetcher.execute(list_incidents.prepare(page_offset=65))  # there is room for four again
    wait_for_threads()
    assert len(executor.offsets) == 4
    prefetcher.close()


@pytest.mark.parametrize("offsets", [range(0, 300, 10), [0, 10, 14, 30, 12, 20, 90, 100, 110, 50, 60, 70]])
def test_a_page_passed_over_is_dropped(offsets: list[int]) -> None:
    executor = Executor()
    prefetcher = Prefetcher(executor, 4)
    received: Any = None
    for offset in offsets:
        received = prefetcher.execute(list_incidents.prepare(page_offset=offset))
        wait_for_threads()
        assert received in executor.received
        assert len(executor.received) <= 4, offset
    prefetcher.close()
    del received
    assert not executor.received


def test_nothing_is_requested_after_an_early_end() -> None:
    server = Server(500)
    with new_client(server) as dd:
        pages = dd.incidents.list(page_size=10, prefetch=4).pages()
        assert [page.offset for page in (next(pages), next(pages), next(pages))] == [0, 9, 18]
        pages.close()
        wait_for_threads()
        assert sorted(server.offsets) == [0, 9, 18, 27, 36, 45]
        with pytest.raises(StopIteration):
            next(pages)


def test_an_error_of_the_application_ends_the_iteration_only() -> None:
    server = Server(95)
    with new_client(server) as dd:
        listing = dd.incidents.list(page_size=10, prefetch=4)

        def use() -> None:
            for one in listing:
                if number_of(one) == 33:
                    raise ValueError("application")

        with pytest.raises(ValueError, match="application"):
            use()
        assert [*map(number_of, listing)] == [*range(95)]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_error_in_a_thread_is_raised_in_the_iteration(error: type[BaseException]) -> None:
    server = Server(95)
    raised = False

    def respond(request: httpx.Request) -> httpx.Response:
        nonlocal raised
        if not raised and request.url.params.get("page[offset]") == "27":
            raised = True
            raise error("in a thread")
        return server.respond(request)

    with new_client(server, transport=httpx.MockTransport(respond)) as dd:
        found: list[int] = []
        with pytest.raises(error, match="in a thread"):
            found.extend(map(number_of, dd.incidents.list(page_size=10, prefetch=4)))
        assert [*map(number_of, dd.incidents.list(page_size=10, prefetch=4))] == [*range(95)]


@pytest.mark.skipif(os.name == "nt", reason="the test sends SIGINT to itself")
def test_ctrl_c_ends_the_wait_for_a_page(request: pytest.FixtureRequest) -> None:
    # Python ignores SIGINT in a process that was started in the background of a shell.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    server = Holding(95)
    with new_client(server) as dd:
        found: list[int] = []

        def interrupt() -> None:
            server.holds.wait(30)
            time.sleep(0.1)
            os.kill(os.getpid(), signal.SIGINT)

        threading.Thread(target=interrupt).start()
        with pytest.raises(KeyboardInterrupt):
            found.extend(map(number_of, dd.incidents.list(page_size=10, prefetch=4)))
        assert not server.released.is_set()
        server.released.set()
        assert [*map(number_of, dd.incidents.list(page_size=10, prefetch=4))] == [*range(95)]


# An interrupt inside a finalizer of the library cannot be raised.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("first", range(0, 40, amount(20, 5)))
def test_interrupts_at_many_points_spoil_no_later_list(first: int) -> None:
    server = Server(45)
    with new_client(server) as dd:
        listing = dd.incidents.list(page_size=10, prefetch=4)

        def action() -> None:
            assert len([*listing]) == 45

        for number in range(first, 100_000, 199):
            del server.offsets[:]
            if not interrupted(action, number):
                break
        else:
            raise AssertionError("the list does not end")
        assert number > 1000
        assert [*map(number_of, listing)] == [*range(45)]


@pytest.mark.parametrize("prefetch", [1, 4])
def test_a_client_that_is_closed_meanwhile_ends_a_list(prefetch: int) -> None:
    server = Server(95)

    async def in_tasks(found: list[int]) -> None:
        async with new_async_client(server) as dd:
            async for one in dd.incidents.list(page_size=10, prefetch=prefetch):
                found.append(number_of(one))
                if found[-1] == 12:
                    await dd.aclose()

    def in_threads(found: list[int]) -> None:
        with new_client(server) as dd:
            for one in dd.incidents.list(page_size=10, prefetch=prefetch):
                found.append(number_of(one))
                if found[-1] == 12:
                    dd.close()

    for action in (in_threads, lambda found: asyncio.run(in_tasks(found))):
        found: list[int] = []
        with pytest.raises(RuntimeError, match="closed"):
            action(found)
        assert found == [*range(len(found))]
        assert len(found) == 20 if prefetch == 1 else len(found) >= 19


def test_connections_of_threads_are_closed_after_the_client(monkeypatch: pytest.MonkeyPatch) -> None:
    holds, released = threading.Event(), threading.Event()

    async def sleep_until_released(_: float) -> None:
        holds.set()
        while not released.is_set():
            await asyncio.sleep(0.001)

    monkeypatch.setattr(asgi, "asyncio", SimpleNamespace(sleep=sleep_until_released))
    mock = MockDatadog()
    with mock.client() as dd:
        for number in range(60):
            dd.incidents.create(title=str(number))

    def is_third_or_later(request: Any) -> bool:
        return int(dict(parse_qsl(request.query)).get("page[offset]", 0)) >= 20

    mock.fail_next(latency=1, probability=1.0, match=is_third_or_later)
    options: dict[str, Any] = {"api_key": mock.api_key, "app_key": mock.app_key}
    with mock.serve() as url:
        with IncidentsClient(base_url=url, unstable_operations="all", **options) as dd:
            assert len(dd.incidents.list(page_size=10, prefetch=4).take(15)) == 15
            assert holds.wait(30)
            pool: Any = dd._http._pool
            assert threads_in_flight() > 0 and len(pool._connections) > len(pool._idle)
        released.set()
        wait_for_threads()
        assert not pool._connections and not pool._idle
        assert pool._slots._free.qsize() == 32


def test_a_synchronous_list_inside_an_event_loop() -> None:
    server = Server(95)

    async def main() -> list[int]:
        with new_client(server) as dd:
            return [*map(number_of, dd.incidents.list(page_size=10, prefetch=4))]

    assert asyncio.run(main()) == [*range(95)]


def test_two_iterations_of_one_list_at_a_time() -> None:
    server = Server(95)
    with new_client(server) as dd:
        listing = dd.incidents.list(page_size=10, prefetch=4)
        pairs = [(number_of(one), number_of(other)) for one, other in zip(listing, listing, strict=True)]
    assert pairs == [(number, number) for number in range(95)]


@pytest.mark.parametrize("listing", LISTINGS)
def test_pages_are_requested_by_the_caller_if_no_thread_can_be_started(
    listing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(_: threading.Thread) -> None:
        raise RuntimeError("can't create new thread at interpreter shutdown")

    server = Server(95, newest_first=True)
    monkeypatch.setattr(threading.Thread, "start", start)
    with new_client(server) as dd:
        found = [*LISTINGS[listing](dd, page_size=10, prefetch=4)]
    assert [*map(number_of, found)] == [*range(94, -1, -1)]
    assert server.offsets[:11] == [*range(0, 99, 9)]
    assert server.threads == {threading.current_thread().name}
