"""Which part of a list a request gets, and what the reply says of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from ..core.contract import Arguments
from ..core.state import Record

T = TypeVar("T")

DEFAULT_SIZE = 10
"""Items a page where the request names no size; the official clients count on it."""


def page(found: Sequence[T], arguments: Arguments) -> tuple[Sequence[T], Record]:
    """The items that a request asks for, and the reply's `meta`."""
    offset, end = bounds(arguments)
    return found[offset:end], meta(offset, len(found[offset:end]))


def bounds(arguments: Arguments) -> tuple[int, int]:
    """Where the items asked for begin and end; a page number counts pages, an offset counts items."""
    size: int = arguments.query.get("page[size]", DEFAULT_SIZE)
    number: int = arguments.query.get("page[number]", 0)
    offset: int = arguments.query.get("page[offset]", number * size)
    return offset, offset + size


def meta(offset: int, size: int) -> dict[str, Any]:
    """Counts items; `next_offset` comes on last pages too, as recorded."""
    return {"pagination": {"offset": offset, "next_offset": offset + size, "size": size}}
