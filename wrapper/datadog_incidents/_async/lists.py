"""Lazy lists, which fetch pages during iteration."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import Any, Generic, Protocol, TypeVar

from datadog_incidents_api._execution import ResultList
from datadog_incidents_api.errors import DecodingError, InvalidRequestError
from datadog_incidents_api.types import UNSET, Call, OnError, Page, Response

from .._common.argument_checks import is_a
from .._http.redaction import Redactor

T = TypeVar("T")
V = TypeVar("V")

MAX_STALE = 100
"""Number of pages in a row with nothing new after which the server is assumed to list its items in a circle.

A page can repeat an earlier one if items were added in front of it, but hardly so many in a row.
"""
DEFAULT_PAGE_SIZE = 10
"""Page size that the server uses if none is requested, as the official clients assume."""


class AsyncCallExecutor(Protocol):
    """Executor of single calls."""

    @property
    def redactor(self) -> Redactor: ...

    async def execute(self, call: Call[T]) -> Response[T]: ...


class AsyncPaged(Generic[V]):
    """Lazy list whose pages a subclass fetches.

    Args:
        errors: handling of an item that cannot be decoded: `raise` the error after the other items of its
            page, or `collect` it in the page's `errors` and continue.

    Raises:
        InvalidRequestError: `errors` has another value.
    """

    def __init__(self, errors: OnError) -> None:
        if errors not in ("raise", "collect"):
            raise InvalidRequestError(f"must be 'raise' or 'collect', not {errors!r}", path="errors")
        self._errors: OnError = errors

    def pages(self) -> AsyncGenerator[Page[V]]:
        """Iterate over pages instead of items; the `next_offset` of a page is where to resume later."""
        raise NotImplementedError

    async def __aiter__(self) -> AsyncGenerator[V]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page:
                    yield item
                if page.errors and self._errors == "raise":
                    raise page.errors[0]

    async def first(self) -> V | None:
        """First item, or None if the list is empty."""
        found = await self.take(1)
        return found[0] if found else None

    async def take(self, count: int) -> list[V]:
        """First `count` items, or fewer; without `prefetch`, no further pages are requested.

        Raises:
            InvalidRequestError: `count` is not an integer; nothing was sent.
        """
        if not is_a(count, int):  # e.g. 1.5, which no number of items would ever equal
            raise InvalidRequestError(f"must be an integer, not {type(count).__name__}", path="count")
        taken = ResultList[V]()
        if count > 0:
            # Closed here, because an interrupt would be lost if the garbage collector did it.
            async with aclosing(self.__aiter__()) as items:
                async for item in items:
                    taken.append(item)
                    if len(taken) == count:
                        break
        return taken


class AsyncItems(AsyncPaged[V], Generic[T, V]):
    """Lazy list of the items of a list operation; each iteration fetches the pages again.

    One page is held in memory at a time. The offset of the next page is increased by the number of items
    received, not requested, so that a short page leaves no gap. Items added or deleted on the server during
    an iteration shift those after them, so that an item can be returned twice or missed.

    Args:
        executor: executor of the calls.
        call: prepared call of the list operation, for the first page.
        items: function that extracts the items from a response.
        errors: handling of an item that cannot be decoded: `raise` the error after the other items of its
            page, or `collect` it in the page's `errors` and continue.
        redactor: redactor of the body in the error for a repeated page.

    Raises:
        InvalidRequestError: `errors` has another value.
    """

    def __init__(
        self,
        executor: AsyncCallExecutor,
        call: Call[T],
        items: Callable[[Response[T]], list[V]],
        errors: OnError,
        redactor: Redactor,
    ) -> None:
        super().__init__(errors)
        self._executor = executor
        self._redactor = redactor
        self._call = call
        self._items = items

    async def pages(self) -> AsyncGenerator[Page[V]]:
        """Iterate over pages instead of items; the `next_offset` of a page is where to resume later.

        Raises:
            DecodingError: the server returns the same pages repeatedly, so that the rest is unreachable.
        """
        call, paging = self._call, self._call.operation.paging
        if paging is None:
            response = await self._executor.execute(call)
            yield Page(self._items(response), 0, response)
            return
        query = dict(call.query)
        size, offset = int(query.get(paging.size, DEFAULT_PAGE_SIZE)), int(query.get(paging.offset, 0))
        previous: object = None
        total: object = None
        earlier = set[int]()  # of the contents of pages, which take less memory than IDs
        stale = 0
        while True:
            response = await self._executor.execute(call)
            page = Page(self._items(response), offset, response, paging.step)
            contents = contents_of(page)
            former_total, total = total, total_of(response)
            if page.received and contents == previous and total == former_total:
                if page.received == size:
                    raise repeated_page(call, paging.offset, self._redactor.content(response.content))
                return  # not the requested size, and unchanged: all items, without paging
            stale = stale + 1 if (digest := hash(repr(contents))) in earlier else 0
            if stale == MAX_STALE:
                raise stale_pages(call, paging.offset, self._redactor.content(response.content))
            earlier.add(digest)
            yield page
            if is_last(page.received, size):
                return
            previous, offset = contents, page.next_offset
            call = call.with_query(**{paging.offset: offset})

    def __repr__(self) -> str:
        return f"<list of {self._call.operation.tag}, not fetched>"


def is_last(received: int, size: int) -> bool:
    """Whether no page follows one with a number of items, of a requested number."""
    # No member of a response marks the last page: recorded last pages may or may not have a `next_offset`,
    # their `size` is the number of items and not the limit, and only searches have a `total`. A full page may
    # have a successor. A shorter page may be the last, or the server may limit the page size (to 100
    # incidents, according to Datadog's published docs) or omit items that it could not find. Hence one more
    # request is made, unless the page is also shorter than the default size, below which no server would
    # limit pages. The recordings contain no request after such a page either.
    return received < max(min(size, DEFAULT_PAGE_SIZE), 1) or size < 1


def contents_of(page: Page[Any]) -> object:
    """Identity of a page: the IDs of its items, since attributes may change between requests."""
    return [identity_of(item) for item in page.items], [error.raw for error in page.errors]


def total_of(response: Response[Any]) -> object:
    """Number of all items, which searches return: if it changes, items may have moved to the next page."""
    return getattr(getattr(getattr(response.parsed, "data", None), "attributes", None), "total", None)


def identity_of(item: Any) -> object:
    """ID of an item; the item itself if it has none."""
    found = getattr(getattr(item, "data", item), "id", None)
    return item if found is None or found is UNSET else found


def stale_pages(call: Call[Any], offset: str, content: bytes) -> DecodingError:
    """Error for pages that repeat earlier ones in a row; `offset` is the name of their query parameter."""
    problem = (
        f"the last {MAX_STALE} pages, up to {offset}={dict(call.query)[offset]}, repeat earlier ones, so that"
        " later items are unreachable, if there are any"
    )
    return DecodingError(problem, path="$", raw=content, operation=call.operation.id)


def repeated_page(call: Call[Any], offset: str, content: bytes) -> DecodingError:
    """Error for a page that repeats the previous one; `offset` is the name of its query parameter."""
    problem = (
        f"the page at {offset}={dict(call.query)[offset]} repeats the previous one, so that later items are"
        " unreachable; request more items per page"
    )
    return DecodingError(problem, path="$", raw=content, operation=call.operation.id)
