"""Output of the measurement: a summary for the terminal, and the section of the page in docs/."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tests.mutants.mutant import CLASSES

from . import commits
from .alone import MANY
from .jobs import Finding
from .measuring import SEEDS, Plan, Row
from .targets import targets


def summary(rows: Sequence[Row]) -> str:
    """Return the counts by class, the targets and the bugs that were missed."""
    return "\n".join([*_aligned(_counts(rows)), "", *map(str, targets(rows)), *_missed(rows)])


def section(rows: Sequence[Row], plan: Plan) -> str:
    """Return the section on seeded bugs in Markdown, without its heading."""
    engines = " and ".join(f"`{one}`" for one in plan.engines)
    results = [result for row in rows for result in row.results]
    parts = [
        INTRODUCTION.format(
            bugs=len(plan.mutants),
            profile=plan.profile,
            engines=engines,
            limit=plan.limit,
            seeds=_seeds(plan),
        ),
        *([SAMPLE.format(run=len(rows))] if len(rows) < len(plan.mutants) else []),
        *([COMPARISON.format(many=MANY, sample=_sample(plan))] if plan.schemathesis else []),
        *_missing_runs(rows, plan),
        "\n".join(f"- {one}" for one in targets(rows)),
        table(_counts(rows)),
        *([_holdout(rows)] if any(row.mutant.holdout for row in rows) else []),
        *([_others(rows, plan)] if plan.other_sample else []),
        f"{_durations(rows)} {commits.sentence(results)}",
        SURVIVORS + "\n\n" + _survivors(rows),
        BUGS + "\n\n" + _bugs(rows, several=len({one.commit for one in results}) > 1),
    ]
    return "\n\n".join(parts) + "\n"


INTRODUCTION = """`scripts/mutants` seeds the {bugs} bugs in `tests/mutants/` into the mock, one at a time.
For each bug, it runs the fuzzer (profile `{profile}`, engines {engines}, 8 workers, at most {limit:.0f} s)
until the first failure of an operation that the bug affects. Only such a failure counts as caught; failures
that also occur with the unchanged mock do not count. To save time, the fuzzer first runs the tests of the
affected resources, with their children and the resources that they refer to, and all tests only if these find
nothing. {seeds}
The command itself has one worker by default, and then sends no concurrent requests; its default profile is
`ci`."""

SAMPLE = """Until now, {run} of the bugs have been run, which were drawn by a hash of their names. All figures
below are those of this sample; `scripts/mutants --resume` runs the others."""

COMPARISON = """For comparison, schemathesis is run alone, with its own command line, all checks and phases,
its defaults and one seed, against {sample}.
It tests only the affected resources, and the operations whose
links lead to them, which gives it more cases of the affected operations than a run of all operations in the
same time. If a bug affects more than {many} operations, it tests only two of the resources, including
incidents and todos if the bug affects them."""

HOLDOUT = """The column `holdout` counts the bugs in `tests/mutants/holdout/`, which were written without a
look at the fuzzer, and run before its authors saw them, at the commits that the table of all bugs names. It
has been developed against all other bugs, so that their share is too high for bugs that it has not seen. Of
the holdout, it caught {share} with seed {seed}, the only one with which these are run."""

OTHERS = """The column `as another server` counts {sample}, in further runs in
which the fuzzer expects no more of the mock than of any other server, as with `--base-url`. It has tokens
without scopes and the keys of another organization, as if all its variables were set. Of these bugs,
it caught {share}{missed}."""

SURVIVORS = """### Bugs that were missed"""

BUGS = """### All bugs

The numbers of requests and seconds are those until the first failure of an affected operation, with the first
seed."""

COMPARED, OTHER = "of schemathesis alone", "as another server"
"""Names of runs other than those with the seeds of the plan."""

BUG_HEADER = ("bug", "class", "caught by", "requests", "seconds", "seeds", "schemathesis alone")


def _seeds(plan: Plan) -> str:
    if plan.seeds:
        text = f"All are run with seed {' and '.join(map(str, plan.seeds))}"
    else:
        text = "Bugs of classes that take several calls are run with five seeds, all others with one"
    if plan.seed_sample == 1:
        return f"{text}."
    return f"{text}; with further seeds than the first, {_drawn(plan.seed_sample)}."


def _missing_runs(rows: Sequence[Row], plan: Plan) -> Iterator[str]:
    """Yield a sentence on the runs with further seeds, and of schemathesis alone, that have not been made."""
    planned = Counter(f"with seed {seed}" for row in rows for seed in plan.seeds_of(row.mutant)[1:])
    planned[OTHER] = len(plan.others)
    planned[COMPARED] = len(plan.compared())
    made = Counter(f"with seed {seed}" for row in rows for seed in row.runs)
    made[OTHER] = sum(row.other is not None for row in rows)
    made[COMPARED] = sum(row.alone is not None for row in rows)
    missing = planned - made
    if missing:
        shown = ", ".join(f"{missing[one]} of {planned[one]} {one}" for one in planned if one in missing)
        yield f"Runs that are missing until now: {shown}; `scripts/mutants --resume` makes them."


def _holdout(rows: Sequence[Row]) -> str:
    seed = SEEDS[0]
    run = [row.caught[seed] is not None for row in rows if row.mutant.holdout and seed in row.caught]
    share = f"{sum(run)} of {len(run)} ({sum(run) / len(run):.1%})" if run else "none, because none was run,"
    return HOLDOUT.format(share=share, seed=seed)


