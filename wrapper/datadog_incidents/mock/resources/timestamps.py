"""Timestamps: parsing, and the formats of the server's responses."""

from __future__ import annotations

import datetime
import re

RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII)


def echoed(value: str | None) -> str | None:
    """Return a timestamp as Python's `isoformat` formats it: without a fraction if it is zero.

    Recorded (EVIDENCE.md#timestamps): `22:00:00.000000+00:00` is returned as `22:00:00+00:00`. Other text is
    returned unchanged.
    """
    parsed = parse(value)
    return value if parsed is None else parsed.isoformat()


def parse(value: str | None) -> datetime.datetime | None:
    """Parse a timestamp; return None for text that Python cannot represent as one, e.g. a leap second."""
    if value is None or not RFC3339.fullmatch(value):
        return None
    try:
        return datetime.datetime.fromisoformat(value)
    except ValueError:
        return None


def seconds(start: str | None, end: str | None, later_ms: int = 0) -> int:
    """Return the whole seconds between two timestamps; 0 if either is unknown, or if the end is first.

    Args:
        start: timestamp at the start.
        end: timestamp at the end.
        later_ms: milliseconds by which the time ends after `end`.
    """
    last = parse(end)
    first = None if last is None else parse(start)  # most incidents have not ended
    if first is None or last is None:
        return 0
    return max(0, int(((last - first) + datetime.timedelta(milliseconds=later_ms)).total_seconds()))


def to_second(value: str | None) -> str | None:
    """Return a timestamp truncated to the second, the format of searches."""
    parsed = parse(value)
    return value if parsed is None else parsed.replace(microsecond=0).isoformat()


def epoch(value: str) -> int:
    """Return the whole seconds since the Unix epoch; 0 if the value is not a timestamp."""
    parsed = parse(value)
    return 0 if parsed is None else int(parsed.timestamp())
