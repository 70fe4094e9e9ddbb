"""Lists with several pages in flight return the same as without, whatever happens meanwhile."""

from __future__ import annotations

import asyncio
import threading
from contextlib import aclosing, closing
from contextvars import ContextVar
from itertools import islice
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents._http.library import httpx
from datadog_incidents.errors import DecodingError, ServerError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.types import Incident, Page

from .changing_server import (
    LISTINGS,
    START,
    Changes,
    Server,
    new_async_client,
    new_client,
    number_of,
    read,
)

changes = st.lists(st.tuples(st.integers(0, 3), st.lists(st.integers(-20, 20), max_size=4)), max_size=12)
kinds = pytest.mark.parametrize("kind", ["sync", "async"])


@kinds
@given(
    listing=st.sampled_from([*LISTINGS]),
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
    listing: str,
    count: int,
    changes: Changes,
    newest_first: bool,
    size: int,
    most: int,
    prefetch: int,
    turns: list[int],
) -> None:
    newest_first = newest_first or listing == "period"
    if newest_first and size < 5:  # pages that the new incidents fill are the same again and again
        changes = [(0, deleted) for _, deleted in changes]
    server = Server(count, changes if prefetch > 1 else [], newest_first=newest_first)
    server.most, server.turns = most, iter(turns)
    found = read(server, kind, listing, page_size=size, prefetch=prefetch)
    assert len(found) == len(set(found))
    assert server.lasting <= set(found)
    assert server.most_in_flight <= prefetch


@kinds
@given(
    count=st.integers(0, 40),
    size=st.integers(1, 12),
    most=st.integers(10, 12),
    prefetch=st.integers(1, 6),
    unreadable=st.sets(st.integers(0, 39)),
    cut=st.integers(1, 9),
    turns=st.lists(st.integers(0, 9), max_size=40),
)
def test_pages_are_resumed_and_errors_collected(
    kind: str,
    count: int,
    size: int,
    most: int,
    prefetch: int,
    unreadable: set[int],
    cut: int,
    turns: list[int],
) -> None:
    server = Server(count)
    server.most, server.unreadable, server.turns = most, unreadable, iter(turns)
    options: dict[str, Any] = {"page_size": size, "prefetch": prefetch, "errors": "collect"}

    async def in_tasks() -> list[Page[Incident]]:
        async with new_async_client(server) as dd:
            some: list[Page[Incident]] = []
            async with aclosing(dd.incidents.list(**options).pages()) as pages:
                async for page in pages:
                    some.append(page)
                    if len(some) == cut:
                        break
            rest = dd.incidents.list(page_offset=some[-1].next_offset, **options)
            return some + [page async for page in rest.pages()]

    def in_threads() -> list[Page[Incident]]:
        with new_client(server) as dd:
            with closing(dd.incidents.list(**options).pages()) as pages:
                some = [*islice(pages, cut)]
            return [*some, *dd.incidents.list(page_offset=some[-1].next_offset, **options).pages()]

    found = asyncio.run(in_tasks()) if kind == "async" else in_threads()
    everything = {*range(count)}
    assert [number_of(one) for page in found for one in page] == sorted(everything - unreadable)
    errors = [cast("dict[str, str]", error.raw)["id"] for page in found for error in page.errors]
    assert errors == [str(number) for number in sorted(everything & unreadable)]


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
        async with new_async_client(server) as dd:
            async for one in dd.incidents.list(page_size=size, prefetch=prefetch):
                found.append(int(one.id))

    def in_threads(found: list[int]) -> None:
        with new_client(server) as dd:
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
    with new_client(server) as dd:
        assert len(list(dd.incidents.search("state:active", page_size=10, prefetch=8))) == 95
    assert sorted(server.offsets) == list(range(0, 95, 9))


@kinds
def test_pages_that_are_shorter_than_requested(kind: str) -> None:
    server = Server(95)
    server.most = 12
    assert read(server, kind, page_size=50, prefetch=4) == list(range(95))


