"""Server whose incidents change while they are listed, and readers of its lists."""

from __future__ import annotations

import asyncio
import datetime
import threading
from collections.abc import Callable, Iterator
from typing import Any

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx

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
        nameless: incidents that cannot be decoded, and have no ID either.
        is_circular: whether pages after the last incident begin again with the first one.
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
        self.nameless: set[int] = set()
        self.is_circular = False
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
            if self.is_circular:
                ordered, offset = ordered * 2, offset % len(ordered)
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
        if number in self.nameless:
            return {"type": "incidents"}
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


START = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)

LISTINGS: dict[str, Callable[..., Any]] = {
    "list": lambda dd, **options: dd.incidents.list(**options),
    "search": lambda dd, **options: dd.incidents.search("state:active", **options),
    "period": lambda dd, **options: dd.incidents.created_between(START, **options),
}
"""Lists of incidents, by name; `period` needs a server with the newest first."""


def new_client(server: Server, **options: Any) -> IncidentsClient:
    """Client that is refused nothing, and repeats nothing."""
    transport: Any = options.pop("transport", httpx.MockTransport(server.respond))
    return IncidentsClient(transport=transport, **OPTIONS | options)


def new_async_client(server: Server, **options: Any) -> AsyncIncidentsClient:
    """Asynchronous client; its requests take as many turns of the event loop as the server says."""
    transport: Any = options.pop("transport", httpx.MockTransport(server.respond_later))
    return AsyncIncidentsClient(transport=transport, **OPTIONS | options)


def read(server: Server, kind: str, listing: str = "list", **options: Any) -> list[int]:
    """Numbers of all incidents of a list."""
    if kind == "async":
        return asyncio.run(read_in_tasks(server, listing, **options))
    with new_client(server) as dd:
        return [number_of(one) for one in LISTINGS[listing](dd, **options)]


async def read_in_tasks(server: Server, listing: str = "list", **options: Any) -> list[int]:
    """Numbers of all incidents of a list of the asynchronous client."""
    async with new_async_client(server) as dd:
        return [number_of(one) async for one in LISTINGS[listing](dd, **options)]


def number_of(one: Any) -> int:
    """Number of a listed incident."""
    return int(getattr(one, "data", one).id)