def _others(rows: Sequence[Row], plan: Plan) -> str:
    run = [row for row in rows if row.other is not None]
    missed = [f"`{row.mutant.name}`" for row in run if row.caught_other is None]
    caught = len(run) - len(missed)
    return OTHERS.format(
        sample="the same bugs" if plan.other_sample == 1 else _drawn(plan.other_sample),
        share=f"{caught} of {len(run)} ({caught / len(run):.1%})" if run else "none, because none was run",
        missed=f"; it missed {', '.join(missed)}" if missed else "",
    )


def _durations(rows: Sequence[Row]) -> str:
    """Return how long the runs took: half the sum of their durations, since two run at a time."""
    seconds: defaultdict[str, float] = defaultdict(float)
    for row in rows:
        for seed, run in row.runs.items():
            seconds[f"the holdout with seed {seed}" if row.mutant.holdout else f"seed {seed}"] += run.seconds
        if row.other is not None:
            seconds["the runs as another server"] += row.other.seconds
        if row.alone is not None:
            seconds["schemathesis alone"] += row.alone.seconds
    shown = ", ".join(f"{one / 120:.1f} for {group}" for group, one in sorted(seconds.items()))
    return f"Minutes that the runs took, with two processes: {shown}."


def _sample(plan: Plan) -> str:
    return "the same bugs" if plan.sample == 1 else _drawn(plan.sample)


def _drawn(share: int) -> str:
    return f"one in {share} bugs of each class, drawn by a hash of their names"


def _counts(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    lines = [("class", "bugs", "caught", "holdout", "as another server", "schemathesis alone", "meaning")]
    for kind, meaning in CLASSES.items():
        own = [row for row in rows if row.mutant.kind == kind]
        if own:
            lines.append((kind, *_count(own), meaning))
    return [*lines, ("total", *_count(rows), "")]


def _count(rows: Sequence[Row]) -> tuple[str, str, str, str, str]:
    """Return the number of bugs, and how many were caught: of all, of the holdout, by the further runs."""
    holdout = [row for row in rows if row.mutant.holdout]
    other = _share([row.caught_other is not None for row in rows if row.other is not None])
    alone = _share([row.caught_alone is not None for row in rows if row.alone is not None])
    return str(len(rows)), _caught(rows), _caught(holdout), other, alone


def _caught(rows: Iterable[Row]) -> str:
    """Return the counts of caught and all bugs for each seed, e.g. `9/10, 10/10`."""
    runs: dict[int, list[bool]] = {}
    for row in rows:
        for seed, finding in row.caught.items():
            runs.setdefault(seed, []).append(finding is not None)
    return ", ".join(f"{sum(found)}/{len(found)}" for _, found in sorted(runs.items())) or "-"


def _share(found: Sequence[bool]) -> str:
    return f"{sum(found)}/{len(found)}" if found else "-"


def _bugs(rows: Sequence[Row], *, several: bool) -> str:
    """Return the table of all bugs; with the commits of their runs if there are several."""
    lines = [BUG_HEADER, *map(_bug, rows)]
    if several:
        column = ("commit", *(commits.distinct(row.results) for row in rows))
        lines = [(*line, commit) for line, commit in zip(lines, column, strict=True)]
    return table(lines)


def _bug(row: Row) -> tuple[str, ...]:
    seed, result = next(iter(row.runs.items()), (None, None))
    finding = row.caught.get(seed) if seed is not None else None
    cost = (f"{result.requests:,}", f"{result.seconds:.1f}") if result is not None else ("-", "-")
    return (
        _sentence(row.mutant.name),
        row.mutant.kind,
        _named(finding) if finding else "**missed**",
        *cost,
        " ".join(f"~~{one}~~" if one in row.missed else str(one) for one in row.runs) or "-",
        "-" if row.alone is None else _named(row.caught_alone) if row.caught_alone else "missed",
    )


def _survivors(rows: Sequence[Row]) -> str:
    missed = [row for row in rows if row.missed]
    if not missed:
        return "None."
    header = ("bug", "class", "operations", "seeds that miss it", "what would catch it")
    return table([header, *map(_survivor, missed)])


def _survivor(row: Row) -> tuple[str, ...]:
    operations = ", ".join(f"`{one}`" for one in row.mutant.operations[:3])
    more = len(row.mutant.operations) - 3
    named = f"{operations} and {more} more" if more > 0 else operations
    seeds = " ".join(map(str, row.missed))
    return _sentence(row.mutant.name), row.mutant.kind, named, seeds, row.mutant.needs or "not known"


def _missed(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        if row.missed:
            result = row.runs[row.missed[0]]
            reason = result.error or result.ended or "the run was complete"
            others = ", ".join(sorted({one.check for one in result.findings})[:3])
            seeds = ", ".join(map(str, row.missed))
            yield f"missed: {row.mutant.name} ({row.mutant.kind}), seed {seeds}: {reason}" + (
                f"; failures of other operations: {others}" if others else ""
            )


def _named(finding: Finding) -> str:
    return f"{finding.engine}: `{finding.check}`" if finding.engine else finding.check


def _sentence(name: str) -> str:
    return name.replace("_", " ")


def table(lines: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown, whose first line is the header."""
    header, *others = lines
    return "\n".join("| " + " | ".join(line) + " |" for line in (header, ["---"] * len(header), *others))


def _aligned(lines: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table for the terminal, without its last column."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(f"{cell:<{width}}" for cell, width in zip(line[:-1], widths, strict=False)).rstrip()
