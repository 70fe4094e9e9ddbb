"""Source of the values of a sequence of calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")
Finish = Callable[[str, dict[str, Any], Mapping[str, Any]], dict[str, Any]]


def _unchanged(_operation: str, sent: dict[str, Any], _stored: Mapping[str, Any]) -> dict[str, Any]:
    return sent


class Draw:
    """Typed access to Hypothesis's function that draws values.

    Attributes:
        finish: function that makes attributes of an operation acceptable, given those that are stored.
    """

    def __init__(self, draw: Callable[[Any], Any]) -> None:
        self._draw = draw
        self.finish: Finish = _unchanged

    def __call__(self, strategy: st.SearchStrategy[T]) -> T:
        drawn: T = self._draw(strategy)
        return drawn
