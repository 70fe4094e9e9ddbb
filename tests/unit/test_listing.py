"""Lazy lists: when pages are fetched, and when a list has ended."""

from __future__ import annotations

import asyncio
import itertools
import weakref
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents.errors import DecodingError, ServerError, UnstableOperationError
from datadog_incidents_api.call import Call, Operation, Paging, Response
from datadog_incidents_api.execution import Page
from datadog_incidents_api.operations import OPERATIONS

OFFSET, SIZE, NUMBER = "page[offset]", "page[size]", "page[number]"
SETTINGS: dict[str, Any] = {"access_token": "token", "base_url": "https://dd.test", "retry": None}


def operation(paging: Paging | None) -> Operation:
    return OPERATIONS["list_incident_todos"]._replace(unstable=False, paging=paging)


def call(**query: int) -> Call[Any]:
    """A paged call; keys are `offset`, `size` and anything else."""
    names = {"offset": OFFSET, "size": SIZE}
    pairs = tuple((names.get(name, name), str(value)) for name, value in query.items())
    return Call(operation(Paging(OFFSET, SIZE)), "/numbers", read=lambda body: body, query=pairs)


def numbered(number: int, size: int) -> Call[Any]:
    """A call of a list whose pages are counted."""
    pairs = ((NUMBER, str(number)), (SIZE, str(size)))
    return Call(operation(Paging(NUMBER, SIZE, step=1)), "/numbers", read=lambda body: body, query=pairs)


UNPAGED: Call[Any] = Call(operation(None), "/numbers", read=lambda body: body)


def items(response: Response[Any]) -> list[int]:
    numbers: list[int] = response.parsed["data"]
    return numbers


