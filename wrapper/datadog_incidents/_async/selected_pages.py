"""Pages with some of the items that were received."""

from __future__ import annotations

from typing import TypeVar

from datadog_incidents_api.errors import DecodingError
from datadog_incidents_api.types import Page

from .overlapping_pages import key_of, key_of_error

V = TypeVar("V")


class SelectedPage(Page[V]):
    """Page with some of its items, and with other errors."""

    __slots__ = ("_errors", "_received")

    def __init__(self, items: list[V], page: Page[V], errors: list[DecodingError]) -> None:
        super().__init__(items, page.offset, page.response, page.next_offset - page.offset)
        self._received = page.received
        self._errors = errors

    @property
    def errors(self) -> tuple[DecodingError, ...]:
        return tuple(self._errors)

    @property
    def received(self) -> int:
        return self._received

    def __repr__(self) -> str:
        return f"<Page with {len(self)} of {self.received} from {self.offset}>"


def new_items(page: Page[V], returned: set[str]) -> SelectedPage[V]:
    """Return a page with those items, and errors of items, that are not among those returned; add them."""
    items: list[V] = []
    for item in page.items:
        if (key := key_of(item)) not in returned:
            returned.add(key)
            items.append(item)
    # Resources in `included` belong to all pages whose items refer to them.
    of_items = [error for error in page.errors if not error.path.startswith("included[")]
    repeated = [error for error in of_items if key_of_error(error, page) in returned]
    errors = [error for error in page.errors if error not in repeated]
    returned.update(key_of_error(error, page) for error in of_items)
    return SelectedPage(items, page, errors)
