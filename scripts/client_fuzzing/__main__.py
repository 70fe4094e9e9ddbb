"""Fuzzes both clients with generated responses to every operation, without a network.

Valid responses are generated from the spec; evolved ones have unknown members, values and variants; hostile
ones are corrupt. Prints a table, and each distinct failure with the smallest responses that show it. Exit
status: 0 without failures, 1 with failures.
"""

from __future__ import annotations

import argparse
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.machine import describe

from datadog_incidents._http.library import default_library

from . import report
from .cases import KINDS
from .generation import NAMES
from .run import Findings, run

MACHINE = ("date", "machine", "system", "python", "datadog-incidents", default_library().__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the fuzzer, and return its exit status."""
    parser = argparse.ArgumentParser(prog="scripts/fuzz-client", description=__doc__)
    parser.add_argument(
        "--responses",
        type=_count,
        default=10_000,
        metavar="N",
        help="responses to generate (default: 10,000)",
    )
    parser.add_argument("--seed", type=int, metavar="N", help="seed of the responses (default: a new seed)")
    parser.add_argument("--kind", choices=KINDS, action="append", help="kind of responses, may be repeated")
    parser.add_argument(
        "--operation", choices=NAMES, action="append", metavar="ID", help="operation to call, may be repeated"
    )
    parser.add_argument("--fail-fast", action="store_true", help="stop at the first failure")
    parser.add_argument("--report", type=Path, metavar="FILE", help="also write the result as Markdown")
    options = parser.parse_args(arguments)
    seed = secrets.randbelow(1_000_000) if options.seed is None else options.seed
    print(f"scripts/fuzz-client: {options.responses:,} responses with --seed {seed}", file=sys.stderr)
    findings = run(
        seed,
        options.responses,
        options.kind or KINDS,
        options.operation or NAMES,
        fail_fast=options.fail_fast,
        progress=_show_progress if sys.stderr.isatty() else lambda _: None,
    )
    print(report.text(findings))
    if options.report is not None:
        described = describe()
        machine = {name: described[name] for name in MACHINE}
        options.report.write_text(report.markdown(findings, machine), "utf-8")
    return int(bool(findings.failures))


def _show_progress(findings: Findings) -> None:
    done = findings.responses.total()
    if done % 500 == 0:
        print(f"\r{done:,} responses, {len(findings.failures)} failures ", end="", file=sys.stderr)


def _count(text: str) -> int:
    number = int(text.replace(",", ""))
    if number < 1:
        raise argparse.ArgumentTypeError("must be above 0")
    return number


if __name__ == "__main__":
    sys.exit(main())
