"""Pending faults of the mock, and which of them the next call gets."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from random import Random

from attrs import define, field, frozen

from datadog_incidents._common.argument_checks import is_a

from .fault_conditions import FaultConditions
from .faults import Fault
from .messages import Request

MAX_UNUSED = 100
"""Number of faults that are remembered because they were discarded before any call got them."""
MAX_TIMES = 10_000
"""Maximum number of calls that one injection makes fail, and that it waits for before."""


@frozen
class Occurrence:
    """Which of the calls that meet the conditions of a fault get it.

    Attributes:
        after: number of such calls that do not get it, before the first one that can.
        times: number of calls that get it; None for all of them, until the faults are cleared.
        probability: probability that such a call gets it; None for a fault that every one of them gets.
    """

    after: int = 0
    times: int | None = 1
    probability: float | None = None


def check_occurrence(occurrence: Occurrence) -> None:
    """Reject numbers with which a fault can never take effect.

    Raises:
        ValueError: a number is not in its range.
    """
    _check_number("after", occurrence.after, 0)
    if occurrence.times is not None:
        _check_number("times", occurrence.times, 1)
    probability = occurrence.probability
    if probability is not None and (
        not is_a(probability, int | float) or is_a(probability, bool) or not 0 < probability <= 1
    ):
        raise ValueError(f"probability must be a number above 0 and at most 1, not {probability!r}")


def _check_number(name: str, value: int, least: int) -> None:
    if not is_a(value, int) or is_a(value, bool):
        raise ValueError(f"{name} must be a whole number, not {value!r}")
    if not least <= value <= MAX_TIMES:
        raise ValueError(f"{name} must be between {least} and {MAX_TIMES}, not {value}")


@define(eq=False)
class Injection:
    """Fault that has been injected, with what became of it.

    Attributes:
        fault: fault.
        conditions: conditions of the calls that get it.
        occurrence: which of these calls get it.
        random: source of randomness of this injection.
        place: file and line that injected it; None if it was injected over HTTP.
        matched: number of calls that met the conditions.
        used: number of calls that got the fault.
    """

    fault: Fault
    conditions: FaultConditions
    occurrence: Occurrence
    random: Random = field(repr=False)
    place: tuple[str, int] | None = None
    matched: int = 0
    used: int = 0

    @property
    def remaining(self) -> int | None:
        """Number of calls that can still get the fault; None for no limit."""
        return None if self.occurrence.times is None else self.occurrence.times - self.used

    def applies(self) -> bool:
        """Return whether a call gets the fault that meets its conditions and has been counted."""
        if self.matched <= self.occurrence.after:
            return False
        probability = self.occurrence.probability
        return probability is None or self.random.random() < probability

    def is_waiting(self) -> bool:
        """Return whether the next call to meet the conditions is one of those before the first fault."""
        return self.matched < self.occurrence.after


class FaultQueue:
    """Pending faults, in order of injection. The first one that applies to a call is the one that it gets.

    Faults can be injected and discarded while another thread takes one.

    Args:
        seed: seed of probabilities, latencies and evolved responses.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._numbers = count()
        self._pending: list[Injection] = []
        self._unused: deque[Injection] = deque(maxlen=MAX_UNUSED)

    def add(
        self,
        fault: Fault,
        conditions: FaultConditions,
        occurrence: Occurrence,
        place: tuple[str, int] | None = None,
    ) -> None:
        # Each has a source of randomness of its own, so that faults do not depend on each other, and IDs and
        # timestamps of resources not on faults.
        random = Random(f"{self._seed}/faults/{next(self._numbers)}")  # noqa: S311  # must be reproducible
        self._pending.append(Injection(fault, conditions, occurrence, random, place))

    def clear(self) -> None:
        """Discard all faults, also those that are no longer pending and were not used."""
        self._pending.clear()
        self._unused.clear()

    def restart(self) -> None:
        """Discard all faults, and repeat from now on the random choices made since the start."""
        self._unused.extend(one for one in self._pending if not one.used)
        self._pending.clear()
        self._numbers = count()

    def unused(self) -> list[Injection]:
        """Return the faults that no call has got: those discarded by `restart`, and the pending ones."""
        return [*self._unused, *(one for one in [*self._pending] if not one.used)]

    def take(self, operation: str, request: Request) -> Injection | None:
        """Return the first fault that applies to a call, as one that has been used; None if there is none.

        A call that gets a fault still counts for `after` of the later ones.
        """
        taken: Injection | None = None
        for one in [*self._pending]:  # a copy, because `match` may inject further faults
            if taken is not None and not one.is_waiting():
                continue
            if one.conditions.met_by(operation, request):
                one.matched += 1
                if taken is None and one.applies():
                    taken = one
        if taken is not None:
            taken.used += 1
            if taken.remaining == 0:
                with suppress(ValueError):  # it has been discarded meanwhile
                    self._pending.remove(taken)
        return taken

    def __iter__(self) -> Iterator[Injection]:
        return iter([*self._pending])

    def __repr__(self) -> str:
        return f"FaultQueue({self._pending})"
