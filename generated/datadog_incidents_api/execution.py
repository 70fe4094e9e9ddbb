# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""What generated code needs of a client: carry out a call, and go through a list."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Generic, Literal, Protocol, TypeVar

from .call import Call, Response
from .errors import DecodingError

T = TypeVar("T")
V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)


class Page(Generic[V_co]):
    """One reply of a list.

    To go on later from where a page ended, call the method again with the same `page_size` and with
    `page_offset=page.next_offset` (`page_number=` where the server counts pages): it gives what follows.

    Attributes:
        items: what the page holds, in the server's order.
        offset: where the page begins, as the server counts: in items, or in pages where the method has
            `page_number`. 0 where a list has no pages.
        response: the reply itself, status and headers.
        errors: one for each item that could not be read, with its index, path and raw JSON.
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

    @property
    def errors(self) -> tuple[DecodingError, ...]:
        return self.response.errors

    @property
    def received(self) -> int:
        """How many items the server sent, readable or not."""
        return len(self.items) + sum(not error.path.startswith("included[") for error in self.errors)

    @property
    def next_offset(self) -> int:
        """Offset of the next page, counted like `offset`; nothing is there after the last page."""
        return self.offset + (self.received if self._step is None else self._step)

    def __iter__(self) -> Iterator[V_co]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


OnError = Literal["raise", "collect"]
"""What a list does about items that cannot be read: raise the first error after the good items of its page,
or go on, the errors being in `errors` of each page."""


class Listing(Protocol[V]):
    """A lazy list: nothing is fetched until it is gone through, and each time it is fetched anew."""

    def __iter__(self) -> Iterator[V]: ...

    def pages(self) -> Iterator[Page[V]]:
        """Go through the replies instead of the items; each says where the next begins, to go on later."""
        ...

    def first(self) -> V | None:
        """The first item, or None where there is none."""
        ...

    def take(self, count: int) -> list[V]:
        """At most `count` items from the start; fetches no page beyond them."""
        ...


class AsyncListing(Protocol[V]):
    """A lazy list for `async for`: nothing is fetched until it is gone through, and then each time anew."""

    def __aiter__(self) -> AsyncIterator[V]: ...

    def pages(self) -> AsyncIterator[Page[V]]:
        """Go through the replies instead of the items; each says where the next begins, to go on later."""
        ...

    async def first(self) -> V | None:
        """The first item, or None where there is none."""
        ...

    async def take(self, count: int) -> list[V]:
        """At most `count` items from the start; fetches no page beyond them."""
        ...


class Executor(Protocol):
    """A client."""

    def execute(self, call: Call[T]) -> Response[T]:
        """Carry out one call, all of the client's policy applied."""
        ...

    def listing(
        self, call: Call[T], items: Callable[[Response[T]], list[V]], errors: OnError = "raise"
    ) -> Listing[V]:
        """Make a lazy list of a call; `items` picks them out of a reply, `errors` is for those it lost."""
        ...


class AsyncExecutor(Protocol):
    """A client for asynchronous programs."""

    async def execute(self, call: Call[T]) -> Response[T]:
        """Carry out one call, all of the client's policy applied."""
        ...

    def listing(
        self, call: Call[T], items: Callable[[Response[T]], list[V]], errors: OnError = "raise"
    ) -> AsyncListing[V]:
        """Make a lazy list of a call; `items` picks them out of a reply, `errors` is for those it lost."""
        ...
