"""Comparison of scripted calls with those of the correct mock, as they are made."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from .recorder import Exchange
from .scripts import Calls


class ComparedError(Exception):
    """Ends scripted calls whose comparison has a result.

    Attributes:
        differs: whether a response differs from that of the correct mock.
    """

    def __init__(self, *, differs: bool) -> None:
        super().__init__()
        self.differs = differs


class Comparison:
    """Observer that compares the calls of some operations with those of the correct mock.

    Calls after the last of these operations are not made.

    Args:
        right: calls of the correct mock, up to the last one to compare.
        operations: operations to compare.
    """

    def __init__(self, right: Sequence[Exchange], operations: Collection[str]) -> None:
        self._right, self._operations = right, operations
        self._number = 0

    def __call__(self, found: Exchange) -> None:
        """Compare the next call.

        Raises:
            ComparedError: it differs, or was the last one to compare.
        """
        right = self._right[self._number]
        self._number += 1
        if right != found and right.operation in self._operations:
            raise ComparedError(differs=True)
        if self._number == len(self._right):
            raise ComparedError(differs=False)


def made(calls: Calls) -> list[Exchange]:
    """Make scripted calls and return them."""
    recorded: list[Exchange] = []
    calls(recorded.append)
    return recorded


@cache
def of_correct_mock(calls: Calls) -> list[Exchange]:
    """Make scripted calls while the mock has no bug, once, and return them."""
    return made(calls)


def up_to_last(calls: Calls, operations: Collection[str]) -> list[Exchange]:
    """Return the calls of the correct mock up to the last one of some operations; none if none is called."""
    right = of_correct_mock(calls)
    numbers = [number for number, one in enumerate(right, 1) if one.operation in operations]
    return right[: max(numbers, default=0)]


def differs(calls: Calls, operations: Collection[str]) -> bool:
    """Make scripted calls; return whether responses of some operations differ from the correct mock."""
    right = up_to_last(calls, operations)
    if right:
        try:
            calls(Comparison(right, operations))
        except ComparedError as compared:
            return compared.differs
    return False
