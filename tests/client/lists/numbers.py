"""Lists of numbers, a server that gives them in pages, and programs of both colours that go through them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
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
