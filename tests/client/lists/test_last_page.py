"""Detection of the last page: no item is skipped or repeated, whatever the length of the pages."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents._http.library import httpx
from datadog_incidents.errors import DecodingError
from datadog_incidents_api.types import Call, Response

from .number_lists import NUMBER, OFFSET, SIZE, Consumer, Server, Sync, both, call, items, numbered


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
    consumer: Consumer, total: int, query: dict[str, int], offsets: list[str | None]
) -> None:
    server = Server(total)
    assert consumer(server, call(**query)).all() == list(range(query.get("offset", 0), total))
    assert server.offsets == offsets


@both
def test_other_query_parameters_are_kept_from_page_to_page(consumer: Consumer) -> None:
    server = Server(5)
    consumer(server, call(size=3, year=2024)).all()
    first = {SIZE: "3", "year": "2024"}
    assert server.queries == [first, {**first, OFFSET: "3"}]


@both
@pytest.mark.parametrize(
    "pagination", [{"next_offset": 99, "size": 3}, {"next_offset": 0}, {"total": 1}, {}, None]
)
def test_pagination_metadata_of_the_server_is_ignored(consumer: Consumer, pagination: object) -> None:
    server = Server(7, {"pagination": pagination})
    assert consumer(server, call(size=3)).all() == list(range(7))
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
def test_shorter_pages_than_requested_lose_no_items(
    consumer: Consumer, total: int, size: int, offsets: list[str | None]
) -> None:
    server = Server(total, cap=lambda: 100)
    assert consumer(server, call(size=size)).all() == list(range(total))
    assert server.offsets == offsets


@both
def test_shorter_numbered_pages_lose_no_items(consumer: Consumer) -> None:
    server = Server(250, cap=lambda: 100)
    assert consumer(server, numbered(0, 1000)).all() == list(range(250))
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
def test_server_that_ignores_paging_is_listed_once(consumer: Consumer, count: int) -> None:
    requests: list[httpx.Request] = []

    def everything(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        assert len(requests) < 10, "the list is endless"
        return httpx.Response(200, json={"data": list(range(count))})

    assert consumer(httpx.MockTransport(everything), call(size=20)).all() == list(range(count))
    assert len(requests) == 2


class CircularServer(Server):
    """Network that begins again after the last item, whatever the offset, so that no page is short."""

    def _answer(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.queries.append(query)
        assert len(self.queries) < 500, "the list is endless"
        size = int(query.get(SIZE, 10))
        start = int(query.get(OFFSET, int(query.get(NUMBER, 0)) * size))
        return httpx.Response(200, json={"data": [(start + one) % self.total for one in range(size)]})


@both
@pytest.mark.parametrize("prepared", [call(size=10), numbered(0, 10)], ids=["offset", "number"])
def test_pages_in_a_circle_raise_after_all_items(consumer: Consumer, prepared: Call[Any]) -> None:
    server, found = CircularServer(25), set[int]()

    def recorded(response: Response[Any]) -> list[int]:
        found.update(response.parsed["data"])
        return items(response)

    with pytest.raises(DecodingError, match=r"the last 100 pages, up to .*, repeat earlier ones"):
        consumer(server, prepared, recorded).all()
    assert found == {*range(25)}
    assert len(server.queries) < 110


@both
def test_repeated_page_raises_after_the_previous_items(consumer: Consumer) -> None:
    data = [{"id": str(number), "at": 0} for number in range(3)]

    def changing(request: httpx.Request) -> httpx.Response:
        data[0]["at"] += 1  # type: ignore[operator]
        assert data[0]["at"] < 10, "the list is endless"  # type: ignore[operator]
        return httpx.Response(200, json={"data": data})

    class Thing:
        def __init__(self, source: dict[str, Any]) -> None:
            self.id, self.source = source["id"], source

    def things(response: Response[Any]) -> list[Any]:
        return [Thing(item) for item in response.parsed["data"]]

    listing = consumer(httpx.MockTransport(changing), call(size=3, offset=6), things)
    assert len(listing.take(3)) == 3
    with pytest.raises(
        DecodingError, match=r"the page at page\[offset\]=9 repeats the previous one"
    ) as caught:
        listing.all()
    assert caught.value.operation == "list_incident_todos"
