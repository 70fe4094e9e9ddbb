"""Lists with several pages in flight return the same as without, whatever happens meanwhile."""

from __future__ import annotations

import asyncio
import datetime
import threading
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ConfigurationError, DecodingError, ServerError
from datadog_incidents.mock import MockDatadog

from ...incident_json import incident_json

OPTIONS: dict[str, Any] = {"access_token": "t", "unstable_operations": "all", "retry": None}
Changes = list[tuple[int, list[int]]]


class Server:
    """Lists incidents, the newest or the oldest first, some of which change before each request.

    Attributes:
        lasting: incidents that exist all the time.
        most: number of items that a page has at most.
        failing: numbers of the requests that fail.
        unreadable: incidents that cannot be decoded.
        turns: numbers of turns of the event loop that requests take, in order of their arrival.
    """

    def __init__(self, count: int, changes: Changes = [], *, newest_first: bool = False) -> None:  # noqa: B006
        self.incidents = list(range(count))
        self.newest_first = newest_first
        self.lasting = set(self.incidents)
        self.changes = [*changes]
        self.most = 100
        self.failing: set[int] = set()
        self.unreadable: set[int] = set()
        self.turns: Iterator[int] = iter(())
        self.offsets: list[int] = []
        self.in_flight = self.most_in_flight = 0
        self.threads: set[str] = set()
        self._next = count
        self._lock = threading.Lock()

    def change(self) -> None:
        created, deleted = self.changes.pop(0) if self.changes else (0, [])
        self.incidents += range(self._next, self._next + created)
        self._next += created
        for position in deleted:
            if self.incidents:
                self.lasting.discard(self.incidents.pop(position % len(self.incidents)))

    def respond(self, request: httpx.Request) -> httpx.Response:
        query = request.url.params
        offset, size = int(query.get("page[offset]", 0)), int(query.get("page[size]", 10))
        with self._lock:
            self.threads.add(threading.current_thread().name)
            self.offsets.append(offset)
            assert len(self.offsets) < 2000, "the list does not end"
            if len(self.offsets) in self.failing:
                return httpx.Response(500)
            ordered = self.incidents[::-1] if self.newest_first else self.incidents
            found = [self.incident(one) for one in ordered[offset : offset + min(size, self.most)]]
            self.change()
        if "/search" in request.url.path:
            attributes = {
                "incidents": [{"data": one} for one in found],
                "facets": {},
                "total": len(self.incidents),
            }
            data = {"type": "incidents_search_results", "attributes": attributes}
            return httpx.Response(200, json={"data": data, "meta": {}})
        return httpx.Response(200, json={"data": found, "meta": {}})

    def incident(self, number: int) -> Any:
        one = incident_json(str(number), public_id=number)
        if number in self.unreadable:
            one["attributes"] = []
        return one

    async def respond_later(self, request: httpx.Request) -> httpx.Response:
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            for _ in range(next(self.turns, 1)):
                await asyncio.sleep(0)
            return self.respond(request)
        finally:
            self.in_flight -= 1


def read(server: Server, kind: str, **options: Any) -> list[int]:
    """Numbers of all incidents of a list."""
    if kind == "async":
        return asyncio.run(read_in_tasks(server, **options))
    with IncidentsClient(transport=httpx.MockTransport(server.respond), **OPTIONS) as dd:
        return [int(one.id) for one in dd.incidents.list(**options)]


async def read_in_tasks(server: Server, **options: Any) -> list[int]:
    async with AsyncIncidentsClient(transport=httpx.MockTransport(server.respond_later), **OPTIONS) as dd:
        return [int(one.id) async for one in dd.incidents.list(**options)]


changes = st.lists(st.tuples(st.integers(0, 3), st.lists(st.integers(-20, 20), max_size=4)), max_size=12)
kinds = pytest.mark.parametrize("kind", ["sync", "async"])


