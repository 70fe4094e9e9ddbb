"""Measures the client against its peers, and prints a table and, on the last line, the same as JSON.

A full run takes some minutes and writes scripts/benchmarks/REPORT.md and report.json. Exit status: 0 where
everything was measured, targets met or missed; 1 where a peer does not decode what the others do, or failed
at something other than decoding; then no report is written.
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

from . import calls, decoding, encoding, importing, loopback, pages, regenerating, report
from .machine import describe
from .peers import Setup, stock
from .results import Row
from .timing import PeerError

HERE = Path(__file__).parent


@frozen
class Effort:
    """How many rounds of what; requests are those of one round."""

    decoding: int = 25
    short: int = 41
    imports: int = 21
    loopback: int = 5
    requests: int = 1000
    regenerating: int = 3


FULL = Effort()
QUICK = Effort(decoding=5, short=15, imports=11, loopback=1, requests=200, regenerating=1)

PARTS: dict[str, Callable[[Setup, Effort], Iterator[Row]]] = {
    "decoding": lambda setup, effort: decoding.rows(setup, effort.decoding),
    "encoding": lambda setup, effort: encoding.rows(setup, effort.short),
    "importing": lambda setup, effort: importing.rows(setup, effort.imports),
    "calls": lambda setup, effort: calls.rows(setup, effort.short),
    "loopback": lambda setup, effort: loopback.rows(setup, effort.loopback, effort.requests),
    "regenerating": lambda setup, effort: regenerating.rows(effort.regenerating),
}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds; writes no report")
    parser.add_argument("--json", action="store_true", help="print nothing but the JSON")
    parser.add_argument("--only", choices=PARTS, action="append", help="measure a part; writes no report")
    options = parser.parse_args(arguments)
    effort = QUICK if options.quick else FULL
    machine = describe()
    rows: list[Row] = []
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        setup = prepare(Path(folder))
        for part in options.only or PARTS:
            try:
                for one in PARTS[part](setup, effort):
                    rows.append(one)
                    print(f"{time.strftime('%H:%M:%S')} measured: {one.what}", file=sys.stderr)
            except (PeerError, DatadogError, subprocess.SubprocessError) as error:
                failed = True
                print(f"scripts/bench: {part} failed: {error}", file=sys.stderr)
    if not options.json:
        print("\n".join([f"{name}: {value}" for name, value in machine.items()]))
        print(f"\n{report.table(rows)}\n\n{report.verdict(rows)}\n")
    print(json.dumps(report.document(rows, machine), ensure_ascii=False))
    if not (failed or options.quick or options.only):
        report.keep(rows, machine, HERE)
    return int(failed)


def prepare(folder: Path) -> Setup:
    """Make what is decoded, and the stock client of the same document."""
    pages.write(folder)
    with as_file(files("datadog_incidents_api") / "openapi.json") as document:
        stock.generate(document, folder)
    return Setup(str(folder))


if __name__ == "__main__":
    sys.exit(main())
