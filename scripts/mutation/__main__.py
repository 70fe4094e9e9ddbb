"""Measures the fuzzer: how many seeded bugs in the mock it catches, and whether it reports false alarms.

Runs the fuzzer against each mutant of tests/mutants/, up to the first failure that names a spoiled operation,
and schemathesis alone for comparison, and writes docs/fuzzing-measured.md, which takes four to five hours
with two cores. With --only or --class, no page is written.
Results are kept in .mutants/ while the runs go on, and saved in docs/measurements/ with the page. --resume
continues from both; without it, a measurement begins anew.
Exit status: 0 if all targets were met, 1 if one was missed, 2 for wrong arguments; 130 after Ctrl-C, and
143 or 129 after SIGTERM or SIGHUP, which leave no process behind either.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from datadog_incidents.fuzz.engines import ORDER
from datadog_incidents.fuzz.profiles import PROFILES
from tests.mutants.mutant import CLASSES, Mutant, load

from . import false_alarms, measuring, page, report
from .jobs import CLEAN, FUZZER, Job, JobResult
from .kept import Kept
from .live import LIVE
from .measuring import Plan, measure, rows
from .pool import run_all
from .servers import SECOND, right_servers
from .stopping import Stopped, stopped_by_signals
from .targets import targets

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "fuzzing-measured.md"
KEPT = ROOT / ".mutants"
SAVED = ROOT / "docs" / "measurements"
OTHER_SAMPLE = 6
"""One in so many mutants is run as another server, too."""
LIMIT = 900.0
"""Seconds per run of the fuzzer."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    options.end = None if options.max_minutes is None else time.monotonic() + 60 * options.max_minutes
    try:
        with stopped_by_signals():
            return _false_alarms(parser, options) if options.false_alarms else _mutants(parser, options)
    except Stopped as stopped:
        print("scripts/mutants: interrupted; continue with --resume", file=sys.stderr)
        return stopped.status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/mutants", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", default=[], help="names of mutants, or of servers; `mock` is one"
    )
    parser.add_argument(
        "--class", nargs="+", dest="classes", choices=CLASSES, default=[], help="classes of mutants"
    )
    parser.add_argument(
        "--seeds",
        type=_seeds,
        default=(),
        metavar="1,2,...",
        help="seeds for all mutants; by default 1, and 1 to 5 for the stateful and deep classes",
    )
    parser.add_argument("--resume", action="store_true", help="take over the results that are kept")
    parser.add_argument(
        "--profile", choices=PROFILES, default="quick", help="profile of the fuzzer (default: quick)"
    )
    parser.add_argument("--engine", choices=(*ORDER, "all"), default="all", help="engine of the fuzzer")
    parser.add_argument(
        "--schemathesis",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="whether to run schemathesis alone, too",
    )
    parser.add_argument(
        "--sample",
        type=_number,
        metavar="N",
        default=1,
        help="runs schemathesis alone against one in N mutants of each class (default: 1)",
    )
    parser.add_argument(
        "--seed-sample",
        type=_number,
        metavar="N",
        default=1,
        help="runs further seeds than the first against one in N mutants of each class (default: 1)",
    )
    parser.add_argument(
        "--other-sample",
        type=_number,
        metavar="N",
        default=OTHER_SAMPLE,
        help="runs one in N mutants of each class also as another server than the fuzzer's mock (default: "
        f"{OTHER_SAMPLE})",
    )
    parser.add_argument("--jobs", type=_number, default=2, help="number of processes at a time (default: 2)")
    parser.add_argument(
        "--max-minutes",
        type=_number,
        metavar="N",
        help="stops after N minutes; the page then covers a sample of the mutants",
    )
    parser.add_argument(
        "--limit", type=float, default=LIMIT, help="seconds per run of the fuzzer (default: %(default)s)"
    )
    parser.add_argument(
        "--false-alarms",
        action="store_true",
        help="run the fuzzer against the unchanged mock, a second implementation and right servers instead",
    )
    parser.add_argument(
        "--quick", type=int, default=20, help="seeds of the profile quick on the mock (default: 20)"
    )
    parser.add_argument("--ci", type=int, default=5, help="seeds of the profile ci on the mock (default: 5)")
    return parser


