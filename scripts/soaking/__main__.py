"""Soak test: uses clients as applications do, under random faults, and checks what must hold regardless.

Threads, asyncio tasks, forked processes, and a program that is interrupted by signals call a mock server,
directly and through a proxy that injects faults. The server is restarted at random. Prints tables and, on the
last line, the same figures as JSON. A run of at least 10 minutes writes scripts/soaking/REPORT.md and
report.json. Exit status: 0 if all invariants hold, 1 if one is broken.
"""

from __future__ import annotations

import argparse
import json
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.machine import describe

from datadog_incidents._http.library import default_library

from . import report
from .coordination import WAYS, run

HERE = Path(__file__).parent
FULL = 10.0
"""Minutes of a full run, the default."""

MACHINE = ("date", "machine", "system", "python", "datadog-incidents", default_library().__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="scripts/soak", description=__doc__)
    parser.add_argument(
        "--minutes",
        type=_minutes,
        default=FULL,
        metavar="M",
        help="duration of the faults (default: %(default)g); no report is written below 10",
    )
    parser.add_argument(
        "--seed", type=int, metavar="N", help="seed of the random choices (default: a new seed)"
    )
    parser.add_argument("--json", action="store_true", help="print only the JSON")
    parser.add_argument(
        "--only",
        choices=WAYS,
        action="append",
        help="use clients in one way, may be repeated; no report is written",
    )
    options = parser.parse_args(arguments)
    seed = secrets.randbelow(1_000_000) if options.seed is None else options.seed
    described = describe()
    machine = {name: described[name] for name in MACHINE}
    print(f"scripts/soak: {options.minutes:g} minutes with --seed {seed}", file=sys.stderr)
    findings = run(seed, options.minutes * 60, options.only or WAYS)
    if not options.json:
        print(report.text(findings, machine) + "\n")
    print(json.dumps(report.as_json(findings, machine)))
    if options.minutes >= FULL and not options.only:
        report.write(findings, machine, HERE)
    return int(bool(findings.total.broken))


def _minutes(text: str) -> float:
    minutes = float(text)
    if not 0 < minutes <= 24 * 60:
        raise argparse.ArgumentTypeError("must be above 0, and at most a day")
    return minutes


if __name__ == "__main__":
    sys.exit(main())
