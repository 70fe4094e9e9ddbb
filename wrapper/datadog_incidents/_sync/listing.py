# Derived from _async/listing.py by scripts/generate; do not edit.
"""Lazy lists: pages fetched as they are gone through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar

from datadog_incidents_api.call import Call, Response
from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.execution import OnError, Page

T = TypeVar("T")
V = TypeVar("V")

DEFAULT_PAGE_SIZE = 10
"""What the server takes where no size is asked for, as the official clients assume."""


class Executes(Protocol):
    """What can carry out a call."""

    def execute(self, call: Call[T]) -> Response[T]: ...


class Items(Generic[T, V]):
    """The items of a list operation; nothing is fetched until it is gone through, and then each time anew.

    A list ends with a page shorter than its size, or an empty one: the server's `next_offset` is there on
    last pages and missing on others, so it says nothing.
    """

    def __init__(
        self,
        executor: Executes,
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

    def pages(self) -> Iterator[Page[V]]:
        """Go through the replies instead of the items."""
        paging = self._call.operation.paging
        asked = dict(self._call.query)
        offset = int(asked.get(paging.offset, 0)) if paging else 0
        size = int(asked.get(paging.size, DEFAULT_PAGE_SIZE)) if paging else 0
        call = self._call
        while True:
            response = self._executor.execute(call)
            page = Page(self._items(response), offset, response)
            yield page
            if paging is None or page.received < max(size, 1) or size < 1:
                return
            offset += page.received if paging.step is None else paging.step
            call = call.with_query(**{paging.offset: offset})

    def __iter__(self) -> Iterator[V]:
        for page in self.pages():
            for item in page:
                yield item
            if page.errors and self._errors == "raise":
                raise page.errors[0]

    def first(self) -> V | None:
        """The first item, or None where there is none."""
        found = self.take(1)
        return found[0] if found else None

    def take(self, count: int) -> list[V]:
        """At most `count` items from the start; fetches no page beyond them."""
        taken: list[V] = []
        if count > 0:
            for item in self:
                taken.append(item)
                if len(taken) == count:
                    break
        return taken

    def __repr__(self) -> str:
        return f"<list of {self._call.operation.tag}, not fetched>"
