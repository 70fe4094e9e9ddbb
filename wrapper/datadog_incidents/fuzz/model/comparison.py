"""Comparison of JSON values: of what was sent with what a response contains, and of two responses."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import Any, Final

from datadog_incidents._common.json_kinds import is_array, is_object

TIMESTAMP = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|z|[+-]\d\d:\d\d)", re.ASCII)
_LAST_WORD = re.compile(r"[^\s\"',]+\Z")
EPOCH = datetime.datetime(1970, 1, 1)  # without a zone, as what is compared with it
SECOND = 10**9
"""Nanoseconds."""
MISSING: Final = object()
"""Value of a member that is absent."""


def contains(received: Any, sent: Any) -> bool:
    """Return whether a response has everything that a request sent.

    Objects may have more members, null may be an absent member, and timestamps may be in another format, or
    less precise, if they are the same time.
    """
    if is_object(sent):
        return is_object(received) and all(contains(received.get(key), one) for key, one in sent.items())
    if is_array(sent):
        if not is_array(received) or len(received) != len(sent):
            return False
        return all(contains(one, other) for one, other in zip(received, sent, strict=True))
    return equal(received, sent)


def equal(found: Any, before: Any) -> bool:
    """Return whether two values mean the same: equal JSON, or timestamps of the same time."""
    if is_object(found) and is_object(before):
        return found.keys() == before.keys() and all(equal(found[key], before[key]) for key in found)
    if is_array(found) and is_array(before):
        return len(found) == len(before) and all(map(equal, found, before))
    if isinstance(found, str) and isinstance(before, str):
        return found == before or same_time(found, before)
    return found == before and isinstance(found, bool) == isinstance(before, bool)


def same_time(found: str, before: str) -> bool:
    """Return whether two timestamps are the same time, as far as the less precise one says."""
    first, second = instant(found), instant(before)
    if first is None or second is None or first[0] != second[0]:
        return False
    digits = min(len(first[1]), len(second[1]))
    shorter, longer = sorted((first[1], second[1]), key=len)
    # Trailing zeros may be dropped, so that the shorter fraction can be the exact one.
    return longer[:digits] == shorter


def is_near(found: Any, before: Any) -> bool:
    """Return whether two timestamps are less than a second apart, as in a search that rounds to seconds."""
    first, second = nanoseconds(found), nanoseconds(before)
    return first is not None and second is not None and abs(first - second) < SECOND


def instant(text: Any) -> tuple[int, str] | None:
    """Parse a timestamp: seconds since the Unix epoch, and the digits of the fraction without trailing zeros.

    Returns:
        None if the value is no timestamp, or one that Python cannot represent, e.g. a leap second.
    """
    found = TIMESTAMP.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    date, time, fraction, zone = found.groups()
    seconds = _seconds(date, time, zone.upper())
    return None if seconds is None else (seconds, (fraction or "").rstrip("0"))


@lru_cache(maxsize=4096)  # lists show the same timestamps again and again
def _seconds(date: str, time: str, zone: str) -> int | None:
    """Return the seconds since the Unix epoch; None if Python cannot represent the timestamp."""
    try:
        parsed = datetime.datetime.fromisoformat(f"{date}T{time}{zone}")
    except ValueError:
        return None
    # Not converted to UTC, in which the first hours of the year 1 are before the first year of Python.
    seconds = (parsed.replace(tzinfo=None) - EPOCH) // datetime.timedelta(seconds=1)
    return seconds - (parsed.utcoffset() or datetime.timedelta()) // datetime.timedelta(seconds=1)


def nanoseconds(text: Any) -> int | None:
    """Return a timestamp in nanoseconds since the Unix epoch; None if the value is no timestamp."""
    found = instant(text)
    if found is None:
        return None
    return found[0] * 10**9 + int(found[1][:9].ljust(9, "0"))


def shortened(value: Any, limit: int = 80) -> str:
    """Return a value for a message, as JSON-like text of limited length.

    No word is cut, as it could be a credential of which the first half would not be recognized and redacted.
    """
    text = "absent" if value is MISSING else repr(value)
    if len(text) <= limit:
        return text
    return f"{_LAST_WORD.sub('', text[: limit - 20])}… ({len(text)} characters)"
