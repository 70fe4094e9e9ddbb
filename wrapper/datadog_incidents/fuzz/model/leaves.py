"""Strings and numbers that are valid by a schema, as functions of a number of 16 bits; 0 is the simplest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from datadog_incidents._openapi.document import BITS

from .comparison import TIMESTAMP
from .schemas import Schema

RANGE = 1 << 16
EDGE = RANGE - RANGE // 8
"""Numbers from here on select an edge."""
HINT = EDGE - RANGE // 8
"""Numbers from here to `EDGE` select one of the examples of the schema."""
WORDS = ("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel")
LONGEST = 2000
"""Characters of a long string without a maximum."""
SAFE = 2**53 - 1
"""Largest integer without a declared size: beyond it, JSON libraries differ."""
NUMBERS = (0, 1, 0.5, -1, 1e-7, 123456.789, -0.25, 1e15)
ANYTHING: tuple[Any, ...] = ("alpha", 0, True, None, [], {}, {"alpha": [1, "bravo"]}, -0.5)
"""Values where any value is valid."""
EDGES = (
    "",
    "a\x00b",
    "🔥",
    "\U0001f469\u200d\U0001f692 and \U0001d49c",
    "e\u0301 \u00e9",
    " padded ",
    "two\nlines\ttab\r\n",
    "<b>&amp;\"'\\/%00${x}",
    "null",
    "\u202eabc\u2028",
)
"""Unusual texts, in addition to the longest one."""
DAY = datetime(2026, 1, 1, tzinfo=UTC)
OFFSETS = (0, 60, 0, -300, 330)
"""Offsets from UTC in minutes."""


def timestamp(number: int) -> str:
    """Return a timestamp in one of several time zones, some of them with a fraction."""
    zone = timezone(timedelta(minutes=OFFSETS[number % len(OFFSETS)]))
    fraction = timedelta(microseconds=number * 1001 % 10**6 if number % 3 else 0)
    return (
        (DAY + timedelta(minutes=number, seconds=number % 60) + fraction)
        .astimezone(zone)
        .isoformat()
        .replace("+00:00", "Z")
    )


FORMATS: dict[str, tuple[Callable[[int], str], tuple[str, ...]]] = {
    "date-time": (
        lambda number: timestamp(number),
        (
            "1970-01-01T00:00:00Z",
            "0001-01-01T00:00:00+01:00",
            "2026-02-23T14:07:17.224734+00:00",
            "2026-02-23T14:06:45.175539245Z",
            "2026-06-30T23:59:59.999999+05:30",
            "2026-03-29T01:30:00.5Z",
            "2026-01-01T00:00:00.07+14:00",
            "2028-02-29T12:00:00-08:00",
            "1969-12-31T23:59:59Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
        ),
    ),
    "date": (
        lambda number: (DAY + timedelta(days=number % 365)).date().isoformat(),
        ("1970-01-01", "2028-02-29", "9999-12-31"),
    ),
    "uuid": (
        lambda number: f"00000000-0000-4000-8000-{number + 1:012x}",
        ("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
    ),
    "email": (
        lambda number: f"user{number}@example.com",
        ("a@b.co", "first.last+tag@sub.example.com", f"{'a' * 64}@example.com"),
    ),
    "uri": (
        lambda number: f"https://example.com/{number}",
        ("https://example.com/", f"https://example.com/{'a' * 1000}", "http://[::1]:8080/a?b=c%20d&e#f"),
    ),
}
"""Text of a number, and edges, by format."""


def strings(schema: Schema, *, edges: bool) -> Callable[[int], str]:
    """Return the function of the strings of a schema.

    Raises:
        NotImplementedError: the schema has a pattern, or an unknown format, and no examples.
    """
    hints = tuple(one for one in schema.get("examples", ()) if isinstance(one, str))
    if isinstance(schema.get("default"), str):
        hints = (*hints, schema["default"])
    form = schema.get("format")
    shortest: int = schema.get("minLength", 0)
    longest: int = schema.get("maxLength", max(LONGEST, shortest))
    if "pattern" in schema or (form is not None and form not in FORMATS):
        if not hints:
            raise NotImplementedError(f"no values for the pattern or format {schema.get('pattern', form)!r}")
        return lambda number: hints[number % len(hints)]
    if form is not None:
        plain, unusual = FORMATS[form]
    else:
        plain = _text(shortest, longest)
        if any(TIMESTAMP.fullmatch(one) for one in hints):  # the schema names no format, but the examples do
            plain = _mostly_timestamps(plain)
        unusual = tuple(one for one in EDGES if shortest <= len(one) <= longest)
        unusual = (*unusual, "x" * longest, "é" * shortest)

    def value(number: int) -> str:
        if edges and number >= EDGE:
            return unusual[(number - EDGE) * len(unusual) // (RANGE - EDGE)]
        if hints and HINT <= number < EDGE:
            return hints[number % len(hints)]
        return plain(number)

    return value


def _mostly_timestamps(text: Callable[[int], str]) -> Callable[[int], str]:
    """Return a function of timestamps, and of other texts for a quarter of the numbers."""
    return lambda number: text(number) if number % 4 == 1 else timestamp(number)


def _text(shortest: int, longest: int) -> Callable[[int], str]:
    """Return the function of readable texts: a word, and from the ninth on a number after it."""

    def text(number: int) -> str:
        word = WORDS[number % len(WORDS)]
        full = word if number < len(WORDS) else f"{word} {number // len(WORDS)}"
        return full.ljust(shortest, "-")[:longest]

    return text


def integers(schema: Schema, *, edges: bool) -> Callable[[int], int]:
    """Return the function of the integers of a schema."""
    bits = BITS.get(schema.get("format", ""))
    low: int = schema.get("minimum", -SAFE if bits is None else -(2**bits))
    high: int = schema.get("maximum", SAFE if bits is None else 2**bits - 1)
    low = max(low, schema.get("exclusiveMinimum", low - 1) + 1)
    high = min(high, schema.get("exclusiveMaximum", high + 1) - 1)
    simplest = min(max(0, low), high)
    unusual = (low, high, min(low + 1, high), max(high - 1, low), simplest)

    def value(number: int) -> int:
        if edges and number >= EDGE:
            return unusual[(number - EDGE) * len(unusual) // (RANGE - EDGE)]
        return simplest + number % min(high - simplest + 1, RANGE)

    return value


def numbers(schema: Schema) -> list[float]:
    """Return numbers that are valid by a schema, the bounds among them; the first one is the simplest."""
    low, high = schema.get("minimum", -SAFE), schema.get("maximum", SAFE)
    return [*dict.fromkeys(one for one in (*NUMBERS, low, high) if low <= one <= high)]
