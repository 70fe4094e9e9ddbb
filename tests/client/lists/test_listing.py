"""Lazy lists: when pages are fetched."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.errors import ServerError, UnstableOperationError

from .numbers import SETTINGS, UNPAGED, Colour, Server, both, call


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
