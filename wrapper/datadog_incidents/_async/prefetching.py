"""Lazy lists that keep several pages in flight."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from datadog_incidents_api.types import Call, OnError, Page, Response

from .._common.argument_checks import is_a
from .._policy.in_flight import AsyncInFlight
from ..errors import ConfigurationError
from .lists import AsyncCallExecutor, AsyncItems, AsyncPaged, total_of
from .overlapping_pages import overlapping_pages
from .pool import CONNECTIONS
from .selected_pages import new_items

if TYPE_CHECKING:
    from .._http.redaction import Redactor

T = TypeVar("T")
V = TypeVar("V")


def check_prefetch(prefetch: object) -> None:
    """Check the number of pages to keep in flight.

    Raises:
        ConfigurationError: it is no integer from 1 to the number of connections of a client.
    """
    if not is_a(prefetch, int) or isinstance(prefetch, bool):
        raise ConfigurationError(f"prefetch must be an integer, not {type(prefetch).__name__}")
    if not 1 <= cast("int", prefetch) <= CONNECTIONS:
        raise ConfigurationError(
            f"prefetch must be from 1 to {CONNECTIONS}, which is the number of connections of a client,"
            f" not {prefetch}"
        )


def prefetched_listing(
    executor: AsyncCallExecutor,
    call: Call[T],
    items: Callable[[Response[T]], list[V]],
    errors: OnError,
    prefetch: int,
) -> AsyncPaged[V]:
    """Create a lazy list from the prepared call of a list operation; see the client's `listing`."""
    check_prefetch(prefetch)
    if call.operation.paging is None:
        return AsyncItems(executor, call, items, errors, executor.redactor)
    return AsyncPrefetchedItems(executor, call, items, errors, prefetch)


class AsyncPrefetchedItems(AsyncPaged[V], Generic[T, V]):
    """Lazy list of the items of a list operation, each of them once, with several pages in flight.

    Pages in flight can be served in any order, and items be added or deleted between them. Hence they overlap
    by one item, and a page that does not continue the one before is requested again. As a result, no item is
    missed that exists during the whole iteration, if the server does not change the order of items.

    At most `prefetch` pages are held in memory, and the IDs of all items.

    Args:
        executor: executor of the calls.
        call: prepared call of the list operation, for the first page; paged.
        items: function that extracts the items from a response.
        errors: handling of an item that cannot be decoded.
        prefetch: number of pages in flight.
    """

    def __init__(
        self,
        executor: AsyncCallExecutor,
        call: Call[T],
        items: Callable[[Response[T]], list[V]],
        errors: OnError,
        prefetch: int,
    ) -> None:
        super().__init__(errors)
        self._executor = executor
        self._call = call
        self._items = items
        self._prefetch = prefetch

    async def pages(self) -> AsyncGenerator[Page[V]]:
        """Iterate over pages instead of items; the `next_offset` of a page is where to resume later.

        Raises:
            DecodingError: the server returns the same pages repeatedly, so that the rest is unreachable.
        """
        returned: set[str] = set()
        async with (
            aclosing(AsyncPrefetcher(self._executor, self._prefetch)) as executor,
            aclosing(self._pages(executor)) as pages,
        ):
            async for page in pages:
                yield new_items(page, returned)

    def _pages(self, executor: AsyncPrefetcher) -> AsyncGenerator[Page[V]]:
        paging = self._call.operation.paging
        if paging is not None and paging.step is not None:  # pages that are counted cannot overlap
            listing = AsyncItems(executor, self._call, self._items, self._errors, executor.redactor)
            return listing.pages()
        return overlapping_pages(executor, self._call, self._items)

    def __repr__(self) -> str:
        return f"<list of {self._call.operation.tag}, not fetched>"


class AsyncPrefetcher:
    """Executor of the calls for successive pages that also sends the calls for those that will follow.

    The first page is requested alone, because it may be the only one. The distance between the first two is
    then expected of all. When a page begins elsewhere, e.g. because the one before was short, the calls in
    flight are given up. Those of threads that are being sent end in the background, and count until then.

    Args:
        executor: executor that sends the calls.
        prefetch: number of pages in flight, with the one that is waited for.
    """

    def __init__(self, executor: AsyncCallExecutor, prefetch: int) -> None:
        self._executor = executor
        self._prefetch = prefetch
        self._last: int | None = None
        self._end: object = None
        self._in_flight: dict[int, AsyncInFlight[Response[Any]]] = {}
        self._given_up: list[AsyncInFlight[Response[Any]]] = []

    @property
    def redactor(self) -> Redactor:
        """Redactor of the client's secrets."""
        return self._executor.redactor

    async def execute(self, call: Call[T]) -> Response[T]:
        """Return the response to the call for a page."""
        if self._prefetch == 1:  # in the thread and the task of the caller
            return await self._executor.execute(call)
        offset, last = _offset_of(call), self._last
        self._last = offset
        if last is not None and offset > last:
            await self._start(call, offset, offset - last)
        else:
            await self._give_up(self._in_flight.keys())
        started = self._in_flight.get(offset)
        response = await (self._executor.execute(call) if started is None else started.result())
        self._in_flight.pop(offset, None)  # not before, so that `aclose` gives it up after an interrupt
        self._end = total_of(response)
        return response

    async def _start(self, call: Call[T], offset: int, distance: int) -> None:
        paging = call.operation.paging
        assert paging is not None  # noqa: S101
        wanted = [offset + number * distance for number in range(self._prefetch)]
        await self._give_up(self._in_flight.keys() - wanted)
        self._given_up = [one for one in self._given_up if not one.ended]
        for one in wanted:
            if len(self._in_flight) + len(self._given_up) == self._prefetch:
                return
            if one not in self._in_flight and not self._is_beyond_the_end(one, paging.step):
                page = call.with_query(**{paging.offset: one})
                self._in_flight[one] = AsyncInFlight(partial(self._executor.execute, page))

    def _is_beyond_the_end(self, offset: int, step: int | None) -> bool:
        return step is None and isinstance(self._end, int) and offset >= self._end

    async def _give_up(self, offsets: Iterable[int]) -> None:
        given_up = [self._in_flight.pop(offset) for offset in [*offsets]]
        self._given_up += given_up
        # All are cancelled before any wait, which can itself be cancelled.
        for one in given_up:
            one.cancel()
        for one in given_up:
            await one.wait()

    async def aclose(self) -> None:
        """Give up all calls in flight."""
        await self._give_up(self._in_flight.keys())


def _offset_of(call: Call[Any]) -> int:
    paging = call.operation.paging
    return 0 if paging is None else int(dict(call.query).get(paging.offset, 0))
