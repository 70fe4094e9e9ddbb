"""Sources of choices and of plain values, from which generators make JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any, Protocol, TypeVar

T = TypeVar("T")

TEXTS = (
    *("", " ", "text", "Database is down", "null", "0", "\0", "\n\t", "\\\"'", "</pre>", "é", "日本語"),
    *("\U0001f525", "\u202e", "\ufeff", "x" * 300, "{}", "%s", "__class__", "2026-11-24"),
)
UNICODE_EDGES = ("\ud83d", "a\udc00", "\ud800\ud800")
"""Lone surrogates, which JSON permits, but JSON Schema validators do not."""

TIMES = (
    *("2026-11-24T18:00:00Z", "2026-11-24T18:00:00.123456+00:00", "2026-11-24T23:45:00+05:45"),
    *("2026-11-24T18:00:00.123456789Z", "2026-11-24T18:00:00.1-11:30", "0001-01-01T00:00:00Z"),
    *("9999-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z", "2024-02-29T12:00:00.5Z"),
)
NEARLY_TIMES = ("2026-02-30T00:00:00Z", "2016-12-31T23:59:60Z")
"""Texts that look like timestamps, but are none in Python."""

UUIDS = ("5a3f1c6e-9b1d-4c8a-8f2e-0d7b6a5c4e3f", "00000000-0000-0000-0000-000000000000")
NUMBERS = (0.0, 0.5, -1.25, 1e-300, 1e300, 3.0, -0.0, 1700000000.123)
NAMES = ("severity", "state", "a", "", "é", "x.y")
"""Names of members of objects that may have any members."""

ANYTHING: tuple[Any, ...] = (
    *("text", 7, 0.5, True, None),
    *([], {}, {"deep": [None, 1, {"a": "b"}]}, [[[]]]),
)
"""Values of schemas that permit any JSON."""


class Source(Protocol):
    """Source of choices. The first of several options, and the smaller of two values, is the simplest."""

    def choice(self, options: Sequence[T], /) -> T:
        """Return one of several options."""
        ...

    def chance(self, probability: float) -> bool:
        """Return True with a probability."""
        ...

    def subset(self, options: Sequence[T], probability: float) -> list[T]:
        """Return some of several options, in their order, each with a probability; none for 0."""
        ...

    def repeat(self, make: Callable[[], T], most: int) -> list[T]:
        """Return the results of a function that is called a few times, at most `most`."""
        ...

    def randint(self, low: int, high: int, /) -> int:
        """Return any integer between two bounds, which are included."""
        ...

    def randbytes(self, count: int, /) -> bytes:
        """Return bytes."""
        ...

    def integer(self, low: int, high: int) -> int:
        """Return an integer between two bounds, which are included; bounds and small numbers are frequent."""
        ...

    def number(self, low: float, high: float) -> float:
        """Return a finite number between two bounds, which are included."""
        ...

    def text(self, longest: int) -> str:
        """Return a text of at most this length, often an unusual one."""
        ...

    def text_of_another_form(self) -> str:
        """Return a text that need not be what a schema describes."""
        ...

    def timestamp(self) -> str:
        """Return an RFC 3339 timestamp."""
        ...

    def uuid(self) -> str:
        """Return a UUID."""
        ...

    def names(self) -> list[str]:
        """Return a few different names of members."""
        ...

    def anything(self) -> Any:
        """Return any JSON value."""
        ...


class RandomSource(Random):
    """Source that is seeded; plain values come from the tables of this module.

    Args:
        seed: seed; the same one gives the same choices.
    """

    def chance(self, probability: float) -> bool:
        return self.random() < probability

    def subset(self, options: Sequence[T], probability: float) -> list[T]:
        return [one for one in options if self.random() < probability]

    def repeat(self, make: Callable[[], T], most: int) -> list[T]:
        return [make() for _ in range(min(most, self.choice((0, 1, 1, 2, 3))))]

    def integer(self, low: int, high: int) -> int:
        return min(max(self.choice((low, high, 0, 1, 7, -1)), low), high)

    def number(self, low: float, high: float) -> float:
        return min(max(self.choice(NUMBERS), low), high)

    def text(self, longest: int) -> str:
        return self.choice(TEXTS)[:longest]

    def text_of_another_form(self) -> str:
        return self.choice((*TEXTS, *UNICODE_EDGES, *NEARLY_TIMES))

    def timestamp(self) -> str:
        return self.choice(TIMES)

    def uuid(self) -> str:
        return self.choice(UUIDS)

    def names(self) -> list[str]:
        return self.sample(NAMES, self.randint(0, 3))

    def anything(self) -> Any:
        return self.choice(ANYTHING)