@kinds
@given(
    count=st.integers(0, 40),
    changes=changes,
    newest_first=st.booleans(),
    size=st.integers(1, 12),
    most=st.integers(10, 12),
    prefetch=st.integers(1, 6),
    turns=st.lists(st.integers(0, 9), max_size=40),
)
def test_every_lasting_incident_is_returned_once(
    kind: str,
    count: int,
    changes: Changes,
    newest_first: bool,
    size: int,
    most: int,
    prefetch: int,
    turns: list[int],
) -> None:
    if newest_first and size < 5:  # pages that the new incidents fill are the same again and again
        changes = [(0, deleted) for _, deleted in changes]
    server = Server(count, changes if prefetch > 1 else [], newest_first=newest_first)
    server.most, server.turns = most, iter(turns)
    found = read(server, kind, page_size=size, prefetch=prefetch)
    assert len(found) == len(set(found))
    assert server.lasting <= set(found)
    assert server.most_in_flight <= prefetch


@kinds
@given(
    count=st.integers(0, 40),
    size=st.integers(2, 12),
    prefetch=st.integers(1, 6),
    failing=st.sets(st.integers(1, 20), min_size=1, max_size=3),
    turns=st.lists(st.integers(0, 9), max_size=40),
)
def test_failure_of_a_page_is_raised_after_the_pages_before_it(
    kind: str, count: int, size: int, prefetch: int, failing: set[int], turns: list[int]
) -> None:
    server = Server(count)
    server.failing, server.turns = failing, iter(turns)

    async def in_tasks(found: list[int]) -> None:
        async with AsyncIncidentsClient(transport=httpx.MockTransport(server.respond_later), **OPTIONS) as dd:
            async for one in dd.incidents.list(page_size=size, prefetch=prefetch):
                found.append(int(one.id))

    def in_threads(found: list[int]) -> None:
        with IncidentsClient(transport=httpx.MockTransport(server.respond), **OPTIONS) as dd:
            for one in dd.incidents.list(page_size=size, prefetch=prefetch):
                found.append(int(one.id))

    found: list[int] = []
    try:
        asyncio.run(in_tasks(found)) if kind == "async" else in_threads(found)
    except ServerError:
        assert found == list(range(len(found)))
        assert len(server.offsets) >= min(failing)
    else:
        assert found == list(range(count))
    assert server.in_flight == 0


@kinds
def test_pages_are_requested_at_the_same_time(kind: str) -> None:
    server = Server(95)
    assert read(server, kind, page_size=10, prefetch=4) == list(range(95))
    assert sorted(server.offsets)[:11] == list(range(0, 99, 9))
    assert len(server.offsets) <= 11 + 3
    if kind == "async":
        assert server.most_in_flight == 4
    else:
        assert len(server.threads) > 1


@kinds
def test_a_short_list_is_one_request(kind: str) -> None:
    server = Server(9)
    assert read(server, kind, page_size=10, prefetch=8) == list(range(9))
    assert server.offsets == [0]


def test_searches_request_nothing_beyond_their_total() -> None:
    server = Server(95)
    with IncidentsClient(transport=httpx.MockTransport(server.respond), **OPTIONS) as dd:
        assert len(list(dd.incidents.search("state:active", page_size=10, prefetch=8))) == 95
    assert sorted(server.offsets) == list(range(0, 95, 9))


@kinds
def test_pages_that_are_shorter_than_requested(kind: str) -> None:
    server = Server(95)
    server.most = 12
    assert read(server, kind, page_size=50, prefetch=4) == list(range(95))


def test_unreadable_items_are_collected_once() -> None:
    server = Server(40)
    server.unreadable = {9, 10, 30}
    with IncidentsClient(transport=httpx.MockTransport(server.respond), **OPTIONS) as dd:
        pages = list(dd.incidents.list(page_size=10, prefetch=3, errors="collect").pages())
        assert sum(len(page.errors) for page in pages) == 3
        assert [int(one.id) for page in pages for one in page] == sorted({*range(40)} - server.unreadable)
        with pytest.raises(DecodingError):
            list(dd.incidents.list(page_size=10, prefetch=3))


