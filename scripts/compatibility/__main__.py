"""Report what changed for users between a commit and the working tree.

Every change is breaking, additive or cosmetic. Breaking and additive changes require an entry in the topmost
section of CHANGELOG.md and, after the first release, a step of the version.

Exit status: 0 if nothing is missing, 1 if an entry or a step is missing, 2 if the comparison could not run.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from generator.bundle import SpecError, bundle

from .change import SUBJECTS, CannotCompare, Change, Subject, merge
from .checkout import checked_out, released_versions
from .command_line import compare_commands
from .mock_control import compare_controls
from .openapi.operations import compare_specs
from .probing import probe
from .programs import compare_programs
from .python.comparison import compare_surfaces
from .python.surface import surface
from .release import missing
from .report import as_json, as_markdown, as_text

ROOT = Path(__file__).resolve().parents[2]
SOURCE = "spec"
SPEC = "generated/datadog_incidents_api/openapi.json"
VERSION = "wrapper/datadog_incidents/version.py"


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Compare, print the report, and return the exit status."""
    options = _parser().parse_args(arguments)
    try:
        _check_generated(root)
        with checked_out(root, options.ref) as old:
            changes = compare(old, root, options.only or SUBJECTS)
            lacking = list(
                missing(
                    changes,
                    (_read(old, "CHANGELOG.md"), _read(root, "CHANGELOG.md")),
                    _version(root),
                    released_versions(root, options.ref),
                )
            )
        if options.markdown:
            options.markdown.write_text(as_markdown(options.ref, changes, lacking), "utf-8")
    except (CannotCompare, OSError) as error:
        print(f"scripts/compat: {error}", file=sys.stderr)
        return 2
    report = as_json if options.json else as_text
    sys.stdout.write(report(options.ref, changes, lacking))
    return 1 if lacking and not options.report_only else 0


def compare(old: Path, new: Path, subjects: Sequence[Subject] = SUBJECTS) -> list[Change]:
    """Changes between two trees."""
    comparisons: dict[Subject, Callable[[], Iterator[Change]]] = {
        "spec": lambda: compare_specs(json.loads(_read(old, SPEC)), json.loads(_read(new, SPEC))),
        "python": lambda: compare_surfaces(surface(old), surface(new)),
        "typing": lambda: compare_programs(old, new),
        "cli": lambda: compare_commands(
            probe("command_line", old, writable=True), probe("command_line", new)
        ),
        "mock": lambda: compare_controls(
            probe("mock_control", old, writable=True), probe("mock_control", new)
        ),
    }
    return merge(change for subject in subjects for change in comparisons[subject]())


def _check_generated(tree: Path) -> None:
    """Refuse a tree whose bundled spec is out of date: the comparison would miss changes."""
    if not (tree / SOURCE).is_dir():
        return
    try:
        current = bundle(tree / SOURCE) == json.loads(_read(tree, SPEC))
    except SpecError as error:
        raise CannotCompare(f"{SOURCE}/ cannot be bundled: {error}") from error
    if not current:
        raise CannotCompare(f"{SPEC} is older than {SOURCE}/: run scripts/generate first")


def _read(tree: Path, name: str) -> str:
    try:
        return (tree / name).read_text("utf-8")
    except FileNotFoundError:
        raise CannotCompare(f"{name} is missing in one of the trees") from None


def _version(tree: Path) -> str:
    found = re.search(r'^VERSION = "(.*)"$', _read(tree, VERSION), re.M)
    if found is None:
        raise CannotCompare(f"{VERSION} defines no VERSION")
    return found[1]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/compat", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "ref", metavar="REF", help="commit, branch or tag to compare the working tree with, such as HEAD"
    )
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="also write the report as Markdown")
    parser.add_argument(
        "--only", action="append", choices=SUBJECTS, help="compare only this subject; repeatable"
    )
    parser.add_argument(
        "--report-only", action="store_true", help="exit with 0 even if an entry or a step is missing"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
