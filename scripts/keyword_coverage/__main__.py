"""Measures which keywords of the request schemas the fuzzer exercises, in one run against the mock.

Changes the schemas in one place at a time, as a server may misread them, and lists those misreadings that no
request of the run would show. A run of both engines writes a section of docs/fuzzing-measured.md.
Exit status: 0 if the run was complete, 1 if not, 2 for wrong arguments, 130 after Ctrl-C.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from attrs import evolve
from mutation import page
from mutation.commits import checked_out
from mutation.fuzzer import run_engines
from mutation.jobs import CLEAN, FUZZER, Job

from datadog_incidents.fuzz.engines import ORDER, engines
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents_api.operations import OPERATIONS

from . import report
from .coverage import KeywordCoverage

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "fuzzing-measured.md"
LIMIT = 3600.0
"""Seconds after which the run ends."""


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    names = ORDER if options.engine == "all" else (options.engine,)
    job = Job(FUZZER, CLEAN, options.seed, options.profile, names, limit=LIMIT)
    coverage = KeywordCoverage(OPERATIONS)
    commit = checked_out(ROOT)  # before the run, during which the code may be changed
    try:
        result = run_engines(job, [one for name in names for one in engines(name)], coverage.observe)
    except KeyboardInterrupt:
        print("scripts/keyword-coverage: interrupted", file=sys.stderr)
        return 130
    found = coverage.result()
    print(report.summary(found))
    if result.error or result.ended:
        print(f"the run was not complete: {result.error or result.ended}", file=sys.stderr)
        return 1
    if names == ORDER:
        page.write(PAGE, page.KEYWORDS, report.section(found, job, evolve(result, commit=commit)))
        print(f"written: {PAGE.name}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/keyword-coverage",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--profile", choices=PROFILES, default="ci", help="profile of the fuzzer")
    parser.add_argument("--engine", choices=(*ORDER, "all"), default="all", help="engine of the fuzzer")
    parser.add_argument("--seed", type=int, default=1, help="seed of the run")
    return parser


if __name__ == "__main__":
    sys.exit(main())
