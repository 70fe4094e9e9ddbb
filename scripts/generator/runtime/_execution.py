"""Interface between generated resources and clients: execution of calls and iteration over lists."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from typing import Any, Generic, Literal, Protocol, TypeVar

from ._call import Call, Response
from .errors import DecodingError

T = TypeVar("T")
V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)


class ResultList(list[V]):
    """List of results, which notebooks display as a table."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from ._html import table

        return table(self)


class Page(Generic[V_co]):
    """Page of a list: the items of one response.

    To resume after a page later, call the method again with the same `page_size` and with
    `page_offset=page.next_offset` (`page_number=page.next_offset` if the method counts pages).

    Attributes:
        items: items of the page, in the order of the response.
        offset: position of the page: in items, or in pages if the method has `page_number`; 0 if the list
            is not paginated.
        response: the HTTP response, with its status and headers.
        errors: one error for each item that could not be decoded, with its index, path and raw JSON.
    """

    __slots__ = ("_step", "items", "offset", "response")

    def __init__(
        self, items: list[V_co], offset: int, response: Response[Any], step: int | None = None
    ) -> None:
        self.items = items
        self.offset = offset
        self.response = response
        self._step = step

    def __repr__(self) -> str:
        unreadable = self.received - len(self.items)
        return (
            f"<Page of {self.received} from {self.offset}{f', {unreadable} unreadable' * bool(unreadable)}>"
        )

    def _repr_html_(self) -> str:
        """Format the items as a table, for notebooks."""
        from ._html import table

        return table(self.items, repr(self)[1:-1])

    @property
    def errors(self) -> tuple[DecodingError, ...]:
        return self.response.errors

    @property
    def received(self) -> int:
        """Number of items in the response, including those that could not be decoded."""
        return len(self.items) + sum(not error.path.startswith("included[") for error in self.errors)

    @property
    def next_offset(self) -> int:
        """Offset of the next page, in the unit of `offset`; after the last page, of an empty one."""
        return self.offset + (self.received if self._step is None else self._step)

    def __iter__(self) -> Iterator[V_co]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


OnError = Literal["raise", "collect"]
"""Handling of list items that cannot be decoded: `raise` the first error after the valid items of its page,
or `collect` the errors in `errors` of each page and continue."""


class Listing(Protocol[V]):
    """Lazy list: pages are fetched during iteration, and fetched again by every new iteration."""

    def __iter__(self) -> Generator[V]: ...

    def pages(self) -> Generator[Page[V]]:
        """Iterate over pages instead of items; `next_offset` of a page is where to resume later."""
        ...

    def first(self) -> V | None:
        """Return the first item, or None if the list is empty."""
        ...

    def take(self, count: int) -> list[V]:
        """Return at most the first `count` items; without `prefetch`, no page beyond them is requested."""
        ...


class AsyncListing(Protocol[V]):
    """Lazy list for `async for`: pages are fetched during iteration, and again by every new iteration."""

    def __aiter__(self) -> AsyncGenerator[V]: ...

    def pages(self) -> AsyncGenerator[Page[V]]:
        """Iterate over pages instead of items; `next_offset` of a page is where to resume later."""
        ...

    async def first(self) -> V | None:
        """Return the first item, or None if the list is empty."""
        ...

    async def take(self, count: int) -> list[V]:
        """Return at most the first `count` items; without `prefetch`, no page beyond them is requested."""
        ...


class Executor(Protocol):
    """Synchronous client, as required by generated resources."""

    def execute(self, call: Call[T]) -> Response[T]:
        """Send the request of a call, with retries, rate limiting and the client's other policies."""
        ...

    def listing(
        self,
        call: Call[T],
        items: Callable[[Response[T]], list[V]],
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> Listing[V]:
        """Return a lazy list of a call's items, which `items` extracts from a response.

        Up to `prefetch` pages are in flight at a time.
        """
        ...


class AsyncExecutor(Protocol):
    """Asynchronous client, as required by generated resources."""

    async def execute(self, call: Call[T]) -> Response[T]:
        """Send the request of a call, with retries, rate limiting and the client's other policies."""
        ...

    def listing(
        self,
        call: Call[T],
        items: Callable[[Response[T]], list[V]],
        errors: OnError = "raise",
        prefetch: int = 1,
    ) -> AsyncListing[V]:
        """Return a lazy list of a call's items, which `items` extracts from a response.

        Up to `prefetch` pages are in flight at a time.
        """
        ...