def _seeds(text: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(map(int, text.split(","))))


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError("at least 1")
    return number


def _mutants(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    mutants = _chosen(parser, options)
    partial = bool(options.only or options.classes)
    plan = Plan(
        mutants,
        options.seeds,
        options.profile,
        _engines(options),
        options.limit,
        options.schemathesis,
        options.sample,
        options.seed_sample,
        options.other_sample,
    )
    kept = _kept("mutants.ndjson", empty=not (options.resume or partial))
    measure(plan, kept, lambda jobs: _run(jobs, kept, options))
    found = [row for row in rows(plan, kept) if row.runs]
    print(report.summary(found))
    if not partial:
        page.write(PAGE, page.SEEDED_BUGS, report.section(found, plan))
        kept.save(measuring.jobs(plan))
        print(f"written: {PAGE.relative_to(ROOT)}")
    return int(not all(one.met for one in targets(found)))


def _kept(name: str, *, empty: bool) -> Kept:
    return Kept(KEPT / name, SAVED / name, empty=empty)


def _chosen(parser: argparse.ArgumentParser, options: argparse.Namespace) -> list[Mutant]:
    known = load()
    unknown = [name for name in options.only if name not in known]
    if unknown:
        parser.error(f"no mutants: {', '.join(unknown)}")
    order = [*CLASSES]
    return sorted(
        (
            one
            for one in known.values()
            if (not options.only or one.name in options.only)
            and (not options.classes or one.kind in options.classes)
        ),
        key=lambda one: (order.index(one.kind), one.name),
    )


def _false_alarms(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    if options.classes:
        parser.error("--class selects mutants, and --false-alarms runs none")
    known = [CLEAN, LIVE, SECOND, *right_servers()]
    unknown = [name for name in options.only if name not in known]
    if unknown:
        parser.error(f"no servers: {', '.join(unknown)}")
    kept = _kept("false-alarms.ndjson", empty=not (options.resume or options.only))
    jobs = [*false_alarms.jobs(options.only or known, options.quick, options.ci, _engines(options))]
    _run(jobs, kept, options)
    found = false_alarms.alarms(jobs, kept)
    print(false_alarms.summary(found))
    if not options.only:
        page.write(PAGE, page.FALSE_ALARMS, false_alarms.section(found, len(jobs)))
        kept.save(jobs)
        print(f"written: {PAGE.relative_to(ROOT)}")
    return int(any(one.failures for one in found))


def _engines(options: argparse.Namespace) -> tuple[str, ...]:
    return ORDER if options.engine == "all" else (options.engine,)


def _run(jobs: Iterable[Job], kept: Kept, options: argparse.Namespace) -> None:
    """Run jobs and report each, until the time is over; with --resume, only those without a kept result."""
    pending = [job for job in jobs if not options.resume or kept.get(job.key) is None]
    seconds = None if options.end is None else max(0.0, options.end - time.monotonic())
    with closing(run_all(pending, options.jobs, seconds=seconds)) as results:
        for number, (job, result) in enumerate(results, 1):
            kept.add(result)
            print(
                f"{time.strftime('%H:%M:%S')} {number}/{len(pending)} {_line(job, result)}", file=sys.stderr
            )


def _line(job: Job, result: JobResult) -> str:
    found = result.catch(job.spoiled, job.ignored)
    if job.tool != FUZZER or not job.spoiled:
        state = f"{len(result.findings)} failures"
    else:
        state = f"caught by {found.engine} {found.check}" if found else "missed"
    end = result.error or ("" if found and job.spoiled else result.ended)
    suffix = f" ({end})" if end else ""
    cost = f"{result.requests} requests, {result.seconds:.1f} s{suffix}"
    return f"{job.tool} {job.server} seed {job.seed}: {state}, {cost}"


if __name__ == "__main__":
    sys.exit(main())
