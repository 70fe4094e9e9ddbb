"""Lazy lists: when pages are fetched, and when a list has ended."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents.errors import ServerError, UnstableOperationError
from datadog_incidents_api.call import Call, Operation, Paging, Response
from datadog_incidents_api.execution import Page
from datadog_incidents_api.operations import OPERATIONS

OFFSET, SIZE = "page[offset]", "page[size]"
SETTINGS: dict[str, Any] = {"access_token": "token", "base_url": "https://dd.test", "retry": None}


def operation(paging: Paging | None) -> Operation:
    return OPERATIONS["list_incident_todos"]._replace(unstable=False, paging=paging)


def call(**query: int) -> Call[Any]:
    """A paged call; keys are `offset`, `size` and anything else."""
    names = {"offset": OFFSET, "size": SIZE}
    pairs = tuple((names.get(name, name), str(value)) for name, value in query.items())
    return Call(operation(Paging(OFFSET, SIZE)), "/numbers", read=lambda body: body, query=pairs)


UNPAGED: Call[Any] = Call(operation(None), "/numbers", read=lambda body: body)


def items(response: Response[Any]) -> list[int]:
    numbers: list[int] = response.parsed["data"]
    return numbers


class Server(httpx.MockTransport):
    """Lists the numbers below `total`, a page at a time; `meta` comes with each reply."""

    def __init__(self, total: int, meta: object = None) -> None:
        self.total = total
        self.meta = meta
        self.queries: list[dict[str, str]] = []
        super().__init__(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.queries.append(query)
        start = int(query.get(OFFSET, 0))
        numbers = list(range(start, min(self.total, start + int(query.get(SIZE, 10)))))
        return httpx.Response(200, json={"data": numbers, "meta": self.meta})

    @property
    def offsets(self) -> list[str | None]:
        return [query.get(OFFSET) for query in self.queries]


class Sync:
    """A list gone through by a synchronous program."""

    def __init__(self, network: httpx.MockTransport, call: Call[Any]) -> None:
        self.listing = IncidentsClient(transport=network, **SETTINGS).listing(call, items)

    def all(self) -> list[int]:
        return list(self.listing)

    def pages(self) -> list[Page[int]]:
        return list(self.listing.pages())

    def first(self) -> int | None:
        return self.listing.first()

    def take(self, count: int) -> list[int]:
        return self.listing.take(count)


class Async:
    """The same by an asynchronous one."""

    def __init__(self, network: httpx.MockTransport, call: Call[Any]) -> None:
        self.listing = AsyncIncidentsClient(transport=network, **SETTINGS).listing(call, items)

    def all(self) -> list[int]:
        async def main() -> list[int]:
            return [item async for item in self.listing]

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