def test_a_page_tells_where_to_resume() -> None:
    server = Server(50)
    with IncidentsClient(transport=httpx.MockTransport(server.respond), **OPTIONS) as dd:
        pages = dd.incidents.list(page_size=10, prefetch=4).pages()
        some = [next(pages), next(pages)]
        rest = dd.incidents.list(page_size=10, page_offset=some[-1].next_offset)
        assert [int(one.id) for page in [*some, *rest.pages()] for one in page] == list(range(50))


def test_abandoned_tasks_are_cancelled_before_the_iteration_ends() -> None:
    server = Server(95)
    server.turns = iter([0, 0, *[1000] * 50])

    async def main() -> None:
        async with AsyncIncidentsClient(transport=httpx.MockTransport(server.respond_later), **OPTIONS) as dd:
            assert len(await dd.incidents.list(page_size=10, prefetch=4).take(15)) == 15
            assert server.in_flight == 0
            assert [one for one in asyncio.all_tasks() if "prefetch" in one.get_name()] == []
            reading = asyncio.create_task(read_in_tasks(server, page_size=10, prefetch=4))
            await asyncio.sleep(0.01)
            reading.cancel()
            with pytest.raises(asyncio.CancelledError):
                await reading
            assert server.in_flight == 0

    asyncio.run(main())


def test_threads_have_the_context_of_the_caller() -> None:
    variable: ContextVar[str] = ContextVar("variable", default="")
    seen: list[str] = []

    def hook(_attempt: Any) -> Any:
        seen.append(variable.get())
        return lambda _: None

    server = Server(50)
    with IncidentsClient(transport=httpx.MockTransport(server.respond), hooks=[hook], **OPTIONS) as dd:
        variable.set("caller")
        assert len(list(dd.incidents.list(page_size=10, prefetch=4))) == 50
    assert {*seen} == {"caller"}


def test_a_search_by_time_without_prefetch_stays_in_the_thread_of_the_caller() -> None:
    server = Server(50, newest_first=True)
    with IncidentsClient(transport=httpx.MockTransport(server.respond), **OPTIONS) as dd:
        start = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
        assert len(list(dd.incidents.created_between(start, page_size=10))) == 50
        assert server.threads == {threading.current_thread().name}
        assert len(list(dd.incidents.created_between(start, page_size=10, prefetch=4))) == 50
    assert len(server.threads) > 1


@kinds
def test_calls_in_flight_count_for_the_rate_limit(kind: str) -> None:
    mock = MockDatadog(rate_limit="5/10s")
    with mock.client() as dd:
        for number in range(40):
            dd.incidents.create(title=str(number))
    mock.calls.clear()

    async def in_tasks() -> list[str]:
        async with mock.async_client() as dd:
            return [one.title async for one in dd.incidents.list(page_size=5, prefetch=4)]

    if kind == "async":
        found = asyncio.run(in_tasks())
    else:
        with mock.client() as dd:
            found = [one.title for one in dd.incidents.list(page_size=5, prefetch=4)]
    assert found == [str(number) for number in range(40)]


@pytest.mark.parametrize("prefetch", [0, -1, 33, 10_000])
def test_a_number_out_of_range_is_refused(prefetch: int) -> None:
    with IncidentsClient(transport=httpx.MockTransport(lambda _: httpx.Response(500)), **OPTIONS) as dd:
        for listing in (
            dd.incidents.list,
            dd.users.list,
            lambda **options: dd.incidents.search("x", **options),
        ):
            with pytest.raises(
                ConfigurationError, match=f"prefetch must be from 1 to 32, .*, not {prefetch}"
            ):
                listing(prefetch=prefetch)


@pytest.mark.parametrize("prefetch", [True, "8", 8.0, None])
def test_what_is_no_number_is_refused(prefetch: Any) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(500))
    message = "prefetch must be an integer, not "
    with (
        IncidentsClient(transport=transport, **OPTIONS) as dd,
        pytest.raises(ConfigurationError, match=message),
    ):
        dd.incidents.list(prefetch=prefetch)
