"""Source of choices that Hypothesis makes, and therefore shrinks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ..generation.source import NAMES, NEARLY_TIMES, TEXTS

T = TypeVar("T")

_BITS = 16
"""Options of a subset that one drawn number decides. Hypothesis draws larger numbers unevenly."""
_OFFSETS = ("+00:00", "Z", "+05:45", "-11:30")
_INT64 = 2**63

_times = st.datetimes()
_uuids = st.uuids()
_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-_INT64, _INT64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
_names = st.lists(st.sampled_from(NAMES) | st.text(max_size=8), max_size=3, unique=True)


class DrawnSource:
    """Source that draws from Hypothesis.

    Few numbers are drawn, because each takes longer than everything that is made of it.

    Args:
        draw: function of the test case that draws from a strategy.
    """

    def __init__(self, draw: DrawFn) -> None:
        self._draw = draw

    def choice(self, options: Sequence[T], /) -> T:
        return options[self._draw(_up_to(len(options) - 1))]

    def chance(self, probability: float) -> bool:
        return probability > 0 and self._draw(_up_to(99)) >= 100 - round(100 * probability)

    def subset(self, options: Sequence[T], probability: float) -> list[T]:
        if probability <= 0:
            return []
        if len(options) > 4 and probability >= 0.5:  # all of them together would hardly ever be drawn
            kind = self._draw(_up_to(2))
            if kind != 1:
                return [*options] if kind else []
        found: list[T] = []
        for start in range(0, len(options), _BITS):
            part = options[start : start + _BITS]
            mask = self._draw(_up_to(2 ** len(part) - 1))
            found += [one for index, one in enumerate(part) if mask >> index & 1]
        return found

    def repeat(self, make: Callable[[], T], most: int) -> list[T]:
        return [make() for _ in range(self._draw(_up_to(most)))]

    def randint(self, low: int, high: int, /) -> int:
        return low + self._draw(_up_to(high - low))

    def randbytes(self, count: int, /) -> bytes:
        return self._draw(st.binary(min_size=count, max_size=count))

    def integer(self, low: int, high: int) -> int:
        return self._draw(st.integers(low, high))

    def number(self, low: float, high: float) -> float:
        return self._draw(st.floats(low, high, allow_nan=False, allow_infinity=False))

    def text(self, longest: int) -> str:
        return self._draw(_texts(longest))

    def text_of_another_form(self) -> str:
        return self.choice((*TEXTS, *NEARLY_TIMES))

    def timestamp(self) -> str:
        return self._draw(_times).isoformat() + self.choice(_OFFSETS)

    def uuid(self) -> str:
        return str(self._draw(_uuids))

    def names(self) -> list[str]:
        return self._draw(_names)

    def anything(self) -> Any:
        return self._draw(_json)


@cache
def _up_to(most: int) -> SearchStrategy[int]:
    return st.integers(0, most)


@cache
def _texts(longest: int) -> SearchStrategy[str]:
    return st.text(max_size=longest) | st.sampled_from([text[:longest] for text in TEXTS])
