"""Benchmark of the client against other clients and decoding libraries (the peers).

Prints a table and, on the last line, the same figures as JSON. A full run takes several minutes and writes
scripts/benchmarks/REPORT.md and report.json. Exit status: 0 if everything was measured, whether or not all
targets were met; 1 if a peer decodes values that differ from the others' or fails at anything but decoding,
in which case no report is written.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import as_file, files
from pathlib import Path

from attrs import frozen

from datadog_incidents.errors import DatadogError

from . import (
    calls,
    decoding,
    encoding,
    fuzzing,
    importing,
    limits,
    loopback,
    many_tasks,
    mock,
    pages,
    prefetching,
    regenerating,
    report,
    strategies,
)
from .machine import describe
from .peers import Setup, stock
from .results import Row
from .timing import PeerError

HERE = Path(__file__).parent


@frozen
class Effort:
    """Numbers of rounds by part; of requests per round of the loopback part; of incidents of two parts."""

    decoding: int = 25
    short: int = 41
    imports: int = 21
    loopback: int = 5
    requests: int = 1000
    regenerating: int = 3
    strategies: int = 11
    mock: int = 5
    incidents: int = 100_000
    prefetching: int = 3
    many_tasks: int = 5
    listed: int = 10_000
    limits: int = 21
    limited: int = 200


FULL = Effort()
QUICK = Effort(
    decoding=5,
    short=15,
    imports=11,
    loopback=1,
    requests=200,
    regenerating=1,
    strategies=3,
    mock=2,
    incidents=10_000,
    prefetching=1,
    many_tasks=1,
    listed=2_000,
    limits=5,
    limited=50,
)

PARTS: dict[str, Callable[[Setup, Effort], Iterator[Row]]] = {
    "decoding": lambda setup, effort: decoding.rows(setup, effort.decoding),
    "encoding": lambda setup, effort: encoding.rows(setup, effort.short),
    "importing": lambda setup, effort: importing.rows(setup, effort.imports),
    "calls": lambda setup, effort: calls.rows(setup, effort.short),
    "loopback": lambda setup, effort: loopback.rows(setup, effort.loopback, effort.requests),
    "tasks": lambda setup, effort: many_tasks.rows(effort.many_tasks),
    "regenerating": lambda setup, effort: regenerating.rows(effort.regenerating),
    "strategies": lambda setup, effort: strategies.rows(effort.strategies),
    "prefetching": lambda setup, effort: prefetching.rows(effort.prefetching, effort.listed),
    "limits": lambda setup, effort: limits.rows(effort.limits, effort.limited, processes=8, limit=100),
    "mock": lambda setup, effort: mock.rows(effort.mock, effort.incidents),
}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="run few rounds; no report is written")
    parser.add_argument("--json", action="store_true", help="print only the JSON")
    parser.add_argument(
        "--only",
        choices=PARTS,
        action="append",
        help="measure one part, may be repeated; no report is written",
    )
    parser.add_argument(
        "--fuzzer",
        action="store_true",
        help="measure the fuzzer instead, and write FUZZER.md; with --quick its shortest profile only",
    )
    options = parser.parse_args(arguments)
    if options.fuzzer:
        return fuzzing.main(HERE, quick=options.quick)
    effort = QUICK if options.quick else FULL
    machine = describe()
    rows: list[Row] = []
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        setup = prepare(Path(folder))
        for part in options.only or PARTS:
            try:
                for row in PARTS[part](setup, effort):
                    rows.append(row)
                    print(f"{time.strftime('%H:%M:%S')} measured: {row.what}", file=sys.stderr)
            except (PeerError, DatadogError, OSError, subprocess.SubprocessError) as error:
                failed = True
                print(f"scripts/bench: {part} failed: {error}", file=sys.stderr)
    if not options.json:
        print("\n".join(f"{name}: {value}" for name, value in machine.items()))
        print(f"\n{report.table(rows)}\n\n{report.verdict(rows)}\n")
    print(json.dumps(report.as_json(rows, machine), ensure_ascii=False))
    if not (failed or options.quick or options.only):
        report.write(rows, machine, HERE)
    return int(failed)


def prepare(folder: Path) -> Setup:
    """Write the pages to decode, and generate a client with openapi-python-client from the same spec."""
    pages.write(folder)
    with as_file(files("datadog_incidents_api") / "openapi.json") as document:
        stock.generate(document, folder)
    return Setup(str(folder))


if __name__ == "__main__":
    sys.exit(main())
