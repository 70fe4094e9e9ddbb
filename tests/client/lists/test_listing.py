"""Lazy lists: when pages are fetched, and what they contain."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import InvalidRequestError, ServerError, UnstableOperationError

from .number_lists import SETTINGS, UNPAGED, Consumer, Server, both, call


@both
def test_nothing_is_fetched_before_iteration(consumer: Consumer) -> None:
    server = Server(7)
    listing = consumer(server, call(size=3)).listing
    listing.pages()
    assert repr(listing) == "<list of todos, not fetched>"
    assert server.queries == []


@both
def test_each_iteration_fetches_anew(consumer: Consumer) -> None:
    server = Server(2)
    listing = consumer(server, call())
    assert listing.all() == [0, 1]
    server.total = 3
    assert listing.all() == [0, 1, 2]
    assert server.offsets == [None, None]


@both
def test_pages_have_their_offset_and_response(consumer: Consumer) -> None:
    pages = consumer(Server(12), call(offset=1, size=5)).pages()
    assert [(page.offset, page.items, len(page)) for page in pages] == [
        (1, [1, 2, 3, 4, 5], 5),
        (6, [6, 7, 8, 9, 10], 5),
        (11, [11], 1),
    ]
    assert [list(page) == page.response.parsed["data"] for page in pages] == [True] * 3


@both
@pytest.mark.parametrize(("total", "first"), [(0, None), (1, 0), (50, 0)])
def test_the_first_item_takes_one_request(consumer: Consumer, total: int, first: int | None) -> None:
    server = Server(total)
    assert consumer(server, call()).first() == first
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
def test_take_fetches_no_further_pages(consumer: Consumer, count: int, offsets: list[str | None]) -> None:
    server = Server(7)
    assert consumer(server, call(size=3)).take(count) == list(range(7))[:count]
    assert server.offsets == offsets


@both
@pytest.mark.parametrize("count", [1.5, "2", None])
def test_take_requires_an_integer(consumer: Consumer, count: Any) -> None:
    server = Server(7)
    with pytest.raises(InvalidRequestError, match=r"^count: must be an integer, not "):
        consumer(server, call(size=3)).take(count)
    assert server.offsets == []


@both
@pytest.mark.parametrize("total", [0, 1, 10])
def test_unpaged_list_takes_one_request(consumer: Consumer, total: int) -> None:
    server = Server(total)
    assert consumer(server, UNPAGED).all() == list(range(total))
    assert server.queries == [{}]
    assert [page.offset for page in consumer(server, UNPAGED).pages()] == [0]


@both
def test_failing_page_raises_after_the_previous_items(consumer: Consumer) -> None:
    replies = [httpx.Response(200, json={"data": [0, 1]}), httpx.Response(500)] * 2
    listing = consumer(httpx.MockTransport(lambda _: replies.pop(0)), call(size=2))
    assert listing.take(2) == [0, 1]
    del replies[0]
    with pytest.raises(ServerError, match="list_incident_todos"):
        listing.all()
    assert replies == []


def todos(body: object, **settings: Any) -> list[str]:
    """IDs of the todos that `client.todos.list` returns for a response."""
    network = httpx.MockTransport(lambda _: httpx.Response(200, json=body))
    with IncidentsClient(transport=network, **SETTINGS, **settings) as client:
        return [todo.id for todo in client.todos.list("some-id")]


def test_lists_of_resources_give_views() -> None:
    attributes = {"content": "c", "assignees": list[str]()}
    data = [{"id": name, "type": "incident_todos", "attributes": attributes} for name in "ab"]
    assert todos({"data": data}, unstable_operations="all") == ["a", "b"]


@pytest.mark.parametrize("data", [[], None])
def test_empty_data_gives_an_empty_list(data: object) -> None:
    assert todos({"data": data}, unstable_operations="all") == []


def test_lists_of_beta_operations_must_be_enabled() -> None:
    with pytest.raises(UnstableOperationError, match="list_incident_todos"):
        todos({"data": []})
