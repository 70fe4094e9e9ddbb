"""Results of a run: whether each invariant holds, and how often it was checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from . import invariants
from .tally import Tally

CHECKS: dict[str, Sequence[tuple[str, str]]] = {
    invariants.ONCE: [("creates", "carried out by the server")],
    invariants.EXISTS: [("creates", "attempted, ok")],
    invariants.UNSENT: [("creates", "attempted, not carried out")],
    invariants.OWN: [("successes", "*")],
    invariants.SLOTS: [("checks at rest", "clients")],
    invariants.LIMITER: [("checks at rest", "clients")],
    invariants.DESCRIPTORS: [("checks at rest", "workers")],
    invariants.THREADS: [("checks at rest", "workers")],
    invariants.MEMORY: [("checks at rest", "workers")],
    invariants.ERRORS: [("failures", "*"), ("ended by the application", "*")],
    invariants.ENDED: [("injected into calls", "interrupts"), ("injected into calls", "cancellations")],
    invariants.DEADLINES: [("deadlines", "calls with a deadline")],
    invariants.HANGS: [("calls", "*")],
    invariants.AFTERWARDS: [("plain calls", "success")],
    invariants.SERVER: [("checks at rest", "processes")],
}
"""Counts of the checks of each invariant, as group and name in the tally; `*` for the whole group."""

MAXIMA = {
    invariants.DEADLINES: "seconds beyond a deadline",
    invariants.HANGS: "seconds of a call",
}
"""Measured value that belongs to an invariant."""


@frozen
class Row:
    """Result of one invariant.

    Attributes:
        invariant: the invariant.
        checks: number of checks.
        broken: number of checks that failed.
        note: measured value.
        details: details of the failed checks, of which not all are kept.
    """

    invariant: str
    checks: int
    broken: int
    note: str
    details: Sequence[str]

    @property
    def state(self) -> str:
        return "BROKEN" if self.broken else "ok" if self.checks else "not checked"


def rows(total: Tally) -> list[Row]:
    """Return the result of each invariant."""
    return [
        Row(
            invariant,
            sum(_count(total, group, name) for group, name in checks),
            _count(total, "broken", invariant),
            _note(total, invariant),
            total.broken.get(invariant, []),
        )
        for invariant, checks in CHECKS.items()
    ]


def _count(total: Tally, group: str, name: str) -> int:
    counter = total.counts.get(group, Counter())
    return sum(counter.values()) if name == "*" else counter[name]


def _note(total: Tally, invariant: str) -> str:
    name = MAXIMA.get(invariant)
    return f"maximum of {name}: {total.maxima[name]:.2f}" if name in total.maxima else ""
