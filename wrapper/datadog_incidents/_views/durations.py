"""Durations of an incident: those that the server has calculated, else the difference of two timestamps."""

from __future__ import annotations

import datetime
from typing import TypeGuard

MAX_SECONDS = 10**11
"""Longest duration in seconds, about 3000 years; a longer one may exceed the range of `timedelta`."""


def utc_now() -> datetime.datetime:
    """Return the current time."""
    return datetime.datetime.now(datetime.UTC)


def duration(seconds: object, start: object, end: object) -> datetime.timedelta | None:
    """Return a duration that the server has calculated, else the time between its two timestamps.

    Args:
        seconds: duration in a response; 0 if the server has not calculated it.
        start: timestamp at the start; anything but a datetime if unknown.
        end: timestamp at the end; anything but a datetime if unknown.
    """
    if isinstance(seconds, int | float) and not isinstance(seconds, bool) and 0 < seconds <= MAX_SECONDS:
        return datetime.timedelta(seconds=seconds)
    return elapsed(start, end)


def elapsed(start: object, end: object) -> datetime.timedelta | None:
    """Return the time between two timestamps; None if one of them is unknown, or they are out of order."""
    difference = _difference(start, end)
    return None if difference is None or difference < datetime.timedelta() else difference


def elapsed_until_now(start: object) -> datetime.timedelta | None:
    """Return the time since a timestamp of the server; None if it is unknown.

    Zero if the timestamp is in the future, because the local clock can be behind that of the server.
    """
    difference = _difference(start, utc_now())
    return None if difference is None else max(difference, datetime.timedelta())


def whole_seconds(value: datetime.timedelta | None) -> int | None:
    """Return a duration in the unit in which the server sends it."""
    return None if value is None else int(value.total_seconds())


def _difference(start: object, end: object) -> datetime.timedelta | None:
    return end - start if _is_aware(start) and _is_aware(end) else None


def _is_aware(value: object) -> TypeGuard[datetime.datetime]:
    return isinstance(value, datetime.datetime) and value.utcoffset() is not None