class Server(httpx.MockTransport):
    """Lists the numbers below `total`, a page at a time; `meta` comes with each reply.

    No page is longer than what `cap` gives next: a number for each page.
    """

    def __init__(self, total: int, meta: object = None, cap: Callable[[], int] = lambda: 1000) -> None:
        self.total = total
        self.meta = meta
        self.cap = cap
        self.queries: list[dict[str, str]] = []
        super().__init__(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.queries.append(query)
        size = min(int(query.get(SIZE, 10)), self.cap())
        start = int(query.get(OFFSET, int(query.get(NUMBER, 0)) * size))
        numbers = list(range(start, min(self.total, start + size)))
        return httpx.Response(200, json={"data": numbers, "meta": self.meta})

    @property
    def offsets(self) -> list[str | None]:
        return [query.get(OFFSET) for query in self.queries]


class Sync:
    """A list gone through by a synchronous program."""

    def __init__(
        self,
        network: httpx.MockTransport,
        call: Call[Any],
        items: Callable[[Response[Any]], list[Any]] = items,
    ) -> None:
        self.listing = IncidentsClient(transport=network, **SETTINGS).listing(call, items)

    def all(self) -> list[int]:
        return list(self.listing)

    def count(self) -> int:
        return sum(1 for _ in self.listing)

    def pages(self) -> list[Page[int]]:
        return list(self.listing.pages())

    def first(self) -> int | None:
        return self.listing.first()

    def take(self, count: int) -> list[int]:
        return self.listing.take(count)


class Async:
    """The same by an asynchronous one."""

    def __init__(
        self,
        network: httpx.MockTransport,
        call: Call[Any],
        items: Callable[[Response[Any]], list[Any]] = items,
    ) -> None:
        self.listing = AsyncIncidentsClient(transport=network, **SETTINGS).listing(call, items)

    def all(self) -> list[int]:
        async def main() -> list[int]:
            return [item async for item in self.listing]

        return asyncio.run(main())

    def count(self) -> int:
        async def main() -> int:
            count = 0
            async for _ in self.listing:
                count += 1
            return count

        return asyncio.run(main())

    def pages(self) -> list[Page[int]]:
        async def main() -> list[Page[int]]:
            return [page async for page in self.listing.pages()]

        return asyncio.run(main())

    def first(self) -> int | None:
        async def main() -> int | None:
            return await self.listing.first()

        return asyncio.run(main())

    def take(self, count: int) -> list[int]:
        async def main() -> list[int]:
            return await self.listing.take(count)

        return asyncio.run(main())


both = pytest.mark.parametrize("colour", [Sync, Async])
Colour = type[Sync] | type[Async]


@both
@pytest.mark.parametrize(
    ("total", "query", "offsets"),
    [
        (0, {}, [None]),
        (9, {}, [None]),
        (10, {}, [None, "10"]),
        (25, {}, [None, "10", "20"]),
        (7, {"size": 3}, [None, "3", "6"]),
        (6, {"size": 3}, [None, "3", "6"]),
        (7, {"offset": 2, "size": 3}, ["2", "5"]),
        (7, {"size": 3, "offset": 4}, ["4", "7"]),
        (3, {"offset": 8}, ["8"]),
    ],
)
def test_a_list_ends_with_a_short_or_empty_page(
    colour: Colour, total: int, query: dict[str, int], offsets: list[str | None]
) -> None:
    server = Server(total)
    assert colour(server, call(**query)).all() == list(range(query.get("offset", 0), total))
    assert server.offsets == offsets


@both
def test_other_query_parameters_are_kept_from_page_to_page(colour: Colour) -> None:
    server = Server(5)
    colour(server, call(size=3, year=2024)).all()
    first = {SIZE: "3", "year": "2024"}
    assert server.queries == [first, {**first, OFFSET: "3"}]


@both
@pytest.mark.parametrize(
    "pagination", [{"next_offset": 99, "size": 3}, {"next_offset": 0}, {"total": 1}, {}, None]
)
def test_what_the_server_says_of_pages_is_ignored(colour: Colour, pagination: object) -> None:
    server = Server(7, {"pagination": pagination})
    assert colour(server, call(size=3)).all() == list(range(7))
    assert server.offsets == [None, "3", "6"]


@both
@pytest.mark.parametrize(
    ("total", "size", "offsets"),
    [
        (250, 1000, [None, "100", "200", "250"]),
        (200, 1000, [None, "100", "200"]),
        (205, 1000, [None, "100", "200"]),
        (12, 100, [None, "12"]),
        (9, 100, [None]),
        (250, 100, [None, "100", "200", "250"]),
    ],
)
def test_a_server_that_gives_fewer_than_asked_for_loses_nothing(
    colour: Colour, total: int, size: int, offsets: list[str | None]
) -> None:
    server = Server(total, cap=lambda: 100)
    assert colour(server, call(size=size)).all() == list(range(total))
    assert server.offsets == offsets


@both
def test_a_server_that_caps_counted_pages_loses_nothing(colour: Colour) -> None:
    server = Server(250, cap=lambda: 100)
    assert colour(server, numbered(0, 1000)).all() == list(range(250))
    assert [query[NUMBER] for query in server.queries] == ["0", "1", "2", "3"]


@pytest.mark.parametrize("size", [10, 25, 100])
@given(total=st.integers(0, 300), caps=st.lists(st.integers(10, 120), min_size=1))
def test_pages_of_any_length_skip_and_repeat_nothing(size: int, total: int, caps: list[int]) -> None:
    lengths = itertools.cycle(caps)
    server = Server(total, cap=lambda: next(lengths))
    assert Sync(server, call(size=size)).all() == list(range(total))
    assert len(server.queries) <= total // 10 + 2


@both
@pytest.mark.parametrize("count", [11, 25])
def test_a_server_that_knows_no_pages_is_listed_once(colour: Colour, count: int) -> None:
    requests: list[httpx.Request] = []

    def everything(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        assert len(requests) < 10, "the list is endless"
        return httpx.Response(200, json={"data": list(range(count))})

    assert colour(httpx.MockTransport(everything), call(size=20)).all() == list(range(count))
    assert len(requests) == 2


@both
def test_a_page_that_comes_again_and_again_is_an_error_after_the_items_before_it(colour: Colour) -> None:
    data = [{"id": str(number), "at": 0} for number in range(3)]

    def changing(request: httpx.Request) -> httpx.Response:
        data[0]["at"] += 1  # type: ignore[operator]
        assert data[0]["at"] < 10, "the list is endless"  # type: ignore[operator]
        return httpx.Response(200, json={"data": data})

    class Thing:
        def __init__(self, source: dict[str, Any]) -> None:
            self.id, self.source = source["id"], source

    def things(response: Response[Any]) -> list[Any]:
        return [Thing(one) for one in response.parsed["data"]]

    listing = colour(httpx.MockTransport(changing), call(size=3, offset=6), things)
    assert len(listing.take(3)) == 3
    with pytest.raises(DecodingError, match=r"the page at page\[offset\]=9 is the one before it") as caught:
        listing.all()
    assert caught.value.operation == "list_incident_todos"


@both
@pytest.mark.parametrize("size", [1, 3, 7])
def test_a_list_can_be_gone_on_with_from_where_a_page_ended(colour: Colour, size: int) -> None:
    for page in colour(Server(20), call(size=size)).pages():
        rest = colour(Server(20), call(size=size, offset=page.next_offset)).all()
        assert rest == list(range(page.items[-1] + 1 if page.items else 20, 20))
    for page in colour(Server(20), numbered(0, size)).pages():
        rest = colour(Server(20), numbered(page.next_offset, size)).all()
        assert rest == list(range(page.items[-1] + 1 if page.items else 20, 20))


@given(total=st.integers(0, 60), size=st.integers(1, 25), begin=st.integers(0, 70), cap=st.integers(10, 20))
def test_a_list_by_items_can_be_gone_on_with_from_any_item(
    total: int, size: int, begin: int, cap: int
) -> None:
    rest = Sync(Server(total, cap=lambda: cap), call(size=size, offset=begin)).all()
    assert rest == list(range(begin, total))


@both
def test_pages_that_have_been_gone_through_are_let_go(colour: Colour) -> None:
    alive: weakref.WeakSet[Any] = weakref.WeakSet()
    most = 0

    class Number:
        def __init__(self, number: int) -> None:
            self.id = number

    def tracked(response: Response[Any]) -> list[Any]:
        nonlocal most
        numbers = [Number(one) for one in items(response)]
        alive.update(numbers)
        most = max(most, len(alive))
        return numbers

    assert colour(Server(10_000), call(size=100), tracked).count() == 10_000
    assert most <= 201


@both
def test_nothing_is_fetched_before_it_is_gone_through(colour: Colour) -> None:
    server = Server(7)
    listing = colour(server, call(size=3)).listing
    listing.pages()
    assert repr(listing) == "<list of todos, not fetched>"
    assert server.queries == []


@both
def test_each_time_it_is_fetched_anew(colour: Colour) -> None:
    server = Server(2)
    listing = colour(server, call())
    assert listing.all() == [0, 1]
    server.total = 3
    assert listing.all() == [0, 1, 2]
    assert server.offsets == [None, None]


@both
def test_pages_tell_their_offset_and_reply(colour: Colour) -> None:
    pages = colour(Server(12), call(offset=1, size=5)).pages()
    assert [(page.offset, page.items, len(page)) for page in pages] == [
        (1, [1, 2, 3, 4, 5], 5),
        (6, [6, 7, 8, 9, 10], 5),
        (11, [11], 1),
    ]
    assert [list(page) == page.response.parsed["data"] for page in pages] == [True] * 3


@both
@pytest.mark.parametrize(("total", "first"), [(0, None), (1, 0), (50, 0)])
def test_the_first_item_takes_one_request(colour: Colour, total: int, first: int | None) -> None:
    server = Server(total)
    assert colour(server, call()).first() == first
    assert server.offsets == [None]


@both
@pytest.mark.parametrize(
    ("count", "offsets"),
    [
        (0, []),
        (1, [None]),
        (3, [None]),
        (4, [None, "3"]),
        (99, [None, "3", "6"]),
    ],
)
def test_taking_fetches_no_page_beyond(colour: Colour, count: int, offsets: list[str | None]) -> None:
    server = Server(7)
    assert colour(server, call(size=3)).take(count) == list(range(7))[:count]
    assert server.offsets == offsets


@both
@pytest.mark.parametrize("total", [0, 1, 10])
def test_a_list_without_pages_is_one_request(colour: Colour, total: int) -> None:
    server = Server(total)
    assert colour(server, UNPAGED).all() == list(range(total))
    assert server.queries == [{}]
    assert [page.offset for page in colour(server, UNPAGED).pages()] == [0]


@both
def test_a_failing_page_fails_the_list_after_the_items_before_it(colour: Colour) -> None:
    replies = [httpx.Response(200, json={"data": [0, 1]}), httpx.Response(500)] * 2
    listing = colour(httpx.MockTransport(lambda _: replies.pop(0)), call(size=2))
    assert listing.take(2) == [0, 1]
    del replies[0]
    with pytest.raises(ServerError, match="list_incident_todos"):
        listing.all()
    assert replies == []


def todos(body: object, **settings: Any) -> list[str]:
    """What `client.todos.list` makes of a reply."""
    network = httpx.MockTransport(lambda _: httpx.Response(200, json=body))
    with IncidentsClient(transport=network, **SETTINGS, **settings) as client:
        return [todo.id for todo in client.todos.list("some-id")]


def test_lists_of_resources_give_views() -> None:
    data = [{"id": one, "type": "incident_todos"} for one in "ab"]
    assert todos({"data": data}, unstable_operations="all") == ["a", "b"]


@pytest.mark.parametrize("data", [[], None])
def test_a_list_of_nothing_is_empty(data: object) -> None:
    assert todos({"data": data}, unstable_operations="all") == []


def test_the_gate_stands_before_lists() -> None:
    with pytest.raises(UnstableOperationError, match="list_incident_todos"):
        todos({"data": []})
