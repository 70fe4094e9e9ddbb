"""Which part of a list a request gets, and what the reply says of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from .contract import Arguments
from .world import Record

T = TypeVar("T")

DEFAULT_SIZE = 10
"""Items a page where the request names no size; the official clients count on it."""


def page(found: Sequence[T], arguments: Arguments) -> tuple[Sequence[T], Record]:
    """The items that `page[offset]` and `page[size]` ask for, and the reply's `meta`."""
    offset: int = arguments.query.get("page[offset]", 0)
    size: int = arguments.query.get("page[size]", DEFAULT_SIZE)
    return found[offset : offset + size], meta(offset, len(found[offset : offset + size]))


def meta(offset: int, size: int) -> dict[str, Any]:
    """Counts items; `next_offset` comes on last pages too, as recorded."""
    return {"pagination": {"offset": offset, "next_offset": offset + size, "size": size}}
