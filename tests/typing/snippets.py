"""Modules of the snippets in README.md and docs/, and the places in the pages that their lines are from.

The Python blocks of a page are one module, with `dd` and `incident` defined before them. A block that defines
tests is a module of its own.
"""

from __future__ import annotations

from pathlib import Path

from ..docs.pages import PAGES, Block, blocks

PRELUDE = """\
# pyright: reportUnusedExpression=false, reportUnusedFunction=false
from datadog_incidents import IncidentsClient
from datadog_incidents.types import Incident


def _dd() -> IncidentsClient:
    raise NotImplementedError


def _incident() -> Incident:
    raise NotImplementedError


dd = _dd()
incident = _incident()
"""
"""Sessions end in expressions, and pages show functions that are not called."""

Places = dict[tuple[str, int], str]
"""Page and line of each line of the modules, by the module's file name."""


def write_snippets(folder: Path) -> Places:
    """Write the modules of all pages, and return where their lines are from."""
    places: Places = {}
    for page in PAGES:
        name = page.stem.lower().replace("-", "_")
        found = [block for block in blocks(page) if block.source]
        _write(folder / f"page_{name}.py", PRELUDE, [one for one in found if not one.is_pytest], places)
        for block in found:
            if block.is_pytest:
                _write(folder / f"test_{name}_{block.line}.py", "", [block], places)
    return places


def _write(path: Path, prelude: str, found: list[Block], places: Places) -> None:
    lines = prelude.splitlines()
    for block in found:
        for source, number in _sources(block):
            lines.append(source)
            places[path.name, len(lines)] = f"{block.page}:{number}"
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _sources(block: Block) -> list[tuple[str, int]]:
    """Lines of code of a block, with their numbers in the page."""
    lines = list(enumerate(block.text.splitlines(), block.line))
    if block.language == "python":
        return [(line, number) for number, line in lines]
    return [(line[4:], number) for number, line in lines if line.startswith((">>> ", "... "))]
