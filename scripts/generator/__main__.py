"""`scripts/generate`: write the generated package, or with --check compare it with the committed files."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from . import fidelity, mock_handlers
from .bundle import SpecError, bundle
from .fidelity_page import page
from .lint import findings
from .mock_handlers import BrokenMockError
from .pytypes import UnsupportedSchemaError
from .render import render
from .unasync import derive
from .write import FormatError, differences, differing, write

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = Path("generated/datadog_incidents_api")
SYNC = Path("wrapper/datadog_incidents/_sync")
ASYNC = Path("wrapper/datadog_incidents/_async")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="scripts/generate", description=__doc__)
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; exit with 1 if the committed files are out of date",
    )
    check: bool = parser.parse_args(arguments).check
    try:
        document = bundle(ROOT / "spec")
        if found := findings(document):
            raise SpecError("\n".join(["scripts/lint --spec reports:", *map(str, found)]))
        sources = fidelity.read(ROOT / "spec")
        ledger = fidelity.evidence(document, sources)
        package = render(document) | {fidelity.DATA: json.dumps(ledger, indent=1) + "\n"}
        derived, ledger_page = derive(ROOT / ASYNC), page(ledger, sources)
        status = (_compare if check else _write)(package, derived, ledger_page)
    except (SpecError, UnsupportedSchemaError, FormatError) as error:
        print(f"scripts/generate: {error}", file=sys.stderr)
        return 2
    # After writing, because a handler of the mock may use the generated code of its operation.
    return max(status, report_missing_handlers())


def report_missing_handlers() -> int:
    """Name the operations that the mock does not implement. Return 1 if it cannot be imported, else 0."""
    try:
        missing = mock_handlers.not_implemented(ROOT)
    except BrokenMockError as error:
        print(f"scripts/generate: {error}", file=sys.stderr)
        return 1
    if missing:
        hint = f"define functions of these names, see HANDLER_MODULES in {mock_handlers.MOCK}"
        print(f"scripts/generate: the mock gives 501 for {', '.join(missing)}: {hint}", file=sys.stderr)
    return 0


def _write(package: dict[str, str], derived: dict[str, str], ledger_page: str) -> int:
    write(package, ROOT / PACKAGE)
    write(derived, ROOT / SYNC)
    (ROOT / fidelity.PAGE).parent.mkdir(exist_ok=True)
    (ROOT / fidelity.PAGE).write_text(ledger_page, "utf-8")
    print(f"wrote {len(package)} files to {PACKAGE}, {len(derived)} to {SYNC}, and {fidelity.PAGE}")
    return 0


def _compare(package: dict[str, str], derived: dict[str, str], ledger_page: str) -> int:
    with tempfile.TemporaryDirectory() as scratch:
        write(package, Path(scratch) / PACKAGE)
        write(derived, Path(scratch) / SYNC)
        found = [
            diff for folder in (PACKAGE, SYNC) for diff in differences(ROOT / folder, Path(scratch) / folder)
        ]
        found += differing(ROOT / fidelity.PAGE, ledger_page)
    sys.stdout.writelines(found)
    if found:
        print(
            f"files out of date: {len(found)}; run scripts/generate",
            file=sys.stderr,
        )
        return 1
    print(f"files up to date: {len(package) + len(derived) + 1}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
