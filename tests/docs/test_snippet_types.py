"""Every snippet of README.md and docs/ passes `mypy --strict` and pyright's strict mode.

The Python blocks of a page are checked as one module, with `dd` and `incident` defined before them. A block
that defines tests is a module of its own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mypy_in_process import run_mypy

from .pages import PAGES, ROOT, Block, blocks

PRELUDE = """\
from datadog_incidents import IncidentsClient
from datadog_incidents.types import Incident


def _dd() -> IncidentsClient:
    raise NotImplementedError


def _incident() -> Incident:
    raise NotImplementedError


dd = _dd()
incident = _incident()
"""

Places = dict[tuple[str, int], str]
"""Page and line of each line of the modules, by the module's file name."""


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Places]:
    """Folder with a module for each page, and where its lines come from."""
    folder = tmp_path_factory.mktemp("snippets")
    places: Places = {}
    for page in PAGES:
        name = page.stem.lower().replace("-", "_")
        found = [block for block in blocks(page) if block.source]
        _write(folder / f"page_{name}.py", PRELUDE, [one for one in found if not one.is_pytest], places)
        for block in found:
            if block.is_pytest:
                _write(folder / f"test_{name}_{block.line}.py", "", [block], places)
    return folder, places


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


def _place(places: Places, file: str, line: int) -> str:
    return places.get((Path(file).name, line), f"{file}:{line}")


def test_mypy_accepts_every_snippet(modules: tuple[Path, Places], pytestconfig: pytest.Config) -> None:
    folder, places = modules
    # A cache of its own: another process may be using the usual one.
    kept: pytest.Cache | None = getattr(pytestconfig, "cache", None)
    cache = kept.mkdir("mypy-snippets") if kept else folder / "cache"
    options = ["--strict", "--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(cache)]
    output, problems, status = run_mypy(*options, *map(str, sorted(folder.glob("*.py"))))
    assert problems == ""
    errors = []
    for text in output.splitlines():
        found = re.match(r"(.+?\.py):(\d+): (error: .*)", text)
        if found:
            errors.append(f"{_place(places, found[1], int(found[2]))}: {found[3]}")
    assert errors == []
    assert status == 0, output


def test_pyright_accepts_every_snippet(modules: tuple[Path, Places]) -> None:
    folder, places = modules
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "extraPaths": [str(ROOT / name) for name in ("generated", "wrapper")],
        # Sessions end in expressions, and pages show calls whose results are not used.
        "reportUnusedExpression": False,
        "reportUnusedFunction": False,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    command += ["--project", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=180, cwd=ROOT)
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] >= len(PAGES)
    errors = [
        f"{_place(places, one['file'], one['range']['start']['line'] + 1)}: {one['message']}"
        for one in report["generalDiagnostics"]
        if one["severity"] == "error"
    ]
    assert errors == []
