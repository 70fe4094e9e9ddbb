"""Measurement of the fuzzer by mutants: the jobs, and their results by mutant."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import ceil
from zlib import crc32

from attrs import evolve, field, frozen

from tests.mutants.mutant import Mutant

from . import alone
from .fuzzer import resources_near
from .jobs import ALONE, CLEAN, FUZZER, Finding, Job, JobResult, Key
from .kept import Kept

STATEFUL = ("identity", "update", "delete", "list", "search", "belonging", "time", "order", "deep state")
"""Classes whose mutants take several calls."""
DEEP_CRASH = "deep crash"
SEEDS = (1, 2, 3, 4, 5)
"""Default seeds of `STATEFUL` and `DEEP_CRASH`; of all other classes, only the first."""
BASELINE_LIMIT = 900.0
"""Seconds for a run against the unchanged mock, in which nothing is caught early."""

Runner = Callable[[Iterable[Job]], None]
"""Function that runs those of some jobs whose results are not kept yet, and keeps them."""


def drawn(mutants: Sequence[Mutant], share: int) -> list[Mutant]:
    """Return one in `share` mutants of each class, at least one, in their order.

    They are drawn by a hash of their names: a mutant that is added replaces another one at most.
    """
    kinds: dict[str, list[Mutant]] = {}
    for one in mutants:
        kinds.setdefault(one.kind, []).append(one)
    names = {one.name for own in kinds.values() for one in sorted(own, key=_lot)[: ceil(len(own) / share)]}
    return [one for one in mutants if one.name in names]


def _lot(mutant: Mutant) -> int:
    """Return what mutants are sorted by to draw some of them, the same in each run."""
    return crc32(mutant.name.encode())


@frozen(slots=False)
class Plan:
    """What to measure.

    Attributes:
        mutants: mutants.
        seeds: seeds of all mutants; those of their classes if empty.
        profile: profile of the fuzzer.
        engines: engines of the fuzzer.
        limit: seconds per run.
        schemathesis: whether schemathesis is run alone, too.
        sample: number of mutants of a class to one against which schemathesis is run alone.
        seed_sample: number of mutants of a class to one that are run with their further seeds.
        other_sample: number of mutants of a class to one that are run as other servers than the fuzzer's
            mock; 0 for none.
    """

    mutants: Sequence[Mutant]
    seeds: tuple[int, ...]
    profile: str
    engines: tuple[str, ...]
    limit: float
    schemathesis: bool
    sample: int = 1
    seed_sample: int = 1
    other_sample: int = 0

    def seeds_of(self, mutant: Mutant) -> tuple[int, ...]:
        """Return the seeds with which the fuzzer is run against a mutant."""
        stateful = mutant.kind in (*STATEFUL, DEEP_CRASH)
        seeds = self.seeds or (SEEDS if stateful else SEEDS[:1])
        return seeds if mutant.name in self._with_all_seeds else seeds[:1]

    @cached_property
    def _with_all_seeds(self) -> frozenset[str]:
        """Names of the mutants that are run with all their seeds."""
        return frozenset(one.name for one in drawn(self._developed_against, self.seed_sample))

    @cached_property
    def others(self) -> frozenset[str]:
        """Names of the mutants that are run as other servers."""
        chosen = drawn(self._developed_against, self.other_sample) if self.other_sample else []
        return frozenset(one.name for one in chosen)

    @property
    def _developed_against(self) -> list[Mutant]:
        """Mutants but those of the holdout, which the fuzzer alone is run with, with one seed."""
        return [one for one in self.mutants if not one.holdout]

    def pairs(self) -> list[tuple[Mutant, int]]:
        """Return the mutants with their seeds, in the order of their lots."""
        ordered = sorted(self.mutants, key=_lot)
        return [(mutant, seed) for mutant in ordered for seed in self.seeds_of(mutant)]

    def clean(self, seed: int) -> Job:
        """Return the job of the fuzzer against the unchanged mock."""
        return Job(FUZZER, CLEAN, seed, self.profile, self.engines, limit=BASELINE_LIMIT)

    def mutated(self, mutant: Mutant, seed: int) -> Job:
        """Return the job of the fuzzer against a mutant.

        The spoiled resources, and those that they refer to, are tested alone first, so that a bug that is
        caught takes seconds.
        """
        return evolve(
            self.clean(seed),
            server=mutant.name,
            limit=self.limit,
            spoiled=tuple(mutant.operations),
            resources=resources_near(mutant.operations),
        )

    def other_pairs(self) -> list[tuple[Mutant, int]]:
        """Return the mutants that are run as other servers, with their first seeds, as `pairs`."""
        return self._first_pairs(one for one in self.mutants if one.name in self.others)

    def other(self, mutant: Mutant, seed: int) -> Job:
        """Return the job of the fuzzer against a mutant as another server."""
        return evolve(self.mutated(mutant, seed), is_other=True)

    def clean_alone(self, mutant: Mutant, seed: int) -> Job:
        """Return the job of schemathesis alone against the unchanged mock."""
        operations = alone.restriction(mutant.operations)
        return Job(ALONE, CLEAN, seed, operations=operations, limit=BASELINE_LIMIT)

    def compared(self) -> list[Mutant]:
        """Return the mutants against which schemathesis is run alone: one in `sample` of each class."""
        return drawn(self._developed_against, self.sample) if self.schemathesis else []

    def compared_pairs(self) -> list[tuple[Mutant, int]]:
        """Return the mutants against which schemathesis is run alone, with their first seeds, as `pairs`."""
        return self._first_pairs(self.compared())

    def _first_pairs(self, mutants: Iterable[Mutant]) -> list[tuple[Mutant, int]]:
        return [(mutant, self.seeds_of(mutant)[0]) for mutant in sorted(mutants, key=_lot)]

    def mutated_alone(self, mutant: Mutant, seed: int) -> Job:
        """Return the job of schemathesis alone against a mutant."""
        return evolve(self.clean_alone(mutant, seed), server=mutant.name, limit=BASELINE_LIMIT)


@frozen
class Row:
    """Results of one mutant.

    Attributes:
        mutant: the mutant.
        runs: results of the fuzzer by seed.
        caught: failures that caught the mutant, by seed; None for a run that missed it.
        alone: result of schemathesis alone; None if there is none.
        caught_alone: failure of schemathesis alone that caught the mutant; None if it missed it.
        other: result of the fuzzer against the mutant as another server; None if there is none.
        caught_other: failure that caught the mutant as another server; None if it was missed.
    """

    mutant: Mutant
    runs: Mapping[int, JobResult] = field(factory=dict[int, JobResult])
    caught: Mapping[int, Finding | None] = field(factory=dict[int, "Finding | None"])
    alone: JobResult | None = None
    caught_alone: Finding | None = None
    other: JobResult | None = None
    caught_other: Finding | None = None

    @property
    def missed(self) -> list[int]:
        """Seeds with which the fuzzer missed the mutant."""
        return [seed for seed, finding in self.caught.items() if finding is None]

    @property
    def results(self) -> list[JobResult]:
        """Results of all runs, of the fuzzer and of schemathesis alone."""
        return [*self.runs.values(), *(one for one in (self.alone, self.other) if one is not None)]


def measure(plan: Plan, kept: Kept, run: Runner) -> None:
    """Run all jobs of a plan: the first seed of all mutants before the others, schemathesis alone last.

    The runs as other servers are in between. The mutants are run in the order of their lots, so that those
    of an interrupted measurement are a sample.
    """
    pairs = plan.pairs()
    run(plan.clean(seed) for seed in dict.fromkeys(seed for _, seed in pairs))
    for seed in dict.fromkeys(seed for _, seed in pairs):
        ignored = tuple(_keys(kept.get(plan.clean(seed).key)))
        jobs = (plan.mutated(mutant, seed) for mutant, own in pairs if own == seed)
        run(evolve(job, ignored=ignored) for job in jobs)
    run(plan.other(mutant, seed) for mutant, seed in plan.other_pairs())
    first = plan.compared_pairs()
    clean = (plan.clean_alone(mutant, seed) for mutant, seed in first)
    run({job.key: job for job in clean}.values())
    run(plan.mutated_alone(mutant, seed) for mutant, seed in first)


def jobs(plan: Plan) -> Iterator[Job]:
    """Yield all jobs of a plan."""
    for mutant, seed in plan.pairs():
        yield from (plan.clean(seed), plan.mutated(mutant, seed))
    for mutant, seed in plan.other_pairs():
        yield plan.other(mutant, seed)
    for mutant, seed in plan.compared_pairs():
        yield from (plan.clean_alone(mutant, seed), plan.mutated_alone(mutant, seed))


def rows(plan: Plan, kept: Kept) -> list[Row]:
    """Return the results by mutant, as far as there are any."""
    compared = {one.name for one in plan.compared()}
    return [_row(plan, kept, mutant, compared=mutant.name in compared) for mutant in plan.mutants]


def _row(plan: Plan, kept: Kept, mutant: Mutant, *, compared: bool) -> Row:
    runs: dict[int, JobResult] = {}
    caught: dict[int, Finding | None] = {}
    for seed in plan.seeds_of(mutant):
        result = kept.get(plan.mutated(mutant, seed).key)
        if result is not None:
            runs[seed] = result
            caught[seed] = result.catch(mutant.operations, {*_keys(kept.get(plan.clean(seed).key))})
    seed = plan.seeds_of(mutant)[0]
    single = kept.get(plan.mutated_alone(mutant, seed).key) if compared else None
    known = {*_keys(kept.get(plan.clean_alone(mutant, seed).key))} if single else set[Key]()
    found = single.catch(mutant.operations, known) if single else None
    other = kept.get(plan.other(mutant, seed).key) if mutant.name in plan.others else None
    return Row(mutant, runs, caught, single, found, other, other.catch(mutant.operations) if other else None)


def _keys(baseline: JobResult | None) -> Collection[Key]:
    """Return the failures of a run against the unchanged mock, which are false alarms."""
    return [] if baseline is None else [one.key for one in baseline.findings]
