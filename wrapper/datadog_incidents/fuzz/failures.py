"""Failures of a run: each distinct one once, with the shortest sequence of calls that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Lock

from attrs import frozen

from .exchanges import Exchange


@frozen
class Failure:
    """Failed check.

    Attributes:
        engine: name of the engine, `model` or `contract`.
        check: name of the check.
        operations: IDs of the operations that can be at fault, the most likely one first.
        subject: what the failure is about, e.g. the name of an attribute or parameter; failures of one check
            with the same first operation and subject count as one.
        message: what was expected, and what was found instead.
        reason: why this is expected, one sentence.
        exchanges: sequence of calls that shows the failure, the failed one last.
    """

    engine: str
    check: str
    operations: tuple[str, ...]
    subject: str
    message: str
    reason: str
    exchanges: tuple[Exchange, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes the failure distinct: check, first operation and subject."""
        return self.check, self.operations[0], self.subject


class FirstFailure(BaseException):  # not an error: the run ends as requested
    """End of a run that stops at the first failure."""


class Failures:
    """Distinct failures, in the order in which they were found.

    Args:
        stop_at: predicate that ends the run at a failure; None for a run that goes on.
    """

    def __init__(self, stop_at: Callable[[Failure], bool] | None = None) -> None:
        self._found: dict[tuple[str, str, str], Failure] = {}
        self._stop_at = stop_at
        self._lock = Lock()

    def add(self, failure: Failure) -> None:
        """Add a failure. Of several with one key, the one with the fewest exchanges is kept.

        Raises:
            FirstFailure: the run ends at this failure.
        """
        with self._lock:
            known = self._found.get(failure.key)
            if known is None or len(failure.exchanges) < len(known.exchanges):
                self._found[failure.key] = failure
        if self._stop_at is not None and self._stop_at(failure):
            raise FirstFailure

    def __contains__(self, key: object) -> bool:
        return key in self._found

    def __iter__(self) -> Iterator[Failure]:
        return iter([*self._found.values()])

    def __len__(self) -> int:
        return len(self._found)
