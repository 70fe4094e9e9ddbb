"""Searches with conditions on times are complete, though incidents are created and deleted between pages."""

from __future__ import annotations

import asyncio
import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, Query
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import DecodingError

from ..incident_json import incident_json

START = datetime.datetime(2026, 1, 5, tzinfo=datetime.UTC)
FAR = datetime.timedelta(hours=1)


class Server:
    """Search over incidents that are numbered by creation, some of which change before each request.

    Attributes:
        most: number of items that a page has at most.
        furthest: offset from which on pages are empty, whatever there is.
    """

    most = 1000
    furthest = 1000

    def __init__(self, count: int, changes: list[tuple[int, list[int]]]) -> None:
        self.incidents = list(range(1, count + 1))
        self.next = count + 1
        self.changes = changes
        self.requests = 0
        self.lasting = set(self.incidents)

    def change(self) -> None:
        """Create some incidents, and delete some by position."""
        if self.requests and self.changes:
            created, deleted = self.changes.pop(0)
            self.incidents += range(self.next, self.next + created)
            self.next += created
            for position in deleted:
                if self.incidents:
                    self.lasting.discard(self.incidents.pop(position % len(self.incidents)))

    def reply(self, request: httpx.Request) -> httpx.Response:
        self.change()
        self.requests += 1
        assert self.requests < 1000, "the search does not end"
        query = request.url.params
        offset, size = int(query.get("page[offset]", 0)), int(query.get("page[size]", 10))
        ordered = self.incidents if query.get("sort") == "created" else self.incidents[::-1]
        ordered = ordered if offset < self.furthest else []
        found = [
            {"data": incident_json(str(number), public_id=number, created=created(number).isoformat())}
            for number in ordered[offset : offset + min(size, self.most)]
        ]
        attributes = {"incidents": found, "facets": {}, "total": len(self.incidents)}
        data = {"type": "incidents_search_results", "attributes": attributes}
        return httpx.Response(200, json={"data": data, "meta": {}})


def created(number: int) -> datetime.datetime:
    return START + number * FAR


def found_by(kind: str, server: Server, sort: str, size: int) -> list[int]:
    """Numbers of the incidents that a search finds, in its order."""
    options: dict[str, Any] = {"access_token": "t", "unstable_operations": "all"}
    transport = httpx.MockTransport(server.reply)

    def listing(dd: Any) -> Any:
        if sort == "-created":
            return dd.incidents.created_between(START, page_size=size)
        return dd.incidents.search(Query.created(after=START), sort=sort, page_size=size)

    async def asynchronously() -> list[int]:
        async with AsyncIncidentsClient(transport=transport, **options) as dd:
            return [int(one.id) async for one in listing(dd)]

    if kind == "async":
        return asyncio.run(asynchronously())
    with IncidentsClient(transport=transport, **options) as dd:
        return [int(one.id) for one in listing(dd)]


changes = st.lists(st.tuples(st.integers(0, 3), st.lists(st.integers(-20, 20), max_size=4)), max_size=12)


@settings(deadline=None)
@given(
    st.sampled_from(["sync", "async"]),
    st.integers(0, 15),
    changes,
    st.sampled_from(["created", "-created"]),
    st.integers(1, 5),
)
def test_every_lasting_incident_is_found_once(
    kind: str, count: int, changes: list[tuple[int, list[int]]], sort: str, size: int
) -> None:
    server = Server(count, list(changes))
    found = found_by(kind, server, sort, size)
    assert len(found) == len(set(found))
    assert server.lasting <= set(found)
    assert found == sorted(found, reverse=sort == "-created")
    if sort == "-created":
        assert max(found, default=0) <= count, "incidents created meanwhile are left out"


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_deletions_of_everything_before_a_page_are_no_repetition(kind: str) -> None:
    """Each page but the last is of other incidents than all before it, three times in a row."""
    changes: list[tuple[int, list[int]]] = [
        (0, [-13, 10]),
        (0, [-17, 6, 12]),
        (0, [-10, -11]),
        (3, []),
        (0, [-15, 0, 14]),
    ]
    server = Server(7, changes)
    assert server.lasting <= {*found_by(kind, server, "created", 2)}


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("deleted", [[-1], [-1] * 5, [-1] * 12])
def test_a_deletion_hides_no_other_incident(kind: str, deleted: list[int]) -> None:
    """The newest are deleted after the first page of 5 of 20, so that later ones move to its positions."""
    server = Server(20, [(0, deleted)])
    found = found_by(kind, server, "-created", 5)
    assert found == [20, 19, 18, 17, 16, *(n for n in range(15, 0, -1) if n in server.lasting)]


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_page_that_is_received_again_after_deletions_is_not_the_last(kind: str) -> None:
    server = Server(30, [(0, []), (2, [0, 0])])
    server.most = 10
    found = found_by(kind, server, "created", 12)
    assert server.lasting <= set(found)
    assert server.requests > 4


def test_unchanged_pages_cost_no_further_requests() -> None:
    server = Server(300, [])
    assert len(found_by("sync", server, "-created", 100)) == 300
    assert server.requests == 4  # also without overlaps, because a full page can have a successor


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_server_without_pages_is_noticed(kind: str) -> None:
    server = Server(5, [])

    class Unpaged(Server):
        def reply(self, request: httpx.Request) -> httpx.Response:
            return server.reply(httpx.Request("GET", request.url.copy_remove_param("page[offset]")))

    with pytest.raises(DecodingError, match="repeats the previous one"):
        found_by(kind, Unpaged(5, []), "-created", 2)
    assert server.requests == 4


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_server_with_unrelated_pages_is_noticed(kind: str) -> None:
    class Unrelated(Server):
        def change(self) -> None:
            self.incidents = [self.requests * 10 + n for n in range(1, 6)]

    with pytest.raises(DecodingError, match="repeats the previous one"):
        found_by(kind, Unrelated(5, []), "created", 2)


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("sort", ["created", "-created"])
def test_a_server_that_limits_offsets_is_noticed(kind: str, sort: str) -> None:
    server = Server(100, [])
    server.furthest = 50
    with pytest.raises(DecodingError, match=r"page\[offset\]=\d+ does not contain the last item") as failure:
        found_by(kind, server, sort, 10)
    assert "search for shorter periods" in str(failure.value)
    assert server.requests < 20


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_deletions_that_empty_page_after_page_are_no_limit_of_offsets(kind: str) -> None:
    """Before each further page, so many are deleted that it lies behind the end."""
    server = Server(200, [(0, [-1] * 9 if number % 2 else []) for number in range(20)])
    found = found_by(kind, server, "-created", 10)
    assert server.lasting <= set(found)
    assert found == sorted(set(found), reverse=True)
