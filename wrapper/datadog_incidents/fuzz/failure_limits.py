"""Limits of the memory that failures take: no server may use it up with failures that differ each time."""

from __future__ import annotations

from collections.abc import Sequence

from .exchanges import Exchange

MAX_DISTINCT = 1000
"""Number of distinct failures after which only the first of each check and operation is kept."""
MAX_TEXT = 10_000
"""Maximum number of characters of a message or subject."""
MAX_CALLS = 1000
"""Maximum number of calls in the sequence of a failure."""
MAX_BYTES = 256 * 1024 * 1024
"""Maximum size of the calls of all failures."""
OVERHEAD = 1000
"""Bytes of a call in addition to its bodies, path, query and headers; an estimate."""


def shortened(text: str) -> str:
    """A text within the limit, cut at white space: the beginning of a credential could not be recognized."""
    if len(text) <= MAX_TEXT:
        return text
    words = text[:MAX_TEXT].rsplit(maxsplit=1)
    start = words[0] if len(words) > 1 else ""
    return f"{start}... ({len(text):,} characters)"


def size(calls: Sequence[Exchange]) -> int:
    """Size of calls in memory, in bytes, approximately."""
    return sum(
        OVERHEAD
        + len(one.request.body)
        + len(one.request.path)
        + len(one.request.query)
        + len(one.response.body)
        + sum(len(name) + len(value) for name, value in one.response.headers.items())
        for one in calls
    )
