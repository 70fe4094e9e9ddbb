"""Lazy lists: pages fetched as they are gone through."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any, Generic, Protocol, TypeVar

from datadog_incidents_api.call import Call, Response
from datadog_incidents_api.errors import DecodingError, InvalidRequestError
from datadog_incidents_api.execution import OnError, Page
from datadog_incidents_api.types import UNSET

T = TypeVar("T")
V = TypeVar("V")

DEFAULT_PAGE_SIZE = 10
"""What the server takes where no size is asked for, as the official clients assume."""


class AsyncExecutes(Protocol):
    """What can carry out a call."""

    async def execute(self, call: Call[T]) -> Response[T]: ...


class AsyncItems(Generic[T, V]):
    """The items of a list operation; nothing is fetched until it is gone through, and then each time anew.

    One page is held at a time. The next begins after as many items as came, however many were asked for, so
    a short page makes no gap. What is added or deleted at the server meanwhile moves the items after it, so
    that one can come twice or be missed.
    """

    def __init__(
        self,
        executor: AsyncExecutes,
        call: Call[T],
        items: Callable[[Response[T]], list[V]],
        errors: OnError = "raise",
    ) -> None:
        self._executor = executor
        self._call = call
        self._items = items
        if errors not in ("raise", "collect"):
            raise InvalidRequestError(f"must be 'raise' or 'collect', not {errors!r}", path="errors")
        self._errors = errors

    async def pages(self) -> AsyncIterator[Page[V]]:
        """Go through the replies instead of the items; each says where the next begins, to go on later.

        Raises:
            DecodingError: the server gives the same page again and again, so the rest cannot be reached.
        """
        call, paging = self._call, self._call.operation.paging
        if paging is None:
            response = await self._executor.execute(call)
            yield Page(self._items(response), 0, response)
            return
        asked = dict(call.query)
        size, offset = int(asked.get(paging.size, DEFAULT_PAGE_SIZE)), int(asked.get(paging.offset, 0))
        before: object = None
        while True:
            response = await self._executor.execute(call)
            page = Page(self._items(response), offset, response, paging.step)
            contents = _contents(page)
            if page.received and contents == before:
                if page.received == size:
                    raise _repeated(call, paging.offset, response)
                return  # more or less than was asked for, and always the same: all there is, without pages
            yield page
            if _is_last(page.received, size):
                return
            before, offset = contents, page.next_offset
            call = call.with_query(**{paging.offset: offset})

    async def __aiter__(self) -> AsyncIterator[V]:
        async for page in self.pages():
            for item in page:
                yield item
            if page.errors and self._errors == "raise":
                raise page.errors[0]

    async def first(self) -> V | None:
        """The first item, or None where there is none."""
        found = await self.take(1)
        return found[0] if found else None

    async def take(self, count: int) -> list[V]:
        """At most `count` items from the start; fetches no page beyond them."""
        taken: list[V] = []
        if count > 0:
            async for item in self:
                taken.append(item)
                if len(taken) == count:
                    break
        return taken

    def __repr__(self) -> str:
        return f"<list of {self._call.operation.tag}, not fetched>"


def _is_last(received: int, size: int) -> bool:
    # No reply tells. Recorded last pages have a `next_offset` or have none, their `size` is the number of
    # items and not the limit, and only searches have a `total`. A page as long as asked for may have another
    # after it. A shorter one may be the last, or a server's that gives no more than so many at once (100, it
    # is documented, of incidents) or left out what it could not find. So one more request is made, unless
    # the page is shorter too than what whoever asks for no size gets: no server would cut pages below that.
    # It also spares that request where recorded conversations have none.
    return received < max(min(size, DEFAULT_PAGE_SIZE), 1) or size < 1


def _contents(page: Page[Any]) -> object:
    """What tells a page from others: ids, for attributes may change from one request to the next."""
    return [_identity(item) for item in page.items], [error.raw for error in page.errors]


def _identity(item: Any) -> object:
    found = getattr(getattr(item, "data", item), "id", None)
    return item if found is None or found is UNSET else found


def _repeated(call: Call[Any], offset: str, response: Response[Any]) -> DecodingError:
    problem = (
        f"the page at {offset}={dict(call.query)[offset]} is the one before it again, so that what follows"
        " cannot be reached; ask for more items a page"
    )
    return DecodingError(problem, path="$", raw=response.content, operation=call.operation.id)
