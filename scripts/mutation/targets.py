"""Targets of the measurement, met or missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from .measuring import DEEP_CRASH, SEEDS, STATEFUL, Row

OVERALL = 0.97
"""Share of all mutants to catch with the first seed."""
EACH_SEED = 0.95
"""Share of the mutants of the stateful classes to catch with each seed."""
DEEP_SEEDS = 4
"""Number of seeds, of five, with which each deep crash is to be caught."""


@frozen
class Target:
    """Target of a measurement.

    Attributes:
        text: what is to be reached, and what was.
        met: whether it was.
    """

    text: str
    met: bool

    def __str__(self) -> str:
        return f"{'met' if self.met else 'missed'}: {self.text}"


def targets(rows: Sequence[Row]) -> Iterator[Target]:
    """Yield the targets to which there are results."""
    first = SEEDS[0]
    yield from _share(rows, first, OVERALL, f"of all bugs with seed {first}")
    stateful = [row for row in rows if row.mutant.kind in STATEFUL]
    for seed in SEEDS:
        yield from _share(stateful, seed, EACH_SEED, f"of the stateful classes with seed {seed}")
    deep = [row for row in rows if row.mutant.kind == DEEP_CRASH and len(row.runs) == len(SEEDS)]
    if deep:
        reached = sum(len(row.runs) - len(row.missed) >= DEEP_SEEDS for row in deep)
        text = f"each deep crash on at least {DEEP_SEEDS} of {len(SEEDS)} seeds; {reached} of {len(deep)} are"
        yield Target(text, reached == len(deep))


def _share(rows: Sequence[Row], seed: int, share: float, text: str) -> Iterator[Target]:
    run = [row for row in rows if seed in row.caught]
    if run:
        caught = sum(row.caught[seed] is not None for row in run)
        reached = f"{caught} of {len(run)} ({caught / len(run):.1%})"
        yield Target(f"at least {share:.0%} {text}: {reached}", caught / len(run) >= share)
