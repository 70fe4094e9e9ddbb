"""Compares the spec with Datadog's official client, which is installed from pip's package index.

Prints what is new upstream, what only the spec has, what is different, and what differs deliberately, as
listed with reasons in tests/spec/differences.yaml. Exit status: 0 if all differences are deliberate, 1 if
some are not or if the list has errors, 2 if the comparison is not possible.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.bundle import SpecError, bundle

from . import document, report
from .deliberate import Deliberate, DifferencesError, explain
from .facts import written
from .index import UpstreamError, published

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec"
DIFFERENCES = ROOT / "tests" / "spec" / "differences.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="scripts/upstream", description=__doc__)
    parser.add_argument(
        "--version", type=_version, metavar="V", help="version of the official client (default: the newest)"
    )
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print JSON")
    output.add_argument("--markdown", action="store_true", help="print Markdown, as the body of an issue")
    output.add_argument(
        "--facts", type=Path, metavar="PATH", help="only write the facts of the official client to a file"
    )
    options = parser.parse_args(arguments)
    try:
        theirs = published(options.version)
        if options.facts:
            options.facts.write_text(written(theirs), "utf-8")
            return 0
        comparison = explain(theirs, document.facts(bundle(SPEC)), Deliberate.read(DIFFERENCES))
    except (UpstreamError, DifferencesError, SpecError, OSError) as error:
        print(f"scripts/upstream: {error}", file=sys.stderr)
        return 2
    form = report.as_json if options.json else report.markdown if options.markdown else report.text
    sys.stdout.write(form(comparison))
    return 0 if comparison.clean else 1


def _version(text: str) -> str:
    if not re.fullmatch(r"\d[\w.]*", text, re.ASCII):
        raise argparse.ArgumentTypeError("must be a version, e.g. 2.62.0")
    return text


if __name__ == "__main__":
    sys.exit(main())
