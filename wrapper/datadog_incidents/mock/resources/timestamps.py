"""How the server writes back the date-times that it is sent."""

from __future__ import annotations

import datetime
import re

RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII)


def echoed(value: str | None) -> str | None:
    """A date-time as Python's `isoformat` gives it: without a fraction of zero.

    Recorded: `22:00:00.000000+00:00` comes back as `22:00:00+00:00`. What is no date-time is kept.
    """
    parsed = parse(value)
    return value if parsed is None else parsed.isoformat()


def parse(value: str | None) -> datetime.datetime | None:
    """A date-time, or None for anything that Python cannot hold, such as a leap second."""
    if value is None or not RFC3339.fullmatch(value):
        return None
    try:
        return datetime.datetime.fromisoformat(value)
    except ValueError:
        return None


def seconds(start: str | None, end: str | None) -> int:
    """Whole seconds between date-times; 0 where either is unknown, or they are the wrong way round."""
    first, last = parse(start), parse(end)
    return 0 if first is None or last is None else max(0, int((last - first).total_seconds()))


def whole(value: str | None) -> str | None:
    """A date-time cut to the second, as searches have it."""
    parsed = parse(value)
    return value if parsed is None else parsed.replace(microsecond=0).isoformat()


def epoch(value: str) -> int:
    """Whole seconds since the epoch."""
    parsed = parse(value)
    return 0 if parsed is None else int(parsed.timestamp())
