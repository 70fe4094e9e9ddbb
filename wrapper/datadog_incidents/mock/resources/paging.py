"""Pagination of lists, and the `meta` of their responses."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import islice
from typing import Any, TypeVar

from ..core.contract import Arguments
from ..core.state import Record

T = TypeVar("T")

DEFAULT_SIZE = 10
"""Default page size of the official clients (EVIDENCE.md#published-not-recorded)."""


def page(found: Iterable[T], arguments: Arguments) -> tuple[list[T], Record]:
    """Return the items of the requested page, and the `meta` of the response."""
    offset, end = bounds(arguments)
    if isinstance(found, list):
        shown = found[offset:end]
    else:
        shown = list(islice(found, min(offset, sys.maxsize), min(end, sys.maxsize)))
    return shown, meta(offset, len(shown))


def bounds(arguments: Arguments) -> tuple[int, int]:
    """Return start and end of the requested page. A page number counts pages, an offset counts items."""
    size: int = arguments.query.get("page[size]", DEFAULT_SIZE)
    number: int = arguments.query.get("page[number]", 0)
    offset: int = arguments.query.get("page[offset]", number * size)
    return offset, offset + size


def meta(offset: int, size: int) -> dict[str, Any]:
    """Return the `meta` of a page, with counts of items.

    Recorded (EVIDENCE.md#pagination): last pages have a `next_offset` too.
    """
    return {"pagination": {"offset": as_int64(offset), "next_offset": as_int64(offset + size), "size": size}}


def as_int64(number: int) -> int:
    """Return a number, or the largest one of its format: the parameters have no maximum."""
    return min(number, 2**63 - 1)
