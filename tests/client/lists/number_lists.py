"""Lists of numbers: a server that returns them in pages, and sync and async consumers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Call, Operation, Page, Paging, Response

OFFSET, SIZE, NUMBER = "page[offset]", "page[size]", "page[number]"
SETTINGS: dict[str, Any] = {"access_token": "token", "base_url": "https://dd.test", "retry": None}


def operation(paging: Paging | None) -> Operation:
    return OPERATIONS["list_incident_todos"]._replace(unstable=False, paging=paging)


def call(**query: int) -> Call[Any]:
    """Prepared call of a paged list; `offset`, `size` and other query parameters are optional."""
    names = {"offset": OFFSET, "size": SIZE}
    pairs = tuple((names.get(name, name), str(value)) for name, value in query.items())
    return Call(operation(Paging(OFFSET, SIZE)), "/numbers", read=lambda body: body, query=pairs)


def numbered(number: int, size: int) -> Call[Any]:
    """Prepared call of a list with numbered pages."""
    pairs = ((NUMBER, str(number)), (SIZE, str(size)))
    return Call(operation(Paging(NUMBER, SIZE, step=1)), "/numbers", read=lambda body: body, query=pairs)


UNPAGED: Call[Any] = Call(operation(None), "/numbers", read=lambda body: body)


def items(response: Response[Any]) -> list[int]:
    numbers: list[int] = response.parsed["data"]
    return numbers


class Server(httpx.MockTransport):
    """Network that lists the numbers below `total` in pages.

    Args:
        total: number of items.
        meta: `meta` of each response.
        cap: function called for each page, which returns its maximum length.
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
    """Synchronous consumer of a list."""

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
    """Asynchronous consumer of a list, with a synchronous interface."""

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


both = pytest.mark.parametrize("consumer", [Sync, Async])
Consumer = type[Sync] | type[Async]