@kinds
@pytest.mark.parametrize("listing", LISTINGS)
def test_pages_in_a_circle_raise_after_all_items(kind: str, listing: str) -> None:
    server = Server(25, newest_first=True)
    server.is_circular = True
    with pytest.raises(DecodingError, match=r"the last 100 pages, up to .*, repeat earlier ones"):
        read(server, kind, listing, page_size=10, prefetch=4)


def test_unreadable_items_are_collected_once() -> None:
    server = Server(40)
    server.unreadable = {9, 10, 30}
    with new_client(server) as dd:
        pages = list(dd.incidents.list(page_size=10, prefetch=3, errors="collect").pages())
        assert sum(len(page.errors) for page in pages) == 3
        assert [int(one.id) for page in pages for one in page] == sorted({*range(40)} - server.unreadable)
        with pytest.raises(DecodingError):
            list(dd.incidents.list(page_size=10, prefetch=3))


@pytest.mark.parametrize("listing", LISTINGS)
@pytest.mark.parametrize("prefetch", [1, 3])
def test_each_unreadable_item_without_an_id_is_collected(listing: str, prefetch: int) -> None:
    server = Server(40, newest_first=True)
    server.nameless = {3, 4, 12, 20, 21, 22, 30, 31}  # with equal JSON; some are the last of a page
    with new_client(server) as dd:
        found = LISTINGS[listing](dd, page_size=10, prefetch=prefetch, errors="collect")
        pages = list(found.pages())
    assert sum(len(page.errors) for page in pages) == len(server.nameless)
    assert [number_of(one) for page in pages for one in page] == [
        number for number in range(39, -1, -1) if number not in server.nameless
    ]


@pytest.mark.parametrize("prefetch", [1, 3])
def test_each_unreadable_item_without_an_id_of_a_page_with_a_number_is_collected(prefetch: int) -> None:
    nameless = {9, 18, 20}  # the sums of the numbers of the page and of the item are equal

    def respond(request: httpx.Request) -> httpx.Response:
        start = int(request.url.params["page[number]"]) * 10 if "page[number]" in request.url.params else 0
        found = [
            {"type": "users"} | ({} if number in nameless else {"id": str(number), "attributes": {}})
            for number in range(start, min(start + 10, 25))
        ]
        return httpx.Response(
            200, json={"data": found, "meta": {"page": {"total_count": 25, "total_filtered_count": 25}}}
        )

    with new_client(Server(0), transport=httpx.MockTransport(respond)) as dd:
        pages = list(dd.users.list(page_size=10, prefetch=prefetch, errors="collect").pages())
    assert [len(page.errors) for page in pages] == [1, 1, 1]
    assert [one.id for page in pages for one in page] == [str(n) for n in range(25) if n not in nameless]


def test_a_page_tells_where_to_resume() -> None:
    server = Server(50)
    with new_client(server) as dd:
        pages = dd.incidents.list(page_size=10, prefetch=4).pages()
        some = [next(pages), next(pages)]
        rest = dd.incidents.list(page_size=10, page_offset=some[-1].next_offset)
        assert [int(one.id) for page in [*some, *rest.pages()] for one in page] == list(range(50))


def test_threads_have_the_context_of_the_caller() -> None:
    variable: ContextVar[str] = ContextVar("variable", default="")
    seen: list[str] = []

    def hook(_attempt: Any) -> Any:
        seen.append(variable.get())
        return lambda _: None

    server = Server(50)
    with new_client(server, hooks=[hook]) as dd:
        variable.set("caller")
        assert len(list(dd.incidents.list(page_size=10, prefetch=4))) == 50
    assert {*seen} == {"caller"}


def test_a_search_by_time_without_prefetch_stays_in_the_thread_of_the_caller() -> None:
    server = Server(50, newest_first=True)
    with new_client(server) as dd:
        assert len(list(dd.incidents.created_between(START, page_size=10))) == 50
        assert server.threads == {threading.current_thread().name}
        assert len(list(dd.incidents.created_between(START, page_size=10, prefetch=4))) == 50
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
